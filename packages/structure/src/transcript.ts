import { isTitleLine, titleClassOf } from './caption/caption-lines.js';
import { isCourtLine } from './caption/find-captions.js';
import { wordsOf } from './cues/cue-table.js';
import { transcriptWords } from './cues/cues.js';
import type { Line } from './text/lines.js';

/** Where the trial court's first pleading stands in the transcript that a clerk made of its papers for an appeal. */
export interface TrialPaper {
  /** Its first line: all before it is the court above's, or the clerk's. */
  readonly from: number;
  /** The clerk's lines right before it, which tell of its number and filing; null where there are none. */
  readonly entry: readonly [from: number, to: number] | null;
}

/** The transcript's name stands among the first lines of its cover: further down, it is an exhibit's. */
const COVER = 14;
/** From the name to the line that says whence the case comes. */
const COVER_REACH = 30;
/** From a bill's court to its title, and from a title to the court below it. */
const CAPTION_ABOVE = 25;
const CAPTION_BELOW = 4;

/**
 * The bill or complaint within a printed transcript of record; null where the filing is no transcript, or has no such
 * paper. Cover and index have a caption of their own: of the appeal, with its court, its number, and the sides as
 * they stand there.
 */
export function findTrialPaper(lines: readonly Line[]): TrialPaper | null {
  const cover = lines.slice(0, COVER).findIndex((line) => isOf('title', line));
  if (cover < 0 || !lines.slice(0, cover + COVER_REACH).some((line) => isOf('appeal', line))) return null;
  const front = endOfFront(lines, cover);
  for (let index = front; index < lines.length; index++) {
    if (!isPleadingTitle(lines[index]!)) continue;
    const from = captionOf(lines, index, front);
    return { from, entry: entryBefore(lines, front, from) };
  }
  return null;
}

const isOf = (part: 'title' | 'appeal' | 'index' | 'entry' | 'pleading', { text }: Line): boolean =>
  text.length < MAX_CUE_LINE && transcriptWords()[part].has(wordsOf(text));

const MAX_CUE_LINE = 120;
/** "Bill of complaint ...... 2", "Demurrer 9 8". */
const INDEX_ENTRY = /\.{4}|(?:\. ){4}|[^\d,]\s\d{1,4}$/;

/** The first line below the pages of cover and index. */
function endOfFront(lines: readonly Line[], cover: number): number {
  let front = cover + 1;
  let isFirst = true;
  for (let index = cover; index < lines.length;) {
    let next = index;
    while (next < lines.length && lines[next]!.page === lines[index]!.page) next++;
    const page = lines.slice(index, next);
    if (!isFirst && !isFrontPage(page)) break;
    isFirst = false;
    index = front = next;
  }
  return front;
}

function isFrontPage(page: readonly Line[]): boolean {
  if (page.some((line) => isOf('title', line) || isOf('index', line))) return true;
  if (page.filter((line) => INDEX_ENTRY.test(line.text)).length * 2 > page.length) return true;
  return (
    page.some((line) => isOf('appeal', line)) && !page.some((line) => isOf('entry', line) || isPleadingTitle(line))
  );
}

const isPleadingTitle = (line: Line): boolean =>
  line.text.length < 70 &&
  !INDEX_ENTRY.test(line.text) &&
  !isOf('entry', line) &&
  (isOf('pleading', line) || (isTitleLine(line) && titleClassOf(line.text) === 'complaint'));

/** The line with which the titled paper's caption begins: its court, above the title or right below; else the title. */
function captionOf(lines: readonly Line[], title: number, front: number): number {
  for (let index = title - 1; index >= Math.max(front, title - CAPTION_ABOVE); index--) {
    if (isOf('entry', lines[index]!)) break;
    if (isCourtLine(lines[index]!)) return index;
  }
  const below = lines.slice(title + 1, title + 1 + CAPTION_BELOW).some(isCourtLine);
  return below || title === front ? title : headOf(lines, title, front);
}

/** A bill that is copied without its court: the clerk's heading, which names court and sides, is its caption. */
function headOf(lines: readonly Line[], title: number, front: number): number {
  const court = lines.findIndex((line, index) => index >= front && index < title && isCourtLine(line));
  return court < 0 ? title : court;
}

function entryBefore(lines: readonly Line[], front: number, from: number): [number, number] | null {
  return lines.slice(front, from).some((line) => isOf('entry', line)) ? [front, from] : null;
}
