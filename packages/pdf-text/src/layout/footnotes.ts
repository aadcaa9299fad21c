import type { Block } from './build-blocks.js';
import type { Line } from './line.js';

/** Lines at the foot of a page that are notes, split off from the words above them. */
export interface FootOfPage {
  readonly body: readonly Line[];
  readonly notes: readonly Line[];
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED_MARK = new RegExp(`^([${SUPERSCRIPT}]{1,3}|[*†‡]{1,3})\\s?`);
/** Some word processors set a note's figure close to its first word, and not raised. */
const PLAIN_MARK = /^(\d{1,3})(?:[.)]?\s(?=\S)|(?=[A-Z“"‘]))/;
/** Notes are set smaller than this part of the page's type. */
const SMALLER = 0.93;

export const markOf = (text: string): string | null => {
  const raised = RAISED_MARK.exec(text)?.[1];
  return raised ? plainDigits(raised) : plainMark(text);
};

const plainMark = (text: string): string | null => PLAIN_MARK.exec(text)?.[1] ?? null;

/** A raised figure that OCR took for a sign: which one is not known. */
const LOST_MARK = /^[!?'’]\s(?=[A-Z])/;

export const isRaisedMark = (text: string): boolean => RAISED_MARK.test(text) || LOST_MARK.test(text);

/** Superscript figures as plain ones. */
export const plainDigits = (text: string): string =>
  text.replace(new RegExp(`[${SUPERSCRIPT}]`, 'g'), (digit) => String(SUPERSCRIPT.indexOf(digit)));

export const superscript = (digits: string): string => digits.replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)]!);

/** Pleadings are set at one and a half lines or more; notes closer than this, in sizes of their type. */
const SINGLE_SPACED = 1.35;

/** Where a line carries a note's mark, raised; -1 if it doesn't. */
export function markIndex(text: string, mark: string): number {
  const raised = superscript(mark);
  for (let at = text.indexOf(raised); at >= 0; at = text.indexOf(raised, at + 1)) {
    const [before, after] = [text[at - 1], text[at + raised.length]];
    const alone = !(after && SUPERSCRIPT.includes(after)) && !(before && SUPERSCRIPT.includes(before));
    if (at > 0 && alone) return at;
  }
  return -1;
}

/**
 * Splits a page's notes off. They are the lines at its end that are smaller than its words, if one of them carries a
 * mark or a note runs over from the page before; or single-spaced lines from a raised mark on, in a size of their own.
 */
export function splitFoot(lines: readonly Line[], size: number, runsOver: boolean): FootOfPage {
  const small = smallTail(lines, size);
  const notes = lines.slice(small);
  if (
    notes.some((line) => isRaisedMark(line.text)) ||
    isPlainNote(notes, lines.slice(0, small)) ||
    (runsOver && small > 0 && notes.length > 0)
  )
    return { body: lines.slice(0, small), notes };
  const marked = markedTail(lines);
  return { body: lines.slice(0, marked), notes: lines.slice(marked) };
}

function smallTail(lines: readonly Line[], size: number): number {
  let from = lines.length;
  while (from > 0 && isNoteSized(lines[from - 1]!, size)) from--;
  return from;
}

const isNoteSized = (line: Line, size: number): boolean => !line.column && line.size < SMALLER * size;

/** Small lines that begin with a figure, below white space or below words that carry that figure raised. */
function isPlainNote([first]: readonly Line[], body: readonly Line[]): boolean {
  const mark = first && plainMark(first.text);
  if (!mark) return false;
  return first.gapAbove > 0.5 * first.size || body.some((line) => markIndex(line.text, mark) >= 0);
}

/** The first raised mark at a line's start from which the page runs on single-spaced to its end. */
function markedTail(lines: readonly Line[]): number {
  let from = lines.length;
  for (let index = lines.length - 1; index > 0; index--) {
    const line = lines[index]!;
    const below = lines[index + 1];
    if (line.column || line.centred) break;
    if (below && line.baseline - below.baseline > SINGLE_SPACED * line.size && !isRaisedMark(below.text)) break;
    if (isRaisedMark(line.text)) from = index;
  }
  return from;
}

/** Each note as a block; the first may be the end of a note of the page before. */
export function noteBlocks(notes: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (const line of notes) {
    const last = blocks.at(-1);
    if (!last || isRaisedMark(line.text) || countsOn(last, line)) blocks.push({ kind: 'footnote', lines: [line] });
    else last.lines.push(line);
  }
  return blocks;
}

/** A plain figure at a line's start is a mark only where it counts on from the note before. */
const countsOn = (last: Block, line: Line): boolean => isNextMark(plainMark(line.text), markOf(last.lines[0]!.text));

export const isNextMark = (mark: string | null, before: string | null): boolean =>
  mark !== null && before !== null && Number(mark) === Number(before) + 1;
