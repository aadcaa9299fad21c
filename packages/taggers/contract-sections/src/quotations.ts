import { spaced } from './names.js';

const QUOTATION = /["“]([^"“”]{1,900})["”]/g;
const QUOTE_REACH = 360;

/** The words of a section that are quoted after its reference, before another reference begins. */
export function quoteAfter(text: string, from: number, until: number): string | null {
  const last = Math.min(until, from + QUOTE_REACH);
  QUOTATION.lastIndex = from;
  for (let match = QUOTATION.exec(text); match && match.index <= last; match = QUOTATION.exec(text)) {
    if (/[.!?]["”)]?\s+\p{Lu}/u.test(text.slice(from, match.index))) return null;
    if (match[1]!.trim().split(/\s+/).length >= 3) return spaced(match[1]!);
  }
  return null;
}
