import { words } from '../testing/synthetic-page.js';
import { buildRows } from './build-rows.js';
import { rowText, runRight } from './piece.js';

const texts = (runs: Parameters<typeof buildRows>[0]) => buildRows(runs).map(rowText);

describe('buildRows', () => {
  it('puts runs of one baseline together, from left to right, whatever their order', () => {
    expect(texts([words(200, 700, 'sues Defendant.'), words(72, 700, 'Plaintiff now comes and')])).toEqual([
      'Plaintiff now comes and sues Defendant.',
    ]);
  });

  it('restores a space that is only a distance, and adds none between parts of a word', () => {
    const amount = words(72, 700, '$1,0');
    expect(texts([amount, words(runRight(amount) + 0.2, 700, '00')])).toEqual(['$1,000']);
    expect(texts([amount, words(runRight(amount) + 3, 700, '36')])).toEqual(['$1,0 36']);
  });

  it('reads a raised figure as a note’s mark, and leaves ordinal letters alone', () => {
    const body = words(72, 700, 'the Agreement.');
    const end = runRight(body);
    expect(texts([body, words(end, 705, '12', { size: 7 })])).toEqual(['the Agreement.¹²']);
    expect(texts([words(72, 700, 'the 9'), words(95.5, 705, 'th', { size: 7 })])).toEqual(['the 9th']);
  });

  it('keeps a smaller line of another column out of the line', () => {
    const rows = texts([words(72, 700, 'NEHA ROW (SBN 1)'), words(400, 704, 'County of Alameda', { size: 8 })]);
    expect(rows).toEqual(['County of Alameda', 'NEHA ROW (SBN 1)']);
  });

  it('follows a scan that lies askew, by each word’s neighbour', () => {
    const line = ['The', 'page', 'was', 'scanned', 'at', 'an', 'angle', 'of', 'one', 'degree', 'or', 'more'].map(
      (word, index) => words(72 + 38 * index, 700 - 0.9 * index, word),
    );
    expect(texts(line)).toHaveLength(1);
  });

  it('drops words that are drawn twice to look bold', () => {
    expect(texts([words(72, 700, 'COUNT ONE'), words(72.4, 700, 'COUNT ONE')])).toEqual(['COUNT ONE']);
  });
});
