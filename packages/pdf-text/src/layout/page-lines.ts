import type { Box } from '@averment/record';
import { boxInFrame } from '../engines/frame.js';
import type { ClearedPage } from '../furniture/page-furniture.js';
import { findColumns } from './columns.js';
import { ASCENT, DESCENT, joinPieces, type Column, type Line } from './line.js';
import { rightOf, type Piece } from './piece.js';

/** The left and right edges of a page's full lines. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** The lines of a page in reading order: the columns of a caption one after the other, all else row by row. */
export function pageLines(cleared: ClearedPage): { lines: Line[]; margins: Margins } {
  const groups = findColumns(cleared);
  const { content, direction } = cleared.page;
  const rules = (content.rules ?? []).map((rule) => boxInFrame(direction, rule)).filter(isFlat);
  const margins = marginsOf(groups.flatMap((group) => (group.column ? [] : group.rows)));
  const lines: Line[] = [];
  for (const { rows, column } of groups) {
    let above: Piece | null = null;
    for (const pieces of rows) {
      const main = largest(pieces);
      const gapAbove: number = above
        ? Math.max(0, above.baseline - DESCENT * above.size - (main.baseline + ASCENT * main.size))
        : (lines.at(-1)?.page ?? 0) === cleared.page.content.number && column === null
          ? gapBetween(lines.at(-1)!, main)
          : 0;
      lines.push(lineOf(pieces, main, cleared.page.content.number, column, gapAbove, margins, rules));
      above = main;
    }
  }
  return {
    lines: lines.map((line, index) => (isAligned(lines, index, margins) ? { ...line, centred: false } : line)),
    margins,
  };
}

/**
 * Not centred after all: a line of a block quote, which begins below another as centred ones rarely do; or the first
 * line of a paragraph, which nearly fills the width and runs on at the margin.
 */
function isAligned(lines: readonly Line[], index: number, margins: Margins): boolean {
  const line = lines[index]!;
  const next = lines[index + 1];
  if (!line.centred) return false;
  if ([lines[index - 1], next].some((other) => other && !other.column && Math.abs(other.left - line.left) < 1.5))
    return true;
  const width = margins.right - margins.left;
  return (
    line.right - line.left > 0.7 * width &&
    next !== undefined &&
    !next.column &&
    next.left < margins.left + 0.02 * width
  );
}

const gapBetween = (above: Line, main: Piece): number =>
  Math.max(0, above.baseline - DESCENT * above.size - (main.baseline + ASCENT * main.size));

function lineOf(
  pieces: readonly Piece[],
  main: Piece,
  page: number,
  column: Column,
  gapAbove: number,
  margins: Margins,
  rules: readonly Box[],
): Line {
  const left = pieces[0]!.left;
  const right = rightOf(pieces);
  const { text, edges } = joinPieces(pieces);
  // Field by field: the engine writes fields after a spread ten times slower, and there are many lines.
  return {
    text,
    edges,
    left,
    right,
    baseline: main.baseline,
    size: main.size,
    bold: mostly(pieces, (piece) => piece.bold),
    italic: mostly(pieces, (piece) => piece.italic),
    underlined: isUnderlined(left, right, main, rules),
    centred:
      column === null && (isCentred(left, right, margins) || (isWide(left, right, margins) && isTitle(text, pieces))),
    direction: main.direction,
    page,
    gapAbove,
    column,
  };
}

/** Flat, and no taller than a heavy underline. */
const isFlat = ([left, bottom, right, top]: Box): boolean => top - bottom < 2.5 && right - left > 8;

/** True if a rule runs below most of the line, as close as an underline does. */
function isUnderlined(left: number, right: number, { baseline, size }: Piece, rules: readonly Box[]): boolean {
  let covered = 0;
  for (const [from, bottom, to] of rules) {
    if (bottom < baseline - 0.35 * size || bottom > baseline + 0.02 * size) continue;
    covered += Math.max(0, Math.min(right, to) - Math.max(left, from));
  }
  return covered > 0.7 * (right - left);
}

function mostly(pieces: readonly Piece[], holds: (piece: Piece) => boolean): boolean {
  if (pieces.length === 1) return holds(pieces[0]!);
  let yes = 0;
  let all = 0;
  for (const piece of pieces) {
    all += piece.text.length;
    if (holds(piece)) yes += piece.text.length;
  }
  return 2 * yes > all;
}

const largest = (pieces: readonly Piece[]): Piece =>
  pieces.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best));

function isCentred(left: number, right: number, margins: Margins): boolean {
  const before = left - margins.left;
  const after = margins.right - right;
  const width = margins.right - margins.left;
  return before > 0.04 * width && after > 0.04 * width && Math.abs(before - after) < Math.max(12, 0.08 * width);
}

/** Type in which headings are set. */
const isTitle = (text: string, pieces: readonly Piece[]): boolean =>
  mostly(pieces, (piece) => piece.bold) || (/[A-Z]{3}/.test(text) && !/[a-z]/.test(text));

/** True of a line that all but fills the width, and leaves the same small space at either end. */
function isWide(left: number, right: number, margins: Margins): boolean {
  const before = left - margins.left;
  const after = margins.right - right;
  const least = 0.012 * (margins.right - margins.left);
  return before > least && after > least && Math.abs(before - after) < 6;
}

/** The left edge that most lines share or pass, and the right edge that full lines reach. */
function marginsOf(rows: readonly (readonly Piece[])[]): Margins {
  if (rows.length === 0) return { left: 0, right: 0 };
  const lefts = rows.map((pieces) => pieces[0]!.left).sort((a, b) => a - b);
  const rights = rows.map(rightOf).sort((a, b) => b - a);
  return { left: lefts[Math.floor(lefts.length * 0.1)]!, right: rights[Math.floor(rights.length * 0.1)]! };
}
