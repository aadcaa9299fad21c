import type { Counsel } from '@averment/record';
import { plainFilingText } from '@averment/pdf-text';
import { wholePleading } from '@averment/structure';
import { tagParties } from '../tag-parties.js';

/** For tests: two plaintiffs, p1 and p2, against a company and a man. */
export const CAPTION =
  'ANNA BELLWETHER and OTTO BELLWETHER,\nPlaintiffs,\nv.\nQUILLBANK CORPORATION and PETER VOSS,\nDefendants.';
const BODY = 'The plaintiffs allege as follows.';

/** For tests: the counsel of a pleading with this block above its caption, or at its end. */
export function counselOf(block: string, where: 'above' | 'below'): Counsel[] {
  const page = where === 'above' ? [block, CAPTION, BODY] : [CAPTION, BODY, block];
  const filing = plainFilingText([page.join('\n\n')]);
  const caption = filing.text.indexOf('ANNA BELLWETHER and');
  const body = filing.text.indexOf(BODY);
  const range = { start: caption, end: body };
  const parts = { range, court: null, parties: [range], case: [], title: null, counts: [] };
  const signature = { start: body + BODY.length + 2, end: filing.text.length };
  return tagParties(
    wholePleading(filing, {
      caption: parts,
      attorneyBlock: where === 'above' ? { start: 0, end: caption } : null,
      signatures: where === 'below' ? [signature] : [],
    }),
  ).counsel;
}
