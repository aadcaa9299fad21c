import type { ClearedPage } from '../furniture/page-furniture.js';
import { ALIGNED, DIVIDER, DIVIDER_AT_END, DIVIDER_AT_START, isBefore } from './caption-region.js';
import { dividedRegion } from './divided-caption.js';
import type { Column } from './line.js';
import { cutPiece } from './part-row.js';
import type { Piece, Row } from './piece.js';
import { findSideBySide, sideRows } from './side-by-side.js';
import { whiteRegion } from './white-caption.js';

/** Rows that are read one after the other, each as its pieces. */
export interface ColumnGroup {
  readonly column: Column;
  readonly rows: readonly (readonly Piece[])[];
}

/** The sign that ends the dashes around New York's list of parties. */
const CORNER = /^[xX]$/;

/** Splits a page's rows into the columns of a caption, where there is one, and the rows that run over the page. */
export function findColumns({ rows }: ClearedPage): ColumnGroup[] {
  const region = dividedRegion(rows) ?? whiteRegion(rows);
  if (!region) return withoutColumns(rows);
  const { first, last, gutter, parted } = region;
  const left: Piece[][] = [];
  const right: Piece[][] = [];
  for (const row of parted.slice(first, last + 1)) {
    const words = row.pieces.filter((piece) => !isSign(piece)).map((piece) => withoutDivider(piece, gutter));
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

const isSign = ({ text }: Piece): boolean => DIVIDER.test(text) || CORNER.test(text);

/** A piece without the dividing sign that stands close to its words, at the gutter. */
function withoutDivider(piece: Piece, gutter: number): Piece {
  const { text, edges } = piece;
  if (DIVIDER_AT_END.test(text) && Math.abs(edges[edges.length - 2]! - gutter) < ALIGNED)
    return cutPiece(piece, 0, text.slice(0, -1).trimEnd().length);
  if (DIVIDER_AT_START.test(text) && Math.abs(piece.left - gutter) < ALIGNED)
    return cutPiece(piece, text.length - text.slice(1).trimStart().length, text.length);
  return piece;
}
