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

/** "Dated: May 2, 2023" to the left of a signature; where the date itself stands apart, it is no column of its own. */
const DATED = /^dated?\b.{0,4}\s\S{3}/i;
const HOLDS_FIGURE = /\d/;
/** How far the left edges of a signature's lines may differ, in points. */
const ALIGNED = 6;
/** How far apart a signature's lines may stand, in sizes of the type. */
const ROOM_TO_SIGN = 5;

/** The rows in which two blocks stand beside each other, parted by white space; null if there are none. */
export const findSideBySide = (rows: readonly Row[]): Pair | null => lawyersPair(rows) ?? datedPair(rows);

/** A date, and the signature that begins beside it and goes on below. */
function datedPair(rows: readonly Row[]): Pair | null {
  for (let first = 0; first + 1 < rows.length; first++) {
    const [date, signature, ...others] = rows[first]!.pieces;
    if (!signature || others.length > 0 || !DATED.test(date!.text) || HOLDS_FIGURE.test(signature.text)) continue;
    const gutter = signature.left - 3;
    let last = first;
    let goesOn = false;
    for (let index = first + 1; index < rows.length && isPartOf(rows, index, first, gutter, ROOM_TO_SIGN); index++) {
      const { pieces } = rows[index]!;
      if (pieces[0]!.left < gutter) last = index;
      goesOn ||= Math.abs(pieces.at(-1)!.left - signature.left) < ALIGNED;
    }
    if (goesOn) return { first, last, gutter };
  }
  return null;
}

/** The rows in which two blocks of lawyers stand beside each other. */
function lawyersPair(rows: readonly Row[]): Pair | null {
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

function isPartOf(rows: readonly Row[], index: number, first: number, gutter: number, widestGap = WIDEST_GAP): boolean {
  const { pieces, baseline, size } = rows[index]!;
  if (index > first && rows[index - 1]!.baseline - baseline > widestGap * size) return false;
  return pieces.length <= 2 && isParted(rows[index]!, gutter);
}

const sideOf = ({ pieces }: Row, gutter: number, after: boolean): string =>
  wordsOf(pieces.filter((piece) => piece.left > gutter === after));

/** The pieces of one side, row by row. */
export const sideRows = (rows: readonly Row[], gutter: number, after: boolean): Piece[][] =>
  rows.map((row) => row.pieces.filter((piece) => piece.left > gutter === after)).filter((pieces) => pieces.length > 0);
