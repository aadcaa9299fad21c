import { lazily } from '@averment/record/data-file';
import { readRows } from './data-file.js';
import type { Figure } from './figures.js';

interface NumberWord {
  readonly value: number;
  readonly part: 'unit' | 'scale' | 'article';
}

const words = lazily(
  () =>
    new Map<string, NumberWord>(
      readRows('number-words.tsv').map(([word, value, part]) => [
        word!,
        { value: Number(value), part: part as NumberWord['part'] },
      ]),
    ),
);

/** Fractions of a dollar that legal drafting spells out: "and 00/100", "and no/100". */
const HUNDREDTHS =
  /(?:\band\s{1,3})?(\d{2}|no|xx)\s?\/\s?100ths?\s{0,3}$|(?:\band\s{1,3})?(\d{2}|no|xx)\s?\/\s?100\s{0,3}$/i;

/**
 * The number in words that ends right before `end`: "five million", "Seventy-Five Thousand and 00/100", "2.5 million"
 * being figures are not read here. Null where the words before are no number, or name none ("several thousand").
 */
export function numberWordsBefore(text: string, end: number): Figure | null {
  const cents = HUNDREDTHS.exec(text.slice(Math.max(0, end - 24), end));
  const wordsEnd = cents ? end - cents[0].length : end;
  const found = wordsBackwards(text, wordsEnd);
  const value = found && valueOf(found.words);
  if (!found || value === null) return null;
  const hundredths = Number(cents?.[1] ?? cents?.[2] ?? 0);
  return { value: value + (hundredths || 0) / 100, start: found.start, end, scale: 1 };
}

const WORD_BEFORE = /([A-Za-z]{1,9})[\s-]{0,4}$/;

function wordsBackwards(text: string, end: number): { words: string[]; start: number } | null {
  const found: { word: string; start: number }[] = [];
  let at = end;
  while (found.length < 16) {
    const from = Math.max(0, at - 14);
    const match = WORD_BEFORE.exec(text.slice(from, at));
    if (!match) break;
    const word = match[1]!.toLowerCase();
    if (word !== 'and' && !words().has(word)) break;
    at = from + match.index;
    if (/[A-Za-z]/.test(text[at - 1] ?? ' ')) break;
    found.unshift({ word, start: at });
  }
  while (found[0] && (found[0].word === 'and' || isStrayArticle(found))) found.shift();
  return found.length ? { words: found.map(({ word }) => word), start: found[0]!.start } : null;
}

/** "a five million": the article is no number before anything but a scale. */
function isStrayArticle(found: readonly { word: string }[]): boolean {
  const [first, second] = found;
  return words().get(first!.word)?.part === 'article' && words().get(second?.word ?? '')?.part !== 'scale';
}

/** English number words: units add, scales multiply the group before them. A scale alone ("million dollars") is no number. */
function valueOf(list: readonly string[]): number | null {
  let total = 0;
  let group = 0;
  let any = false;
  for (const word of list) {
    if (word === 'and') continue;
    const { value, part } = words().get(word)!;
    if (part === 'scale') {
      if (!any) return null;
      if (value === 100) group *= 100;
      else {
        total += group * value;
        group = 0;
      }
    } else group += value;
    any = true;
  }
  return total + group;
}
