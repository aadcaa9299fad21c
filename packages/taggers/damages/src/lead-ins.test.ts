import { plainFilingText } from '@averment/pdf-text';
import { wholePleading, type Paragraph, type Section } from '@averment/structure';
import { tagDamages } from './tag-damages.js';

/** The roles of the sums of a text, in order; a line that begins with "4." opens its paragraph 4. */
function roles(text: string, parts: { sections?: Section[] } = {}): string[] {
  const filing = plainFilingText([text]);
  const starts = [...filing.text.matchAll(/^\d{1,2}(?=\. [A-Z])/gm)];
  const paragraphs = starts.map((match, index): Paragraph => ({
    number: Number(match[0]),
    start: match.index,
    wordsStart: match.index + match[0].length + 2,
    end: starts[index + 1]?.index ?? filing.bodyEnd,
  }));
  const pleading = wholePleading(filing, { paragraphs, ...parts });
  return tagDamages(pleading, { statutes: [], agreements: [], claims: [] }).damages.map(({ role }) => role);
}

const LED: [why: string, text: string, roles: string[]][] = [
  [
    'labelled items, each a block',
    '4. She has incurred the following expenses:\n\na. St. Brigid Hospital: $41,332\n\nb. Dr. Alvin Kett: $3,200\n\n5. It rained.',
    ['alleged-loss', 'alleged-loss'],
  ],
  [
    'items of one block',
    '4. She sustained the following losses:\n\n(a) Towing – $450;\n(b) A hired car – $1,212;',
    ['alleged-loss', 'alleged-loss'],
  ],
  [
    'rows of a table',
    '4. These invoices are past due:\n\nNo. 101 $11,200.00\n\nNo. 102 $9,350.00',
    ['alleged-loss', 'alleged-loss'],
  ],
  [
    'what is sought, though the items name losses',
    '7. Plaintiff seeks the following damages:\n\na. Past medical expenses of $87,615;\n\nb. Lost wages of $14,400.',
    ['demanded', 'demanded'],
  ],
  [
    'what is no loss',
    '7. The fund made these loans of its own assets:\n\na. Lost Creek Mill: $87,615;',
    ['background'],
  ],
];
const NOT_LED: [why: string, text: string][] = [
  [
    'prose after the list',
    '4. She sustained these losses:\n\na. Towing.\n\nIn May Roe had bought the car for $9,000 in cash.',
  ],
  [
    'the next paragraph',
    '4. She sustained these losses:\n\na. Towing.\n\n5. In May Roe had bought the car for $9,000.',
  ],
  ['prose between', '4. She sustained these losses:\n\nIn May it rained.\n\na. The car: $9,000'],
];

describe('the lead-in of a list', () => {
  it.each(LED)('speaks for %s', (_why, text, expected) => expect(roles(text)).toEqual(expected));
  it.each(NOT_LED)('says nothing of %s', (_why, text) => expect(roles(text)).toEqual(['background']));
});

describe('a sum told among the grounds of jurisdiction', () => {
  const within = (text: string) =>
    roles(text, { sections: [{ start: 0, end: text.length, kind: 'jurisdiction-and-venue', heading: null }] });
  it('is a threshold where it bounds the claim', () =>
    expect(within('More than $75,000 is at stake between them.')).toEqual(['jurisdictional-threshold']));
  it('is none where it tells of business done there', () =>
    expect(within('Hale sold over $14 million of pumps in this District.')).toEqual(['background']));
});
