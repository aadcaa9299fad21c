import type { Range } from '@averment/record';
import { lineIndexAt, type FilingText } from '@averment/pdf-text';

/** A line of a lawyers' block, or its part in one of two columns. */
export interface BlockLine extends Range {
  readonly text: string;
}

interface Piece extends BlockLine {
  readonly x: number;
}

/** White space within a line that parts two columns, in points: wider than any justified line's. */
const COLUMN_GAP = 22;

/** The lines of a block in the order in which they are read: where two columns stand beside each other, the left one first. */
export function linesOfBlock(filing: FilingText, block: Range): BlockLine[] {
  const pieces: Piece[] = [];
  let split = Infinity;
  for (let index = lineIndexAt(filing, block.start); index < filing.lines.length; index++) {
    const line = filing.lines[index]!;
    if (line.start >= block.end) break;
    const range = { start: Math.max(line.start, block.start), end: Math.min(line.end, block.end) };
    const parts = columnsOf(filing, range);
    pieces.push(...parts);
    for (const part of parts.slice(1)) if (part.x < split) split = part.x;
  }
  if (split === Infinity) return pieces.filter((piece) => piece.text !== '');
  const isRight = (piece: Piece): boolean => piece.x >= split - 8;
  return [...pieces.filter((piece) => !isRight(piece)), ...pieces.filter(isRight)].filter((piece) => piece.text !== '');
}

function columnsOf(filing: FilingText, { start, end }: Range): Piece[] {
  const cuts = [start];
  let right = NaN;
  for (let at = start; at < end; at++) {
    const from = filing.edges[2 * at]!;
    const to = filing.edges[2 * at + 1]!;
    if (/\s/.test(filing.text[at]!) || (from === 0 && to === 0)) continue;
    if (from - right > COLUMN_GAP) cuts.push(at);
    right = to;
  }
  return cuts.map((cut, index) => {
    const raw = filing.text.slice(cut, cuts[index + 1] ?? end);
    const text = raw.trim();
    const from = cut + raw.length - raw.trimStart().length;
    return { start: from, end: from + text.length, text, x: filing.edges[2 * from] ?? 0 };
  });
}
