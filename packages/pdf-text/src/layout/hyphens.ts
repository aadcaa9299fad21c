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

/** What a word with a hyphen at its end begins with; a sign such as "-against-" is none. */
const WORD_BEGINS = /^[^\w-]{0,4}\w/;
const HYPHEN_AFTER_WORD = /\w[-\u2010]$/;
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
  const token = line.text.slice(line.text.lastIndexOf(' ') + 1);
  if (!next || !HYPHEN_AFTER_WORD.test(token) || !WORD_BEGINS.test(token))
    return { keep: line.text.length, joined: false };
  const before =
    token
      .slice(0, -1)
      .split(/[^A-Za-z]/)
      .at(-1) || undefined;
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
