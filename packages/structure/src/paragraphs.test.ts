import { plainFilingText } from '@averment/pdf-text';
import { findParagraphLines } from './paragraphs.js';
import { bodyLines } from './text/lines.js';

/** The numbers of the paragraphs of pages; a restart is starred. */
function numbersOf(...pages: string[]): string {
  const lines = bodyLines(plainFilingText(pages));
  return findParagraphLines(lines, 0, lines.length)
    .map(({ number, restarts }) => `${number}${restarts ? '*' : ''}`)
    .join(' ');
}

/** Paragraphs with the printed numbers, a block each. */
const block = (...numbers: (number | string)[]): string =>
  numbers.map((number) => `${number}${typeof number === 'number' ? '.' : ''} The mill was shut that day.`).join('\n\n');

describe('findParagraphLines', () => {
  it.each<[why: string, text: string, numbers: string]>([
    ['a stop behind the number', block(1, 2, 3), '1 2 3'],
    ['a bracket behind it', block('1)', '2)', '3)'), '1 2 3'],
    ['in brackets', block('(1)', '(2)', '(3)'), '1 2 3'],
    ['a pilcrow before it', block('¶1.', '¶2.', '¶3.'), '1 2 3'],
    ['the word', block('Paragraph 1', 'Paragraph 2', 'Paragraph 3'), '1 2 3'],
    ['lines of one block', block(1, 2, 3).replaceAll('\n\n', '\n'), '1 2 3'],
    ['numbers that begin anew', block(1, 2, 3, 1, 2), '1 2 3 1* 2'],
    ['one number twice', block(1, 2, 2, 3), '1 2 2 3'],
    ['a number left out', block(1, 2, 4, 5, 6), '1 2 4 5 6'],
    ['a slip among good neighbours', block(1, 2, 3, 4, 50, 6, 7), '1 2 3 4 50 6 7'],
    ['specks of a scan before numbers that are due', block(1, 2, '• 3.', '_4.', 5), '1 2 3 4 5'],
    ['a list within a paragraph', block(1, 2, 3, 4, 1, 2, 5, 6), '1 2 3 4 5 6'],
    ['a year that begins a line', 'It was shut in\n1999. The mill stood idle.\n\n1. The mill reopened.', '1'],
    ['a sum in a sentence', '1. The mill owed the carter\n2,500 dollars for the haul.', '1'],
    ['a section of a code', '1. This is brought under section\n12. Nothing else is.\n\n2. Venue lies here.', '1 2'],
    ['numbers within parts', block('1.1', '1.2', '2.1', '2.2', '2.3', '4.1'), '1 2 1* 2 3 1*'],
    ['sections of a contract that is quoted', block(1, '3.1', '3.2', '3.3', '3.4', 2, 3), '1 2 3'],
    ['no numbers', 'The mill was shut.\n\nIt stood idle.', ''],
  ])('%s', (_why, text, numbers) => expect(numbersOf(text)).toBe(numbers));

  it('goes on across pages', () => expect(numbersOf(block(1, 2), block(3), block(4, 5))).toBe('1 2 3 4 5'));

  it('says where the words begin', () => {
    const lines = bodyLines(plainFilingText(['12. Alder sold it.\n\n13) Birch bought it.']));
    const found = findParagraphLines(lines, 0, lines.length);
    expect(found.map(({ line, wordsAt }) => lines[line]!.text.slice(wordsAt))).toEqual([
      'Alder sold it.',
      'Birch bought it.',
    ]);
  });
});
