import { readFileSync } from 'node:fs';
import type { Range } from '@averment/record';

let abbreviations: ReadonlySet<string> | null = null;

/**
 * The sentence that holds the words from `start` to `end`: back to a full stop that ends a sentence, a blank line or the
 * edge of `within`, and forward to the next. Cut at `longest` characters either side, since prose lists run on for pages.
 */
export function sentenceRange(text: string, start: number, end: number, within: Range, longest = 500): Range {
  const from = Math.max(within.start, start - longest);
  const to = Math.min(within.end, end + longest);
  let first = start;
  while (first > from && !endsSentence(text, first - 1)) first--;
  let last = end;
  while (last < to && !endsSentence(text, last)) last++;
  return { start: first, end: Math.min(to, last + 1) };
}

/** True if the character at `index` ends a sentence: a stop before a capital, figure or quotation mark, or a blank line. */
function endsSentence(text: string, index: number): boolean {
  const character = text.charCodeAt(index);
  if (character === 10) return text.charCodeAt(index + 1) === 10;
  if (character !== 46 && character !== 63 && character !== 33) return false;
  let next = index + 1;
  while (/["”’)\]]/.test(text[next] ?? '')) next++;
  if (!/\s/.test(text[next] ?? ' ')) return false;
  while (next < text.length && /\s/.test(text[next]!)) next++;
  if (next < text.length && !/[\p{Lu}\d“"'‘([•¶§]/u.test(text[next]!)) return false;
  return character !== 46 || !isAbbreviated(text, index);
}

function isAbbreviated(text: string, stop: number): boolean {
  let first = stop;
  while (first > 0 && stop - first < 12 && /[\p{L}.]/u.test(text[first - 1]!)) first--;
  const word = text.slice(first, stop);
  return /^\p{Lu}$|^(?:\p{L}\.){1,4}\p{L}$/u.test(word) || known().has(word);
}

function known(): ReadonlySet<string> {
  abbreviations ??= new Set(
    readFileSync(new URL('../data/sentence-abbreviations.tsv', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#')),
  );
  return abbreviations;
}
