import { isParted, wordsOf, type Piece, type Row } from './piece.js';

/** Rows of which each side is read by itself: two lawyers' blocks, or two signatures, beside each other. */
export interface Pair {
  readonly first: number;
  readonly last: number;
  readonly gutter: number;
}

const FEWEST_ROWS = 3;
/** How many rows of each side must hold what the blocks of lawyers hold. */
const FEWEST_CUES = 2;
const CUES = [
  /@|_{6}|^\/?s\//i,
  /\b\d{3}[-.]\d{4}\b/,
  /\b[A-Z]{2}\.?\s{1,2}\d{5}\b/,
  /\b(?:Attorney|Attorneys|Counsel)\s(?:for|at)\b/i,
  /\b(?:Bar\s(?:No|#|Number)|SBN|Esq|Suite|Telephone|Tel|Fax|Facsimile)\b/i,
  /\b(?:LLP|L\.L\.P|PLLC|P\.L\.L\.C|P\.C|Law\s(?:Office|Offices|Firm|Group))\b/i,
];
const WIDEST_GAP = 2.2;

/** The rows in which two blocks of lawyers stand beside each other, parted by white space; null if there are none. */
export function findSideBySide(rows: readonly Row[]): Pair | null {
  let best: Pair | null = null;
  for (let first = 0; first < rows.length; first++) {
    const [, second] = rows[first]!.pieces;
    if (rows[first]!.pieces.length !== 2 || (best && first <= best.last)) continue;
    const pair = pairFrom(rows, first, second!.left - 3);
    if (pair && (!best || pair.last - pair.first > best.last - best.first)) best = pair;
  }
  return best;
}

/** The pair that begins with this row; its sides need not be of the same length. */
function pairFrom(rows: readonly Row[], first: number, gutter: number): Pair | null {
  let last = first;
  let both = 0;
  for (let index = first; index < rows.length && isPartOf(rows, index, first, gutter); index++) {
    last = index;
    if (rows[index]!.pieces.length > 1) both++;
  }
  if (both < FEWEST_ROWS) return null;
  const stretch = rows.slice(first, last + 1);
  const cues = (after: boolean) => stretch.filter((row) => isOfLawyers(sideOf(row, gutter, after))).length;
  return cues(false) >= FEWEST_CUES && cues(true) >= FEWEST_CUES ? { first, last, gutter } : null;
}

const isOfLawyers = (text: string): boolean => CUES.some((cue) => cue.test(text));

function isPartOf(rows: readonly Row[], index: number, first: number, gutter: number): boolean {
  const { pieces, baseline, size } = rows[index]!;
  if (index > first && rows[index - 1]!.baseline - baseline > WIDEST_GAP * size) return false;
  return pieces.length <= 2 && isParted(rows[index]!, gutter);
}

const sideOf = ({ pieces }: Row, gutter: number, after: boolean): string =>
  wordsOf(pieces.filter((piece) => piece.left > gutter === after));

/** The pieces of one side, row by row. */
export const sideRows = (rows: readonly Row[], gutter: number, after: boolean): Piece[][] =>
  rows.map((row) => row.pieces.filter((piece) => piece.left > gutter === after)).filter((pieces) => pieces.length > 0);
