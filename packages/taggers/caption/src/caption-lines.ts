import type { Range } from '@averment/record';
import { lineIndexAt } from '@averment/pdf-text';
import type { Pleading } from '@averment/structure';

/** How far from the pleading's first word a caption may reach, in characters, where the structure marks none. */
const REACH = 6000;

/** The stretch in which the caption's facts stand: from the first word to the end of the caption. */
export function captionReach(pleading: Pleading): Range {
  const { extent, caption } = pleading;
  if (caption.range.end > caption.range.start) {
    return { start: Math.min(extent.start, caption.range.start), end: caption.range.end };
  }
  const first = pleading.paragraphs[0]?.start ?? Infinity;
  return { start: extent.start, end: Math.min(extent.end, extent.start + REACH, Math.max(first, extent.start + 400)) };
}

/** Lines of a stretch of the filing, trimmed to it. */
export function linesIn(pleading: Pleading, range: Range): Range[] {
  const { filing } = pleading;
  const lines: Range[] = [];
  for (let index = lineIndexAt(filing, range.start); index < filing.lines.length; index++) {
    const line = filing.lines[index]!;
    if (line.start >= range.end) break;
    lines.push({ start: Math.max(line.start, range.start), end: Math.min(line.end, range.end) });
  }
  return lines;
}

/** Lines where the case's number may stand: the case column first, then the rest of the caption. */
export function caseLines(pleading: Pleading): { readonly column: Range[]; readonly rest: Range[] } {
  const column = pleading.caption.case.flatMap((range) => linesIn(pleading, range));
  const taken = new Set(column.map((line) => line.start));
  const rest = linesIn(pleading, captionReach(pleading)).filter((line) => !taken.has(line.start));
  return { column, rest };
}

export const textOf = (pleading: Pleading, range: Range): string => pleading.filing.text.slice(range.start, range.end);
