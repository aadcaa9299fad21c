import type { Box } from '@averment/record';
import type { Edges } from '../characters.js';
import { boxOnPage } from '../engines/frame.js';
import type { Direction, TextRun } from '../engines/page-content.js';

/** Words that stand together on one line, without a gap as wide as a column's. In the frame of their direction. */
export interface Piece {
  readonly text: string;
  readonly edges: Edges;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of most of its characters, in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly direction: Direction;
}

/** Pieces that share a baseline, from left to right. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly baseline: number;
  readonly size: number;
}

/** Most rows are one piece, and every row is asked again and again. */
export const wordsOf = (pieces: readonly Piece[]): string =>
  pieces.length === 1 ? pieces[0]!.text : pieces.map((piece) => piece.text).join(' ');
export const rowText = (row: Row): string => wordsOf(row.pieces);
/** True if no piece of the row crosses the gutter. */
export const isParted = (row: Row, gutter: number): boolean =>
  !row.pieces.some((piece) => piece.left < gutter && piece.right > gutter);
export const rowLeft = (row: Row): number => row.pieces[0]!.left;
export const rowRight = (row: Row): number => rightOf(row.pieces);
export const rightOf = (pieces: readonly Piece[]): number =>
  pieces.length === 1 ? pieces[0]!.right : Math.max(...pieces.map((piece) => piece.right));

/** Where a run stands on the page, given how far its type reaches above and below its baseline, in parts of its size. */
export function runBox(run: TextRun, above: number, below: number): Box {
  const { direction, baseline, size } = run;
  return boxOnPage(direction, runLeft(run), baseline - below * size, runRight(run), baseline + above * size);
}

export const runLeft = (run: TextRun): number => run.edges[0]!;
export const runRight = (run: TextRun): number => run.edges[run.edges.length - 1]!;
