import { words } from '../testing/synthetic-page.js';
import { buildPieces } from './build-pieces.js';
import { partedAt } from './part-row.js';
import type { Row } from './piece.js';

const rowOf = (...runs: ReturnType<typeof words>[]): Row => ({
  pieces: buildPieces(runs, 500, 12),
  baseline: 500,
  size: 12,
});
const textsOf = ({ pieces }: Row) => pieces.map(({ text }) => text);

describe('a row whose cells stand close', () => {
  const left = words(72, 500, 'WREN FOUNDRY, LLC; OSCAR');
  const edge = left.edges[left.edges.length - 1]! + 6;
  const row = rowOf(left, words(edge, 500, 'DOCKET NO. 12'));

  it('is one piece, and two where a column begins', () => {
    expect(textsOf(row)).toEqual(['WREN FOUNDRY, LLC; OSCAR DOCKET NO. 12']);
    const parted = partedAt(row, edge);
    expect(textsOf(parted)).toEqual(['WREN FOUNDRY, LLC; OSCAR', 'DOCKET NO. 12']);
    expect(parted.pieces.map(({ left }) => Math.round(left))).toEqual([72, Math.round(edge)]);
  });

  it('is left where no word begins at the edge', () => {
    expect(partedAt(row, edge + 12)).toBe(row);
    expect(partedAt(row, edge - 40)).toBe(row);
  });

  it('is left where the word is not what is looked for', () => {
    expect(partedAt(row, edge, (word) => word.startsWith(')'))).toBe(row);
  });
});
