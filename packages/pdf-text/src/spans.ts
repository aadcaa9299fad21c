import type { Box, Range, Span } from '@averment/record';
import type { FilingText, TextLine } from './filing-text.js';

/** Index of the first line that ends after the offset; `lines.length` if none does. */
export function lineIndexAt(filing: FilingText, offset: number): number {
  let low = 0;
  let high = filing.lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (filing.lines[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The page on which the character at the offset stands; of a separator, the page of the line after it. */
export function pageAt(filing: FilingText, offset: number): number {
  const line = filing.lines[Math.min(lineIndexAt(filing, offset), filing.lines.length - 1)];
  return line?.page ?? 1;
}

/** The stretch without the white space at either end. */
export function trimRange(text: string, start: number, end: number): Range {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** Spans of a stretch of text: one a page, in the text's order. White space at either end is left off. */
export function spansOf(filing: FilingText, start: number, end: number): Span[] {
  const pieces: { page: number; start: number; end: number; boxes: Box[] }[] = [];
  for (let index = lineIndexAt(filing, start); index < filing.lines.length; index++) {
    const line = filing.lines[index]!;
    if (line.start >= end) break;
    const piece = trimRange(filing.text, Math.max(start, line.start), Math.min(end, line.end));
    if (piece.start >= piece.end) continue;
    const box = boxOn(filing, line, piece);
    const last = pieces.at(-1);
    if (last?.page === line.page) {
      last.end = piece.end;
      last.boxes.push(box);
    } else pieces.push({ page: line.page, ...piece, boxes: [box] });
  }
  return pieces.map((piece) => ({
    page: piece.page,
    start: piece.start,
    end: piece.end,
    text: filing.text.slice(piece.start, piece.end),
    boxes: piece.boxes,
  }));
}

/** The span of a stretch that stands on one page; of one that runs over a page, the part with the most characters. */
export function spanOf(filing: FilingText, start: number, end: number): Span {
  const spans = spansOf(filing, start, end);
  if (spans.length === 0) throw new RangeError(`no words stand at ${start}-${end}`);
  return spans.reduce((best, span) => (span.end - span.start > best.end - best.start ? span : best));
}

function boxOn(filing: FilingText, line: TextLine, piece: Range): Box {
  let from = Infinity;
  let to = -Infinity;
  for (let index = piece.start; index < piece.end; index++) {
    const begins = filing.edges[2 * index]!;
    const ends = filing.edges[2 * index + 1]!;
    if (begins === 0 && ends === 0) continue;
    from = Math.min(from, begins, ends);
    to = Math.max(to, begins, ends);
  }
  if (from > to) return line.box;
  const [x0, y0, x1, y1] = line.box;
  return line.direction % 180 === 0
    ? [tenths(from), tenths(y0), tenths(to), tenths(y1)]
    : [tenths(x0), tenths(from), tenths(x1), tenths(to)];
}

/** A tenth of a point is finer than any eye, and keeps records short and alike on every machine. */
const tenths = (points: number): number => Math.round(points * 10) / 10;
