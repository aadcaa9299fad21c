import type { Counsel, Party } from '@averment/record';
import { spansOf } from '@averment/pdf-text';
import type { Pleading } from '@averment/structure';
import { lawyerNameIn } from './names-of-lawyers.js';
import { represented } from './represents.js';

const THROUGH =
  /\b(?:by|through) (?:and through )?(?:its|his|her|their|undersigned)(?: undersigned)? (?:attorneys?|counsel),? /;
/** From the names to the firm's ending. */
const NAMES_OF_FIRM = /^(.{5,160}?),? (?:of|at|with) (\p{Lu}.{3,80}?(?:LLP|LLC|P\.?C\b|PLLC|P\.A))/u;

/** Where no block was read: "by its attorneys, Jane Roe and John Poe of Roe & Poe LLP" in the opening sentence. */
export function counselInOpening(pleading: Pleading, parties: readonly Party[]): Counsel[] {
  const start = Math.max(pleading.extent.start, pleading.caption.range.end);
  const text = pleading.filing.text.slice(start, start + 1500).replace(/\n/g, ' ');
  const cue = THROUGH.exec(text);
  const from = cue ? cue.index + cue[0].length : 0;
  const match = cue && NAMES_OF_FIRM.exec(text.slice(from, from + 300));
  if (!match) return [];
  const found: Counsel[] = [];
  for (const words of match[1]!.split(/,? and |, /)) {
    const name = lawyerNameIn(words.trim());
    if (!name) continue;
    const at = start + from + match[0].indexOf(name.text);
    const spans = spansOf(pleading.filing, at, at + name.text.length);
    found.push({ name: name.text, firm: match[2]!, represents: represented(parties, ''), spans });
  }
  return found;
}
