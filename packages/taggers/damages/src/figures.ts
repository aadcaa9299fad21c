import { lazily } from '@averment/record/data-file';
import { readRows } from './data-file.js';

/** A number as it stands in the text. */
export interface Figure {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** What a scale word multiplied the figure by; 1 where there is none. */
  readonly scale: number;
}

/** "1,000", "5,000,000.00", "5.3", ".50"; OCR may leave a space beside a comma, or before the cents. */
const FIGURE =
  /(?:\d{1,3}(?:(?: ?,|,[ \n])[\dOo]{3}(?!\d)){1,5}|\d{1,15})(?: ?\.\d{1,4}(?!\d)|\. \d{2}(?=[,;)]|$))?|\.\d{1,2}(?!\d)/y;
const SCALE = /[ \n]?-?[ \n]?([A-Za-z]{1,8})(?![A-Za-z])/y;

const scales = lazily(() => new Map(readRows('scales.tsv').map(([word, value]) => [word!, Number(value)])));

/** The figure that begins at `start`, with its "million" or "K", or null. */
export function figureAt(text: string, start: number): Figure | null {
  FIGURE.lastIndex = start;
  const match = FIGURE.exec(text);
  if (!match) return null;
  const digits = match[0].replace(/[Oo]/g, '0').replace(/[, \n]/g, '');
  const end = start + match[0].length;
  const scale = scaleAt(text, end);
  return { value: tidy(Number(digits) * (scale?.value ?? 1)), start, end: scale?.end ?? end, scale: scale?.value ?? 1 };
}

/** The scale word right after a figure: "million" whole and in any case; "k", "M", "b" only where they touch the figure. */
export function scaleAt(text: string, at: number): { value: number; end: number } | null {
  SCALE.lastIndex = at;
  const match = SCALE.exec(text);
  if (!match) return null;
  const word = match[1]!;
  const value = scales().get(word.toLowerCase());
  if (value === undefined) return null;
  const touches = match[0].length === word.length;
  if (word.length === 1 && !touches && !/[MB]/.test(word)) return null;
  return { value, end: at + match[0].length };
}

/** Binary fractions of decimal products: 5.3 million is 5300000, not 5299999.9999. */
const tidy = (value: number): number => Math.round(value * 10_000) / 10_000;
