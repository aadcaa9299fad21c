import { readTestTable } from '../testing/test-table.js';
import { readCountLine } from './count-line.js';

const rows = readTestTable('count-headings.tsv').map(
  ({ type, text, number, title, why }) => [text!, type!, number!, title!, why!] as const,
);

describe('the first line of a heading', () => {
  it('is shown by at least 80 lines', () => expect(rows.length).toBeGreaterThanOrEqual(80));

  it.each(rows)('%s (%s)', (text, type, number, title) => {
    const read = readCountLine(text, type === 'displayed');
    expect(String(read?.number ?? '-')).toBe(number);
    if (read) expect(read.wordsAt > 0 ? text.slice(0, read.wordsAt).trim() : text.slice(read.titleAt)).toBe(title);
  });
});

describe('readCountLine', () => {
  it('gives the last of several counts under one heading', () => {
    expect(readCountLine('COUNTS II AND III', true)).toMatchObject({ number: 2, through: 3 });
    expect(readCountLine('COUNTS IV-VI', true)).toMatchObject({ number: 4, through: 6 });
    expect(readCountLine('COUNT IV', true)).toMatchObject({ through: null });
  });
});
