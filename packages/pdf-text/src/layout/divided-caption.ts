import { median } from '../median.js';
import {
  ALIGNED,
  COURT,
  DIVIDER,
  DIVIDER_AT_END,
  DIVIDER_AT_START,
  isBefore,
  LAST_PARTY,
  type PartedRegion,
  type Region,
} from './caption-region.js';
import { partedAt } from './part-row.js';
import { isParted, rowText, wordsOf, type Piece, type Row } from './piece.js';

const FEWEST_DIVIDERS = 3;
/** How far a title's later lines hang in, in points, and how close they follow, in sizes of the type. */
const HANGING = 36;
const CLOSE = 1.6;
/** The word that says what the last parties are may have an empty line above it. */
const ROLE_CLOSE = 2.6;

/** A caption whose columns are parted by a column of signs. */
export function dividedRegion(rows: readonly Row[]): PartedRegion | null {
  const dividers = rows.flatMap((row, index) =>
    row.pieces.flatMap((piece) => dividerOf(piece).map((x) => ({ index, x }))),
  );
  for (const { x } of dividers) {
    const aligned = dividers.filter((other) => Math.abs(other.x - x) < ALIGNED);
    if (new Set(aligned.map(({ index }) => index)).size < FEWEST_DIVIDERS) continue;
    const region = { first: aligned[0]!.index, last: aligned.at(-1)!.index, gutter: x };
    const parted = rows.map((row) => partedAt(row, x, startsWithDivider));
    const crossing = parted.slice(region.first, region.last + 1).filter((row) => crosses(row, x)).length;
    if (crossing <= 0.2 * (region.last - region.first + 1)) return { ...extended(parted, region), parted };
  }
  return null;
}

const startsWithDivider = (words: string): boolean => DIVIDER_AT_START.test(words);

/** The column of signs may be shorter than the words that it parts: a scan has lost some, or the titles run on below. */
function extended(rows: readonly Row[], region: Region): Region {
  const { gutter } = region;
  const edge = rightEdge(rows, region);
  const beginsThere = ({ pieces }: Row) =>
    pieces.some((piece) => edge !== null && Math.abs(piece.left - edge) < ALIGNED);
  const runsOn = ({ pieces, baseline, size }: Row, above: Row) =>
    edge !== null &&
    pieces[0]!.left > edge &&
    pieces[0]!.left < edge + HANGING &&
    above.baseline - baseline < CLOSE * size;
  let { first, last } = region;
  for (let row = rows[first - 1]; row; row = rows[first - 1]) {
    const isBeside = beginsThere(row) && row.pieces[0]!.left < gutter;
    if (!isParted(row, gutter) || !(isBeside || isParty(rows, { first, last, gutter }, row))) break;
    first--;
  }
  for (let row = rows[last + 1]; row; row = rows[last + 1]) {
    if (!isParted(row, gutter) || !(beginsThere(row) || runsOn(row, rows[last]!))) break;
    last++;
  }
  return { first, last: lastOfParties(rows, { first, last, gutter }), gutter };
}

/** The words left of the gutter, without signs. */
const partiesIn = ({ pieces }: Row, gutter: number): Piece[] =>
  pieces.filter((piece) => isBefore(piece, gutter) && !DIVIDER.test(piece.text));

/** True of a line right above the region that belongs to its list of parties. */
function isParty(rows: readonly Row[], { first, last, gutter }: Region, row: Row): boolean {
  const words = partiesIn(row, gutter);
  if (words.length === 0 || words.length < row.pieces.length || COURT.test(wordsOf(words))) return false;
  const edge = leftEdge(rows.slice(first, last + 1), gutter);
  return row.baseline - rows[first]!.baseline < CLOSE * row.size && Math.abs(words[0]!.left - edge) < ALIGNED;
}

/** Where the list of parties begins. */
const leftEdge = (rows: readonly Row[], gutter: number): number =>
  Math.min(...rows.flatMap((row) => partiesIn(row, gutter).slice(0, 1)).map(({ left }) => left));

/** The last row of a list of parties that runs on below the signs, to a page's end or to the word that closes it. */
function lastOfParties(rows: readonly Row[], { first, last, gutter }: Region): number {
  const isLeft = ({ pieces }: Row) => pieces.every((piece) => piece.right < gutter);
  const column = rows.slice(first, last + 1).filter((row) => partiesIn(row, gutter).length > 0);
  if (column.some((row) => LAST_PARTY.test(wordsOf(partiesIn(row, gutter))))) return last;
  const edge = leftEdge(column, gutter);
  for (let row = rows[last + 1]; row && column.length > 0; row = rows[last + 1]) {
    const closesList = LAST_PARTY.test(rowText(row));
    const isClose = rows[last]!.baseline - row.baseline < (closesList ? ROLE_CLOSE : CLOSE) * row.size;
    if (!isClose || !isLeft(row) || (!closesList && Math.abs(row.pieces[0]!.left - edge) > ALIGNED)) break;
    last++;
    if (closesList) break;
  }
  return last;
}

/** Where most lines right of the signs begin; null if they don't agree. */
function rightEdge(rows: readonly Row[], { first, last, gutter }: Region): number | null {
  const lefts = rows
    .slice(first, last + 1)
    .flatMap((row) => row.pieces.filter((piece) => piece.left > gutter + 1 && !DIVIDER.test(piece.text)).slice(0, 1))
    .map((piece) => piece.left);
  const middle = median(lefts);
  const agreeing = lefts.filter((left) => middle !== undefined && Math.abs(left - middle) < ALIGNED);
  return middle !== undefined && agreeing.length > 0.5 * lefts.length ? middle : null;
}

function dividerOf(piece: Piece): number[] {
  if (DIVIDER.test(piece.text) || DIVIDER_AT_START.test(piece.text)) return [piece.left];
  return DIVIDER_AT_END.test(piece.text) ? [piece.edges[piece.edges.length - 2]!] : [];
}

const crosses = (row: Row, x: number): boolean =>
  row.pieces.some((piece) => piece.left < x - ALIGNED && piece.right > x + ALIGNED);
