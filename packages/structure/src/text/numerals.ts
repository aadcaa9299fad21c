import { numberWords } from '../cues/cues.js';

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const ROMAN = /^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** The value of a Roman numeral up to 399 in capitals or in small letters, not in both, or null. */
export function romanValue(text: string): number | null {
  const numeral = text.toUpperCase();
  if (numeral === '' || !ROMAN.test(numeral) || (text !== numeral && text !== text.toLowerCase())) return null;
  let value = 0;
  for (let index = 0; index < numeral.length; index++) {
    const digit = ROMAN_DIGITS[numeral[index]!]!;
    value += digit < (ROMAN_DIGITS[numeral[index + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return value;
}

/** A Roman numeral as scanners misread it: "ill" and "lII" for III, "YID" for VIII, "VU" for VII. */
export function scannedRomanValue(text: string): number | null {
  const repaired = text
    .replace(/[l1|!i]/g, 'I')
    .replace(/[Yy]/g, 'V')
    .replace(/[UuHD]/g, 'II')
    .replace(/[Kk]/g, 'X');
  return romanValue(repaired);
}

/** The number that "Third", "3rd", "three", "twenty-first", "III" or "3" stands for, or null. */
export function numberIn(text: string): number | null {
  const words = text
    .toLowerCase()
    .replace(/[\s‐-―-]+/g, ' ')
    .trim();
  const { ordinals, cardinals } = numberWords();
  const figures = /^#?(\d{1,3})(?:st|nd|rd|th)?$/.exec(words);
  if (figures) return Number(figures[1]) || null;
  return ordinals.get(words) ?? cardinals.get(words) ?? romanValue(text);
}
