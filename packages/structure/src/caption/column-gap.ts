import type { FilingText } from '@averment/pdf-text';
import type { Line } from '../text/lines.js';

/** White space within a line that may part two columns, in points: wider than a justified line's. */
const GAP = 18;
/** How far apart two lines of one column may begin, in points: an item and its second line. */
const ALIKE = 26;
/** How many lines must begin in the right column for it to be one. */
const LINES_OF_COLUMN = 3;
/** The least part of the page's width that lies left of the right column. */
const LEFT_PART = 0.38;

/** Where the right column of a caption begins, whose two columns no sign parts: the same white space on line after line. */
export interface RightColumn {
  /** The offset at which the line's part in the right column begins: its start if all of it stands there, else null. */
  partOf(line: Line): number | null;
}

/** Finds the right column among a caption's lines, or null where they show none. */
export function findRightColumn(filing: FilingText, lines: readonly Line[]): RightColumn | null {
  const begins = lines.flatMap((line) => startsOf(filing, line));
  const edges = begins.map(({ x }) => x).sort((a, b) => a - b);
  const within = (from: number): number => edges.filter((x) => x >= from && x <= from + ALIKE).length;
  const left = edges.find((x) => within(x) >= LINES_OF_COLUMN);
  if (left === undefined || !lines.some((line) => isLeft(line, left))) return null;
  const starts = new Map(
    begins
      .filter(({ x }) => x >= left)
      .reverse()
      .map(({ line, at }) => [line, at]),
  );
  return { partOf: (line) => starts.get(line) ?? null };
}

const isLeft = (line: Line, edge: number): boolean => line.style.box[0] < edge - ALIKE;

/** The places on a line, right of the page's left part, at which words begin behind wide white space. */
function startsOf(filing: FilingText, line: Line): { line: Line; at: number; x: number }[] {
  const { text, edges, pages } = filing;
  const least = (pages[line.page - 1]?.width ?? 612) * LEFT_PART;
  if (line.style.direction !== 0) return [];
  const found: { line: Line; at: number; x: number }[] = [];
  let right = line.style.box[0] > least && !line.style.centred ? -Infinity : NaN;
  for (let at = line.start; at < line.end; at++) {
    const from = edges[2 * at]!;
    const to = edges[2 * at + 1]!;
    if (/\s/.test(text[at]!) || (from === 0 && to === 0)) continue;
    if (from - right > GAP && from > least) found.push({ line, at, x: from });
    right = to;
  }
  return found;
}
