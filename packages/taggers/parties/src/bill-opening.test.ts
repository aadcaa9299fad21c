import { plainFilingText } from '@averment/pdf-text';
import { wholePleading } from '@averment/structure';
import { tagParties } from './tag-parties.js';

/** A bill with the given caption and body. */
function partiesOf(caption: string, body: string): string[] {
  const filing = plainFilingText([`${caption}\n\n${body}`]);
  const range = { start: 0, end: caption.length };
  const parts = { range, court: null, parties: [range], case: [], title: null, counts: [] };
  const { parties } = tagParties(wholePleading(filing, { caption: parts }));
  return parties.map(({ role, kind, name }) => `${role} ${kind} ${name}`);
}

const MISREAD = 'Josran W. Prnuattow & Anns\nvs.\n& Gurr Cowpauy.';
const ADDRESS = 'To the Judges of the Circuit Court of the United States, in Equity:';
const PENHALLOWS = ['plaintiff individual Josiah W. Penhallow', 'plaintiff individual Anne E. Penhallow'];
const RAILWAY = 'defendant organization Tamarack & Gulf Railway Company';

describe('a bill whose caption a scanner misread', () => {
  it.each<[why: string, opening: string, expected: string[]]>([
    [
      'a man and wife',
      'Josiah W. Penhallow and wife, Anne E. Penhallow residents and\ncitizens of Arkansas, bring this bill of com\nplaint against the Tamarack & Gulf Railway Company, a cor\nporation of Texas; and say that it tore up a switch.',
      [...PENHALLOWS, RAILWAY],
    ],
    [
      'the wife behind her husband',
      'Josiah W. Penhallow and Anne E. Penhallow, his wife, citizens of Arkansas, bring this their bill against the Tamarack & Gulf Railway Company, and thereupon say that it tore up a switch.',
      [...PENHALLOWS, RAILWAY],
    ],
    [
      'an orator',
      'Your orator, Josiah W. Penhallow, of Helena, exhibits this his bill of complaint against Elam Tuttle, a citizen of Ohio.',
      [PENHALLOWS[0]!, 'defendant individual Elam Tuttle'],
    ],
    [
      'an initial as the signature has it',
      'Josiah W. Penhallow and wife, Anne BE. Penhallow, citizens of Arkansas, bring this bill against the Tamarack & Gulf Railway Company, a corporation.\n\nJOSIAH W. PENHALLOW,\nANNE E, PENHALLOW,',
      [...PENHALLOWS, RAILWAY],
    ],
  ])('names its parties in its first sentence: %s', (_why, opening, expected) => {
    expect(partiesOf(MISREAD, `${ADDRESS}\n\n${opening}`)).toEqual(expected);
  });

  it.each<[why: string, caption: string, body: string, expected: string[]]>([
    [
      'the body knows a name of the caption',
      'Josiah W. Penhallow\nvs.\nTamarack & Gulf Railway Company and Elam Tuttle',
      'Josiah W. Penhallow brings this bill against the Tamarack & Gulf Railway Company, a corporation.',
      [PENHALLOWS[0]!, RAILWAY, 'defendant individual Elam Tuttle'],
    ],
    [
      'it tells of another’s bill',
      'ADA ALDER,\nPlaintiff,\nv.\nBIRCH MILLS, INC.,\nDefendant.',
      'The complainant says that the treasurer files this bill of lading with the port.',
      ['plaintiff individual Ada Alder', 'defendant organization Birch Mills, Inc.'],
    ],
  ])('keeps the caption where %s', (_why, caption, body, expected) => {
    expect(partiesOf(caption, body)).toEqual(expected);
  });
});
