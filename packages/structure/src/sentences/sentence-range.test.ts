import { sentenceRange } from './sentence-range.js';

/** The sentence around the words between the brackets ⟦ ⟧. */
function around(marked: string, longest?: number): string {
  const text = marked.replace(/[⟦⟧]/g, '');
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const range = sentenceRange(text, start, end, { start: 0, end: text.length }, longest);
  return text.slice(range.start, range.end).trim();
}

describe('sentenceRange', () => {
  it.each<[why: string, text: string, sentence: string]>([
    [
      'plain sentences',
      'The mill closed. It owed ⟦five dollars⟧ that day. Nobody paid.',
      'It owed five dollars that day.',
    ],
    [
      'a corporate ending',
      'It closed. Birch Mills, Inc. owed ⟦five dollars⟧ to Roe. So it was.',
      'Birch Mills, Inc. owed five dollars to Roe.',
    ],
    [
      'a case’s name',
      'So it is. In Roe v. Birch Mills, Inc. v. Poe ⟦the court⟧ held so. Yes.',
      'In Roe v. Birch Mills, Inc. v. Poe the court held so.',
    ],
    [
      'codes',
      'So it is. Under Cal. Civ. Code § 1750 and 15 U.S.C. § 1 ⟦she sues⟧. Yes.',
      'Under Cal. Civ. Code § 1750 and 15 U.S.C. § 1 she sues.',
    ],
    ['No. before a figure', 'So it is. In No. 24-117 ⟦she sued⟧. Yes.', 'In No. 24-117 she sued.'],
    ['no. at a sentence’s end', 'He said no. Later ⟦she sued⟧. Yes.', 'Later she sued.'],
    ['initials', 'So it is. J. R. Alder ⟦ran⟧ it. Yes.', 'J. R. Alder ran it.'],
    ['a closing quotation mark', '“We ⟦never⟧ paid.” Then it closed.', '“We never paid.”'],
    ['a quotation before', 'He wrote: “Sold.” She ⟦paid⟧ for it. Yes.', 'She paid for it.'],
    ['a bracket that closes', '(It was cut.) She ⟦saw⟧ it. Yes.', 'She saw it.'],
    ['a question', 'Who cut it? Birch ⟦cut⟧ it! So it was.', 'Birch cut it!'],
    ['a line’s break within', 'It closed. It owed ⟦five\ndollars⟧ to\nRoe. Yes.', 'It owed five\ndollars to\nRoe.'],
    [
      'a page’s break within a paragraph',
      'It closed. The cable ⟦hung⟧\nin the water. Yes.',
      'The cable hung\nin the water.',
    ],
    ['a blank line', 'THE CABLE\n\nIt ⟦hung⟧ low\n\nTHE BARGE', 'It hung low'],
    ['a stop and a blank line before small letters', 'It hung low.\n\nand it ⟦fell⟧. Yes.', 'and it fell.'],
    ['a sum', 'It closed. She lost $1.5 million, ⟦or more⟧. Yes.', 'She lost $1.5 million, or more.'],
  ])('%s', (_why, text, sentence) => expect(around(text)).toBe(sentence));

  it('is cut where it runs on', () =>
    expect(around(`${'alpha '.repeat(40)}⟦beta⟧${' gamma'.repeat(40)}`, 20)).toHaveLength(44));
});
