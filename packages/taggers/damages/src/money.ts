import { type Range } from '@averment/record';
import type { AMOUNT_BOUNDS } from '@averment/record';
import { lazily } from '@averment/record/data-file';
import { readRows } from './data-file.js';
import { figureAt, type Figure } from './figures.js';
import { numberWordsBefore } from './number-words.js';

export type Bound = (typeof AMOUNT_BOUNDS)[number];

/** A sum of money as it is printed, before anything is known of what it is. */
export interface Sum extends Range {
  readonly value: number;
  readonly currency: string;
  readonly scale: number;
  /** The figure as printed, without its scale word. */
  readonly figure: number;
}

/** A dollar sign or another mark before figures; or a currency's word or code, which may stand on either side. */
const MARK =
  /[$€£¥₹₩₪₽]|\b(?:USD|CAD|AUD|EUR|GBP|JPY|CHF|CNY|RMB|HKD|SGD|INR|KRW|MXN|NIS|Rs\.)|\b(?:[Dd]ollars?|DOLLARS?|[Ee]uros?|EUROS?|[Ss]terling|[Yy]en|[Yy]uan|[Rr]enminbi|[Ff]rancs|[Rr]upees|[Pp]esos|[Ss]hekels|[Rr]ubles)\b/g;
const LETTERS_BEFORE_SIGN = /(?:\b(?:US|CA|C|AU|A|NZ|HK|NT|S|R|MX|Cdn|CDN|USD|CAD|AUD|MXN)|U\.S\.)[ ]?$/;
const NATION_BEFORE_WORD =
  /(?:U\.S\.|US|United States|American|Canadian|Australian|Hong Kong|Swiss|Japanese|Mexican|British|[Nn]ew Israeli|pounds)\s{1,3}$/i;

const marksBefore = lazily(() => marks('before'));
const marksAfter = lazily(() => marks('after'));

/** The sums of money between two offsets, in order; figures in words and in digits for one sum are one. */
export function sumsIn(text: string, { start, end }: Range): Sum[] {
  const sums: Sum[] = [];
  MARK.lastIndex = start;
  for (let match = MARK.exec(text); match && match.index < end; match = MARK.exec(text)) {
    const read = sumBefore(text, match.index, match[0]) ?? sumAfter(text, match.index, match[0]);
    if (!read) continue;
    const sum = withWords(text, read);
    const last = sums.at(-1);
    if (last && sum.start < last.end) {
      if (sum.end > last.end) sums[sums.length - 1] = { ...last, end: sum.end };
    } else if (last && sameSum(text, last, sum)) sums[sums.length - 1] = inFiguresOf(last, sum, text);
    else sums.push(sum);
    MARK.lastIndex = Math.max(MARK.lastIndex, sum.end);
  }
  return sums;
}

/** "Fifty Thousand ($50,000.00) Dollars": the words before the bracket are part of the sum. */
function withWords(text: string, sum: Sum): Sum {
  if (text[sum.start - 1] !== '(' || !closes(text, sum.end)) return sum;
  const words = numberWordsBefore(text, trimEnd(text, sum.start - 1));
  return words?.value === sum.value ? { ...sum, start: words.start, end: text.indexOf(')', sum.end) + 1 } : sum;
}

/** "$1,000", "US$ 5 million", "USD 2.5 bn": the mark stands before the figure. */
function sumBefore(text: string, at: number, mark: string): Sum | null {
  if (/^[a-z]{3,}$/i.test(mark) && !marksBefore().has(mark)) return null;
  const letters = /^[^A-Za-z]$/.test(mark)
    ? (LETTERS_BEFORE_SIGN.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? '')
    : '';
  let from = at + mark.length;
  while (from < at + mark.length + 3 && /[ \n$]/.test(text[from] ?? '')) from++;
  const figure = figureAt(text, from);
  if (!figure) return null;
  const currency = marksBefore().get(letters.trim() + mark) ?? marksBefore().get(mark);
  return currency ? sumOf(figure, at - letters.length, figure.end, currency) : null;
}

/** "1,000 dollars", "five million dollars", "2.5 million euros": the word or code stands after. */
function sumAfter(text: string, at: number, mark: string): Sum | null {
  const nation = NATION_BEFORE_WORD.exec(text.slice(Math.max(0, at - 18), at));
  const name = ((nation?.[0] ?? '') + mark).replace(/\s+/g, ' ').toLowerCase();
  const currency = marksAfter().get(name) ?? marksAfter().get(mark.toLowerCase()) ?? marksAfter().get(mark);
  if (!currency) return null;
  const end = nation ? at - nation[0].length : at;
  const figure = figureBefore(text, end) ?? numberWordsBefore(text, trimEnd(text, end));
  return figure && withCents(text, sumOf(figure, figure.start, at + mark.length, currency));
}

const CENTS_AFTER =
  /,?\s{1,3}(?:and|AND|&)\s{1,3}(\d{1,2}|[A-Za-z]{2,9}(?:[\s-]{1,3}[A-Za-z]{2,9})?)\s{1,3}(?:[Cc]ents?|CENTS?)\b/y;

/** "One Hundred Eighteen Dollars and Seventy-Five Cents". */
function withCents(text: string, sum: Sum): Sum {
  CENTS_AFTER.lastIndex = sum.end;
  const [all, words] = CENTS_AFTER.exec(text) ?? [];
  const cents = words && (/^\d/.test(words) ? Number(words) : numberWordsBefore(words, words.length)?.value);
  return cents ? { ...sum, value: sum.value + cents / 100, end: sum.end + all!.length } : sum;
}

const FIGURE_BEFORE = /(?<![\d.,$/])\d[\d,]{0,18}(?:\.\d{1,4})?[ \n-]?(?:[A-Za-z]{1,8})?[ \n-]{0,2}$/;

/** The figure, with or without a scale word, that ends right before `end`. */
function figureBefore(text: string, end: number): Figure | null {
  const from = Math.max(0, end - 32);
  const match = FIGURE_BEFORE.exec(text.slice(from, end));
  const figure = match && figureAt(text, from + match.index);
  return figure && text.slice(figure.end, end).trim().replace('-', '') === '' ? figure : null;
}

const sumOf = ({ value, scale }: Figure, start: number, end: number, currency: string): Sum => ({
  value,
  scale,
  figure: value / scale,
  currency,
  start,
  end,
});

/** "five million dollars ($5,000,000)": the same sum again in brackets. */
function sameSum(text: string, words: Sum, figures: Sum): boolean {
  const between = text.slice(words.end, figures.start);
  return /^[\s,]{0,3}[([]\s?$/.test(between) && words.currency === figures.currency && closes(text, figures.end);
}

const closes = (text: string, at: number): boolean => /^\s?(?:USD)?[)\]]/.test(text.slice(at, at + 5));

/** Digits are believed over words where both stand; the bracket belongs to the sum. */
const inFiguresOf = (words: Sum, figures: Sum, text: string): Sum => ({
  ...(words.start < figures.start && /\d/.test(text[words.start] ?? '') ? words : figures),
  start: words.start,
  end: text.indexOf(text.includes(')', figures.end) ? ')' : ']', figures.end) + 1,
});

function trimEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[\s-]/.test(text[at - 1]!)) at--;
  return at;
}

function marks(place: string): ReadonlyMap<string, string> {
  return new Map(
    readRows('currencies.tsv')
      .filter((row) => row[2] === place)
      .map(([mark, code]) => [place === 'before' ? mark!.replace(/ /g, '') : mark!, code!]),
  );
}
