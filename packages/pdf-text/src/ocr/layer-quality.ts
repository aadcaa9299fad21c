import type { PageContent, TextRun } from '../engines/page-content.js';
import { buildRows } from '../layout/build-rows.js';
import { isEnglishWord, withoutSigns } from '../layout/english-words.js';
import { rowText } from '../layout/piece.js';

/** How much of a page's text spells English. */
export interface Spelling {
  /** Words in lower case, names and figures left aside, and what looks like one but has a strange sign in it. */
  readonly words: number;
  /** The part of them that English has. */
  readonly right: number;
}

const LIKE_A_WORD = /^[a-z]./;
/** Fewer words prove nothing. */
const FEWEST = 25;
/** Good layers of scans spell 96 words of 100 rightly (measured on pages of eight filings), bad ones fewer than this. */
const POOR = 0.88;
/** OCR is better if it spells so much more of its words rightly, and has not lost any number of them. */
const BETTER = 0.05;
const KEPT = 0.7;

export function spellingOf(runs: readonly TextRun[]): Spelling {
  const words = buildRows(runs)
    .flatMap((row) => rowText(row).split(/\s+/))
    .map(withoutSigns)
    .filter((word) => LIKE_A_WORD.test(word));
  const right = words.filter((word) => word.split('-').every(isEnglishWord)).length;
  return { words: words.length, right: words.length === 0 ? 0 : right / words.length };
}

/** True of the layer that some scanner's software put under a page's picture, if it misreads many of its words. */
export function isPoorLayer(content: PageContent, isScan: boolean): boolean {
  if (!isScan) return false;
  const { words, right } = spellingOf(content.runs);
  return words >= FEWEST && right < POOR;
}

/** True if OCR spells more rightly than the layer does. */
export function isBetter(scan: readonly TextRun[], layer: readonly TextRun[]): boolean {
  const [ours, theirs] = [spellingOf(scan), spellingOf(layer)];
  return ours.right >= theirs.right + BETTER && ours.words * ours.right >= KEPT * theirs.words * theirs.right;
}
