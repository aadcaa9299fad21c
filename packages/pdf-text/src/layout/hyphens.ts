import { isEnglishWord } from './english-words.js';
import type { Line } from './line.js';

/** What becomes of a line's end: how many of its characters are kept, and whether the next line follows at once. */
export interface LineEnd {
  readonly keep: number;
  readonly joined: boolean;
}

export interface Hyphens {
  at(line: Line, next: Line | undefined): LineEnd;
}

/** A word with a hyphen at its end; a sign such as "-against-" is none. */
const OWN_WORD = /(?:^|[^\w-])[\w.]*\w[-\u2010]$|[A-Za-z0-9]-[A-Za-z0-9]+[-\u2010]$/;
const BROKEN = /([A-Za-z]+)[-\u2010]$/;
const LEADING_WORD = /^[A-Za-z]+/;

/**
 * Decides of each hyphen at a line's end whether it is the word's own. What the filing itself writes elsewhere counts
 * first, then English: a hyphen is dropped where the word without it is one, or a half of it is none.
 */
export function hyphensOf(lines: readonly Line[]): Hyphens {
  let known: Set<string> | undefined;
  return { at: (line, next) => lineEnd(line, next, () => (known ??= wordsWithin(lines))) };
}

/** The words of a filing, but for those at a line's end or beginning, which may be half of one. */
function wordsWithin(lines: readonly Line[]): Set<string> {
  const known = new Set<string>();
  for (const line of lines) {
    const words = line.text.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? [];
    for (const word of words.slice(1, -1)) known.add(word);
  }
  return known;
}

function lineEnd(line: Line, next: Line | undefined, known: () => ReadonlySet<string>): LineEnd {
  if (!next || !OWN_WORD.test(line.text)) return { keep: line.text.length, joined: false };
  const before = BROKEN.exec(line.text)?.[1];
  const after = LEADING_WORD.exec(next.text)?.[0];
  const dropped = before !== undefined && after !== undefined && isBreak(before, after, known());
  return { keep: line.text.length - (dropped ? 1 : 0), joined: true };
}

function isBreak(before: string, after: string, known: ReadonlySet<string>): boolean {
  // A break leaves the rest of the word in lower case, or the whole word in capitals.
  const sameCase = /^[a-z]+$/.test(after) || (before === before.toUpperCase() && after === after.toUpperCase());
  if (!sameCase) return false;
  const [first, rest] = [before.toLowerCase(), after.toLowerCase()];
  if (known.has(`${first}-${rest}`)) return false;
  if (known.has(first + rest) || isEnglishWord(first + rest)) return true;
  return !(isWord(first, known) && isWord(rest, known));
}

const isWord = (word: string, known: ReadonlySet<string>): boolean => known.has(word) || isEnglishWord(word);
