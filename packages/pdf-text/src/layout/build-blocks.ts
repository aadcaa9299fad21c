import type { BlockKind } from '../filing-text.js';
import type { Line } from './line.js';
import { isNextMark, isRaisedMark, markIndex, markOf, noteBlocks, splitFoot } from './footnotes.js';
import type { Margins } from './page-lines.js';

/** Lines that are one paragraph, heading or note. */
export interface Block {
  readonly kind: BlockKind;
  readonly lines: Line[];
  /** Of a footnote: its mark in plain figures. */
  readonly mark?: string;
}

export interface PageOfLines {
  readonly lines: readonly Line[];
  readonly margins: Margins;
  /** What all blocks of the page are, where the page is a form or a table of contents. */
  readonly kind: BlockKind | null;
}

const ENUMERATED =
  /^(?:(?:\d{1,4}|[a-zA-Z]|[ivxIVX]{1,5})[.)](?:\s|$)|\((?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\)\s{0,2}[^\s\d]|[•●▪■◦-]\s|¶\s?\d)/;
const ENDS_SENTENCE = /[.?!:;]["”’)\]]{0,3}[⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}$/;

/** Puts the lines of all pages into blocks; a paragraph that runs over a page is one block. */
export function buildBlocks(pages: readonly PageOfLines[]): Block[] {
  const blocks: Block[] = [];
  let current: Block | null = null;
  let lastNote: Block | null = null;
  const notes = new Map<Block, Block[]>();
  let prosePitch = 0;
  let before: Margins = { left: 0, right: 0 };
  for (const page of pages) {
    const margins = page.lines.length < FEW_LINES ? asWide(page.margins, before) : page.margins;
    const { body: lines, notes: foot } = page.kind
      ? { body: page.lines, notes: [] }
      : splitFoot(page.lines, usualSize(page.lines), lastNote !== null);
    const pitch = usualPitch(lines);
    const onPage: Block[] = [];
    lines.forEach((line, index) => {
      const kind = page.kind ?? line.column ?? 'paragraph';
      const first = index === 0;
      const reach = first ? asWide(margins, before).right : margins.right;
      const place: Place = { line, next: lines[index + 1], kind, margins, reach, pitch, prosePitch, first };
      if (current && continues(current, place)) {
        if (index > 0 && isProse(current, margins)) prosePitch = lines[index - 1]!.baseline - line.baseline;
        current.lines.push(line);
      } else blocks.push((current = { kind, lines: [line] }));
      if (onPage.at(-1) !== current) onPage.push(current);
    });
    lastNote = hangNotes(noteBlocks(foot), onPage, lastNote, notes);
    before = margins;
  }
  return blocks.flatMap((block) => [block, ...(notes.get(block) ?? [])]);
}

/** Hangs each note on the block that carries its mark, or on the page's last; returns the page's last note. */
function hangNotes(
  found: readonly Block[],
  onPage: readonly Block[],
  runsOver: Block | null,
  notes: Map<Block, Block[]>,
): Block | null {
  let last: Block | null = null;
  found.forEach((note, index) => {
    const first = note.lines[0]!;
    const mark = markOf(first.text);
    const marked = onPage.find((block) => mark !== null && carries(block, mark, first.page));
    const isNew = marked !== undefined || isRaisedMark(first.text) || isNextMark(mark, runsOver?.mark ?? null);
    if (index === 0 && runsOver && !isNew) {
      runsOver.lines.push(...note.lines);
      last = runsOver;
      return;
    }
    const home = marked ?? onPage.at(-1);
    const hung = { ...note, ...(mark === null ? {} : { mark }) };
    if (home) notes.set(home, [...(notes.get(home) ?? []), hung]);
    last = hung;
  });
  return last;
}

const carries = (block: Block, mark: string, page: number): boolean =>
  block.lines.some((line) => line.page === page && markIndex(line.text, mark) >= 0);

/** A line where it stands on its page. */
interface Place {
  readonly line: Line;
  readonly next: Line | undefined;
  readonly kind: BlockKind;
  readonly margins: Margins;
  /** How far right the full lines of the page of the line above reach. */
  readonly reach: number;
  readonly pitch: number;
  /** The distance between the last lines of prose before it; 0 if there are none. */
  readonly prosePitch: number;
  /** The first line of its page. */
  readonly first: boolean;
}

/** Type that is larger or smaller by this part is of another block. */
const OTHER_SIZE = 0.12;
/** A scanner's text layer gives a line without tall letters a smaller size. */
const OTHER_SIZE_OF_SCANS = 0.25;

function continues(block: Block, place: Place): boolean {
  const { line, margins, reach, first } = place;
  const above = block.lines.at(-1)!;
  if (place.kind !== block.kind) return false;
  const full = reachesRight(above, line, reach);
  const ended = ENDS_SENTENCE.test(above.text);
  const inSentence = full && !ended && /^[a-z]{2}/.test(line.text);
  const runsOn = inSentence && Math.abs(line.left - above.left) < 0.3 * line.size;
  if (Math.abs(line.size - above.size) > (runsOn ? OTHER_SIZE_OF_SCANS : OTHER_SIZE) * above.size) return false;
  // Higher on its page: another column begins.
  if (line.page === above.page && line.baseline > above.baseline + line.size) return false;
  if (line.column) return !first && !isFarBelow(block, place);
  if (above.centred && line.centred) return !first && !isFarBelow(block, place) && above.bold === line.bold;
  // What hangs below its letter or bullet may stand in the middle by chance; no heading begins in the midst of a sentence.
  const hangs = inSentence && !above.centred;
  const changes = line.centred !== above.centred || line.bold !== above.bold;
  if (changes && !hangs && (line.centred || !full)) return false;
  if (!first && isFarBelow(block, place)) return false;
  if (line.bold && !above.bold && ended && isShort(line, margins)) return false;
  // A heading so wide that another word would not fit, above a numbered paragraph.
  if (above.bold && !line.bold && ENUMERATED.test(line.text) && line.left > above.left + line.size) return false;
  if ((!full || ended) && (ENUMERATED.test(line.text) || isIndented(block, line, margins))) return false;
  if (isIndented(block, line, margins) && isShifted(block, line)) return false;
  return full || (!ended && !first) || (!first && !isProse(block, margins));
}

/** A heading at the margin fills no line. */
const isShort = (line: Line, margins: Margins): boolean =>
  line.right < margins.left + 0.9 * (margins.right - margins.left);

/** A line that begins to the right of where the block's lines begin. */
function isIndented(block: Block, line: Line, margins: Margins): boolean {
  const above = block.lines.at(-1)!;
  if (block.lines.length > 1) return line.left > above.left + 0.9 * line.size;
  const beside = Math.abs(line.left - above.left) < 1.5;
  return (
    line.left > margins.left + 0.9 * line.size && (beside ? ENDS_SENTENCE.test(above.text) : line.left > above.left)
  );
}

/** A line to the right of all of the block's lines: a quote begins, or a list. */
const isShifted = (block: Block, line: Line): boolean =>
  block.lines.length > 1 && block.lines.every((each) => line.left > each.left + 0.9 * line.size);

/** True if some line of the block runs over most of the page, as those of addresses and signatures don't. */
function isProse(block: Block, { left, right }: Margins): boolean {
  const width = right - left;
  return block.lines.some((line) => line.left < left + 0.3 * width && line.right > left + 0.8 * width);
}

/** A wider gap than between the lines before it, or, after a block's first line, than between those that follow. */
function isFarBelow(block: Block, { line, next, pitch, prosePitch, reach }: Place): boolean {
  const above = block.lines.at(-1)!;
  const before = block.lines.at(-2);
  const distance = above.baseline - line.baseline;
  if (above.page !== line.page) return false;
  const sameWay = before && before.page === above.page;
  const full = !sameWay && reachesRight(above, line, reach);
  const following = full && next?.size === line.size ? line.baseline - next.baseline : 0;
  const usual = sameWay
    ? before.baseline - above.baseline
    : Math.max(pitch === Infinity ? 0 : pitch, following, full ? prosePitch : 0);
  return distance > 1.3 * Math.max(usual, line.size) + 1;
}

/** True if the next line's first word would not have fitted at the end of the line above. */
function reachesRight(above: Line, line: Line, reach: number): boolean {
  const firstWord = /^\S*/.exec(line.text)![0].length;
  const width = line.edges[2 * firstWord - 1]! - line.left;
  return above.right + width + 0.3 * line.size > reach;
}

/** The lines of a page that ends a pleading may all be short, and don't show how far a full one reaches. */
const FEW_LINES = 6;
const asWide = ({ left, right }: Margins, before: Margins): Margins => ({ left, right: Math.max(right, before.right) });

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

/** The size of most of a page's characters. */
function usualSize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0] as [number, number])[0];
}
