import type { Piece, Row } from './piece.js';

/** In points: how exactly a column's words begin below each other. */
const EXACT = 1.5;
/** In sizes of the type: what parts two cells at least. */
const NARROWEST = 0.2;

/**
 * The row with a piece that runs over a column's edge cut where a word begins there: the cells of a table may stand as
 * close as words do. The same row if none does. `begins`: what that word and those after it must be like.
 */
export function partedAt(row: Row, edge: number, begins: (words: string) => boolean = () => true): Row {
  const at = row.pieces.findIndex((piece) => piece.left < edge - EXACT && piece.right > edge + EXACT);
  if (at < 0) return row;
  const piece = row.pieces[at]!;
  const word = wordAt(piece, edge);
  if (word < 0 || !begins(piece.text.slice(word))) return row;
  const halves = [cutPiece(piece, 0, word - 1), cutPiece(piece, word, piece.text.length)];
  return { ...row, pieces: [...row.pieces.slice(0, at), ...halves, ...row.pieces.slice(at + 1)] };
}

/** The offset of the word that begins at the edge, or -1. */
function wordAt({ text, edges, size }: Piece, edge: number): number {
  for (let index = 2; index < text.length; index++) {
    const left = edges[2 * index]!;
    if (left > edge + EXACT) return -1;
    if (left < edge - EXACT || text[index - 1] !== ' ') continue;
    return left - edges[2 * index - 3]! > NARROWEST * size ? index : -1;
  }
  return -1;
}

/** Those characters of a piece that stand from one offset to another. */
export function cutPiece(piece: Piece, from: number, to: number): Piece {
  const edges = Array.prototype.slice.call(piece.edges, 2 * from, 2 * to) as number[];
  return { ...piece, text: piece.text.slice(from, to), edges, left: edges[0]!, right: edges[edges.length - 1]! };
}
