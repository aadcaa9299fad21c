import type { BlockKind } from '../filing-text.js';
import type { Line } from './line.js';
import type { Margins } from './page-lines.js';

/** Lines that are one paragraph, heading or note. */
export interface Block {
  readonly kind: BlockKind;
  readonly lines: Line[];
}

export interface PageOfLines {
  readonly lines: readonly Line[];
  readonly margins: Margins;
}

const ENUMERATED = /^(?:\(?(?:\d{1,4}|[a-zA-Z]|[ivxIVX]{1,5})[.)](?:\s|$)|[•●▪■◦\u2022-]\s|¶\s?\d)/;
const ENDS_SENTENCE = /[.?!:;]["”’)\]]{0,3}[⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}$/;

/** Puts the lines of all pages into blocks; a paragraph that runs over a page is one block. */
export function buildBlocks(pages: readonly PageOfLines[]): Block[] {
  const blocks: Block[] = [];
  let current: Block | null = null;
  for (const { lines, margins } of pages) {
    const pitch = usualPitch(lines);
    lines.forEach((line, index) => {
      if (current && continues(current, line, margins, pitch, index === 0)) current.lines.push(line);
      else blocks.push((current = { kind: line.column ?? 'paragraph', lines: [line] }));
    });
  }
  return blocks;
}

function continues(block: Block, line: Line, margins: Margins, pitch: number, isFirstOfPage: boolean): boolean {
  const above = block.lines.at(-1)!;
  if ((line.column ?? 'paragraph') !== block.kind) return false;
  if (isFirstOfPage && line.column) return false;
  if (Math.abs(line.size - above.size) > 0.12 * above.size) return false;
  if (!isFirstOfPage && isFarBelow(block, line, pitch)) return false;
  if (line.column) return true;
  if (line.centred !== above.centred && (line.centred || !reachesRight(above, line, margins))) return false;
  if (line.bold !== above.bold && (line.centred || !reachesRight(above, line, margins))) return false;
  if (above.centred && line.centred) return !isFirstOfPage;
  const full = reachesRight(above, line, margins);
  if (isIndented(block, line, margins) && (full || ENDS_SENTENCE.test(above.text)))
    return !full ? false : !startsParagraph(block, line);
  if (ENUMERATED.test(line.text) && (!full || ENDS_SENTENCE.test(above.text))) return false;
  if (isFirstOfPage) return full;
  return full || !ENDS_SENTENCE.test(above.text);
}

/** A line that begins to the right of the lines before it. */
function isIndented(block: Block, line: Line, margins: Margins): boolean {
  const edge = block.lines.length > 1 ? block.lines.at(-1)!.left : Math.min(block.lines[0]!.left, margins.left + 200);
  return line.left > edge + 0.9 * line.size;
}

const startsParagraph = (block: Block, line: Line): boolean =>
  block.lines.length > 1 || line.left > block.lines[0]!.left;

function isFarBelow(block: Block, line: Line, pitch: number): boolean {
  const above = block.lines.at(-1)!;
  const before = block.lines.at(-2);
  const distance = above.baseline - line.baseline;
  const usual =
    before && before.page === above.page && !before.column === !above.column ? before.baseline - above.baseline : pitch;
  return distance > 1.3 * Math.max(usual, line.size) + 1;
}

/** True if the next line's first word would not have fitted at the end of the line above. */
function reachesRight(above: Line, line: Line, margins: Margins): boolean {
  const firstWord = /^\S*/.exec(line.text)![0].length;
  const width = line.edges[2 * firstWord - 1]! - line.left;
  return above.right + width + 0.3 * line.size > margins.right;
}

/** The most common distance between lines of a page, in points. */
function usualPitch(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  let best = Infinity;
  for (let index = 1; index < lines.length; index++) {
    const distance = Math.round(lines[index - 1]!.baseline - lines[index]!.baseline);
    if (distance <= 0) continue;
    const count = (counts.get(distance) ?? 0) + 1;
    counts.set(distance, count);
    if (best === Infinity || count > counts.get(best)!) best = distance;
  }
  return best;
}
