import { words } from '../testing/synthetic-page.js';
import { findLineNumbers, numberColumns } from './line-numbers.js';

const numbered = (count: number, x = 60, offset = 0) =>
  [...Array(count).keys()].map((index) => words(index < 9 ? x + 6 : x, 700 - 24 * index + offset, String(index + 1)));
const body = (count: number) =>
  [...Array(count).keys()].map((index) =>
    words(100, 700 - 24 * index, 'Plaintiff repeats what is alleged above and alleges:'),
  );

describe('line numbers of pleading paper', () => {
  it('are found by counting up in a column beside the words', () => {
    expect(findLineNumbers([...numbered(28), ...body(25)], []).size).toBe(28);
  });

  it('need not stand at the height of the lines', () => {
    expect(findLineNumbers([...body(25), ...numbered(28, 60, 9)], []).size).toBe(28);
  });

  it('are known on a short page by the column of the other pages', () => {
    const short = [...numbered(3), ...body(3)];
    expect(findLineNumbers(short, []).size).toBe(0);
    expect(findLineNumbers(short, numberColumns([[...numbered(28), ...body(25)]])).size).toBe(3);
  });

  it('are not a table’s figures in the midst of words', () => {
    const table = [...Array(12).keys()].flatMap((index) => [
      words(72, 700 - 24 * index, 'Invoice of the month, overdue'),
      words(300, 700 - 24 * index, String(index + 1)),
      words(400, 700 - 24 * index, 'paid in part'),
    ]);
    expect(findLineNumbers(table, []).size).toBe(0);
  });

  it('are not numbers of paragraphs', () => {
    const paragraphs = [...Array(12).keys()].map((index) => words(72, 700 - 24 * index, `${index + 1}.`));
    expect(findLineNumbers([...paragraphs, ...body(12)], []).size).toBe(0);
  });
});
