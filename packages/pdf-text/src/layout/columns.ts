import type { ClearedPage } from '../furniture/page-furniture.js';
import type { Column } from './line.js';
import type { Piece, Row } from './piece.js';

/** Rows that are read one after the other, each as its pieces. */
export interface ColumnGroup {
  readonly column: Column;
  readonly rows: readonly (readonly Piece[])[];
}

const DIVIDER = /^[)(:§|\]}*]{1,3}$/;
const FEWEST_DIVIDERS = 3;
const ALIGNED = 8;

/** Splits a page's rows into the columns of a caption, where there is one, and the rows that run over the page. */
export function findColumns({ rows }: ClearedPage): ColumnGroup[] {
  const region = dividedRegion(rows) ?? whiteRegion(rows);
  if (!region) return [{ column: null, rows: rows.map((row) => row.pieces) }];
  const { first, last, gutter } = region;
  const left: Piece[][] = [];
  const right: Piece[][] = [];
  for (const row of rows.slice(first, last + 1)) {
    const words = row.pieces.filter((piece) => !DIVIDER.test(piece.text));
    const [before, after] = [
      words.filter((piece) => middle(piece) < gutter),
      words.filter((piece) => middle(piece) >= gutter),
    ];
    if (before.length > 0) left.push(before);
    if (after.length > 0) right.push(after);
  }
  const groups: ColumnGroup[] = [
    { column: null, rows: rows.slice(0, first).map((row) => row.pieces) },
    { column: 'caption-parties', rows: left },
    { column: 'caption-case', rows: right },
    { column: null, rows: rows.slice(last + 1).map((row) => row.pieces) },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

interface Region {
  first: number;
  last: number;
  gutter: number;
}

const middle = (piece: Piece): number => (piece.left + piece.right) / 2;

/** A caption whose columns are parted by a column of signs. */
function dividedRegion(rows: readonly Row[]): Region | null {
  const dividers = rows.flatMap((row, index) =>
    row.pieces.filter((piece) => DIVIDER.test(piece.text)).map((piece) => ({ index, x: piece.left })),
  );
  for (const { x } of dividers) {
    const aligned = dividers.filter((other) => Math.abs(other.x - x) < ALIGNED);
    if (aligned.length < FEWEST_DIVIDERS) continue;
    return { first: aligned[0]!.index, last: aligned.at(-1)!.index, gutter: x };
  }
  return null;
}

const PARTIES = /\b(?:Plaintiffs?|Petitioners?|Defendants?|Respondents?|v\.|vs\.|-against-|against)(?=\W|$)/i;
const CASE = /\b(?:Case|Civil|Index|Docket|Cause|No\.|Number|COMPLAINT|PETITION|JURY|Judge|Action)(?=\W|$)/i;

/** A caption whose columns are parted by white space: parties on the left, number and title on the right. */
function whiteRegion(rows: readonly Row[]): Region | null {
  const starts = rows.flatMap((row, index) =>
    row.pieces.length === 2 ? [{ index, x: row.pieces[1]!.left, end: row.pieces[0]!.right }] : [],
  );
  for (const { x } of starts) {
    const aligned = starts.filter((other) => Math.abs(other.x - x) < ALIGNED && other.end < x);
    if (aligned.length < 2) continue;
    let first = aligned[0]!.index;
    let last = aligned.at(-1)!.index;
    const fits = (row: Row) => row.pieces.every((piece) => piece.right < x - 2 || piece.left > x - ALIGNED);
    if (!rows.slice(first, last + 1).every(fits)) continue;
    while (last + 1 < rows.length && fits(rows[last + 1]!)) last++;
    while (first > 0 && fits(rows[first - 1]!) && rows[first - 1]!.pieces.length === 1) first--;
    const region = rows.slice(first, last + 1);
    const side = (after: boolean) =>
      region
        .flatMap((row) => row.pieces.filter((piece) => middle(piece) >= x === after).map((piece) => piece.text))
        .join('\n');
    if (PARTIES.test(side(false)) && CASE.test(side(true))) return { first, last, gutter: x - 1 };
  }
  return null;
}
