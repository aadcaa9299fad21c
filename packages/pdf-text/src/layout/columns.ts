import type { ClearedPage } from '../furniture/page-furniture.js';
import type { Column } from './line.js';
import { median } from '../median.js';
import { isParted, rowText, wordsOf, type Piece, type Row } from './piece.js';
import { findSideBySide, sideRows } from './side-by-side.js';

/** Rows that are read one after the other, each as its pieces. */
export interface ColumnGroup {
  readonly column: Column;
  readonly rows: readonly (readonly Piece[])[];
}

/** Rows of a page that stand in two columns, parted at `gutter`. */
interface Region {
  readonly first: number;
  readonly last: number;
  readonly gutter: number;
}

const DIVIDER = /^[)(:§|\]}*]{1,3}$/;
const DIVIDER_AT_END = /\s[)(:§|\]}*]$/;
const DIVIDER_AT_START = /^[)(:§|\]}*]\s/;
const FEWEST_DIVIDERS = 3;
/** How far what is aligned may wander, in points. */
const ALIGNED = 8;

/** How far a title's later lines hang in, in points, and how close they follow, in sizes of the type. */
const HANGING = 36;
const CLOSE = 1.6;

/** Splits a page's rows into the columns of a caption, where there is one, and the rows that run over the page. */
export function findColumns({ rows }: ClearedPage): ColumnGroup[] {
  const region = dividedRegion(rows) ?? whiteRegion(rows);
  if (!region) return withoutColumns(rows);
  const { first, last, gutter } = region;
  const left: Piece[][] = [];
  const right: Piece[][] = [];
  for (const row of rows.slice(first, last + 1)) {
    const words = row.pieces.filter((piece) => !DIVIDER.test(piece.text)).map((piece) => withoutDivider(piece, gutter));
    const before = words.filter((piece) => isBefore(piece, gutter));
    const after = words.filter((piece) => !isBefore(piece, gutter));
    if (before.length > 0) left.push(before);
    if (after.length > 0) right.push(after);
  }
  const groups: ColumnGroup[] = [
    ...withoutColumns(rows.slice(0, first)),
    { column: 'caption-parties', rows: left },
    { column: 'caption-case', rows: right },
    ...withoutColumns(rows.slice(last + 1)),
  ];
  return groups.filter((group) => group.rows.length > 0);
}

/** Rows that are no caption: as they are, but for lawyers' blocks beside each other, of which each is read by itself. */
function withoutColumns(rows: readonly Row[]): ColumnGroup[] {
  const pair = findSideBySide(rows);
  if (!pair) return [{ column: null, rows: rows.map((row) => row.pieces) }];
  const { first, last, gutter } = pair;
  const beside = rows.slice(first, last + 1);
  return [
    { column: null, rows: rows.slice(0, first).map((row) => row.pieces) },
    { column: null, rows: sideRows(beside, gutter, false) },
    { column: null, rows: sideRows(beside, gutter, true) },
    ...withoutColumns(rows.slice(last + 1)),
  ];
}

const isBefore = (piece: Piece, gutter: number): boolean => (piece.left + piece.right) / 2 < gutter;

/** A piece without the dividing sign that stands close to its words, at the gutter. */
function withoutDivider(piece: Piece, gutter: number): Piece {
  const { text, edges } = piece;
  if (DIVIDER_AT_END.test(text) && Math.abs(edges[edges.length - 2]! - gutter) < ALIGNED)
    return cut(piece, 0, text.slice(0, -1).trimEnd().length);
  if (DIVIDER_AT_START.test(text) && Math.abs(piece.left - gutter) < ALIGNED)
    return cut(piece, text.length - text.slice(1).trimStart().length, text.length);
  return piece;
}

function cut(piece: Piece, from: number, to: number): Piece {
  const edges = Array.prototype.slice.call(piece.edges, 2 * from, 2 * to) as number[];
  return { ...piece, text: piece.text.slice(from, to), edges, left: edges[0]!, right: edges[edges.length - 1]! };
}

/** A caption whose columns are parted by a column of signs. */
function dividedRegion(rows: readonly Row[]): Region | null {
  const dividers = rows.flatMap((row, index) =>
    row.pieces.flatMap((piece) => dividerOf(piece).map((x) => ({ index, x }))),
  );
  for (const { x } of dividers) {
    const aligned = dividers.filter((other) => Math.abs(other.x - x) < ALIGNED);
    if (new Set(aligned.map(({ index }) => index)).size < FEWEST_DIVIDERS) continue;
    const region = { first: aligned[0]!.index, last: aligned.at(-1)!.index, gutter: x };
    const crossing = rows.slice(region.first, region.last + 1).filter((row) => crosses(row, x)).length;
    if (crossing <= 0.2 * (region.last - region.first + 1)) return extended(rows, region);
  }
  return null;
}

/** The column of signs may be shorter than the words that it parts: a scan has lost some, or the titles run on below. */
function extended(rows: readonly Row[], region: Region): Region {
  const { gutter } = region;
  const edge = rightEdge(rows, region);
  if (edge === null) return { ...region, last: lastOfParties(rows, region) };
  const beginsThere = ({ pieces }: Row) => pieces.some((piece) => Math.abs(piece.left - edge) < ALIGNED);
  const runsOn = ({ pieces, baseline, size }: Row, above: Row) =>
    pieces[0]!.left > edge && pieces[0]!.left < edge + HANGING && above.baseline - baseline < CLOSE * size;
  let { first, last } = region;
  for (let row = rows[first - 1]; row; row = rows[first - 1]) {
    if (!isParted(row, gutter) || !beginsThere(row) || row.pieces[0]!.left > gutter) break;
    first--;
  }
  for (let row = rows[last + 1]; row; row = rows[last + 1]) {
    if (!isParted(row, gutter) || !(beginsThere(row) || runsOn(row, rows[last]!))) break;
    last++;
  }
  return { first, last: lastOfParties(rows, { first, last, gutter }), gutter };
}

/** The last row of a list of parties that runs on below the signs, to a page's end or to the word that closes it. */
function lastOfParties(rows: readonly Row[], { first, last, gutter }: Region): number {
  const isLeft = ({ pieces }: Row) => pieces.every((piece) => piece.right < gutter);
  const before = ({ pieces }: Row) => pieces.filter((piece) => isBefore(piece, gutter) && !DIVIDER.test(piece.text));
  const column = rows.slice(first, last + 1).filter((row) => before(row).length > 0);
  if (column.some((row) => LAST_PARTY.test(wordsOf(before(row))))) return last;
  const edge = Math.min(...column.map((row) => before(row)[0]!.left));
  for (let row = rows[last + 1]; row && column.length > 0; row = rows[last + 1]) {
    const close = rows[last]!.baseline - row.baseline < CLOSE * row.size;
    if (!close || !isLeft(row) || Math.abs(row.pieces[0]!.left - edge) > ALIGNED) break;
    last++;
    if (LAST_PARTY.test(rowText(row))) break;
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

const PARTIES = /\b(?:Plaintiffs?|Petitioners?|Claimants?|Relators?|Defendants?|Respondents?|Appell(?:ant|ee)s?)\b/i;
const VERSUS = /(?:^|\n)[-– ]{0,3}(?:v\.?|vs\.?|versus|against)[-– ]{0,3}(?:$|\n)/i;
const CASE =
  /\b(?:Case|Civil Action|C\.A\.|Index|Docket|Cause|No\.|NO:|Number|COMPLAINT|PETITION|JURY|Judge|Hon\.|Division|DISTRICT COURT|CIRCUIT COURT|SUPERIOR COURT)(?=\W|$)/i;
const COURT = /\bCOURT\b|\bDISTRICT OF\b|\bCOUNTY OF\b|\bDIVISION\b|\b(?:Attorneys?|Counsel) for\b/i;
const LAST_PARTY = /^(?:Nominal\s)?(?:Defendants?|Respondents?)(?:-[A-Za-z-]+)?[.,;]?$/i;

/** A caption whose columns are parted by white space: parties on the left, number and title on the right. */
function whiteRegion(rows: readonly Row[]): Region | null {
  let best: (Region & { weight: number }) | null = null;
  for (const gutter of possibleGutters(rows)) {
    for (const [first, last] of stretches(rows, gutter)) {
      const region = namesParties(rows, { first, last, gutter }) ? trimmed(rows, { first, last, gutter }) : null;
      if (!region) continue;
      const weight = region.last - region.first;
      if (!best || weight > best.weight) best = { ...region, weight };
    }
  }
  return best;
}

/** Just left of each piece that has words, or nothing but space, to its left. */
function possibleGutters(rows: readonly Row[]): number[] {
  const starts = rows.flatMap((row) => row.pieces.slice(1).map((piece) => Math.round(piece.left - 3)));
  return [...new Set(starts)];
}

/** The longest runs of rows of which no piece crosses the gutter. */
function stretches(rows: readonly Row[], gutter: number): [number, number][] {
  const found: [number, number][] = [];
  let first = -1;
  rows.forEach((row, index) => {
    const clear = isParted(row, gutter);
    if (clear && first < 0) first = index;
    if (first >= 0 && (!clear || index === rows.length - 1)) {
      found.push([first, clear ? index : index - 1]);
      first = -1;
    }
  });
  return found;
}

/** True if the left side has what any list of parties has: most of what stands beside words is a paragraph's number. */
const namesParties = (rows: readonly Row[], { first, last, gutter }: Region): boolean =>
  rows.some(
    ({ pieces }, index) =>
      index >= first && index <= last && pieces.some((piece) => isBefore(piece, gutter) && PARTIES.test(piece.text)),
  );

/** The part of the stretch that is a caption, or null. */
function trimmed(rows: readonly Row[], { first, last, gutter }: Region): Region | null {
  const sideOf = (row: Row, after: boolean) => wordsOf(row.pieces.filter((piece) => isBefore(piece, gutter) !== after));
  for (let index = first; index <= last; index++) {
    // The lawyers' block and the court's name above the parties are no part of their column.
    if (COURT.test(sideOf(rows[index]!, false)) && sideOf(rows[index]!, true) === '') first = index + 1;
    if (
      LAST_PARTY.test(sideOf(rows[index]!, false)) &&
      rows.slice(index + 1, last + 1).every((row) => sideOf(row, true) === '')
    )
      last = index;
  }
  const side = (after: boolean) =>
    rows
      .slice(first, last + 1)
      .map((row) => sideOf(row, after))
      .join('\n');
  const [parties, number] = [side(false), side(true)];
  // A title below the parties stands beside nothing.
  const beside = rows.findIndex((row, index) => index >= first && sideOf(row, true) !== '');
  const lastParty = rows.findLastIndex((row, index) => index <= last && sideOf(row, false) !== '');
  const isCaption =
    beside <= lastParty &&
    PARTIES.test(parties) &&
    (VERSUS.test(parties) || /defendants?|respondents?/i.test(parties)) &&
    CASE.test(number);
  return isCaption && last > first ? { first, last, gutter } : null;
}
