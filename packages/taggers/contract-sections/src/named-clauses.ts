import type { Range } from '@averment/record';
import type { Part, Reference } from './references.js';

/** 'the "Privacy" clause of', 'a provision entitled "Fees" in': a part that goes by a name instead of a number. */
const NAMED =
  /["“]([A-Z][^"“”\n]{2,50}?)[,.]?["”]\s{1,3}(?:clause|provision|section|paragraph|article|covenant)\b|\b(?:clause|provision|section|paragraph)\s(?:entitled|titled|headed|captioned|called)\s["“]([A-Z][^"“”\n]{2,50}?)[,.]?["”]/g;
/** The named clause is only the heading of a numbered one. */
const NUMBERED = /^\s{1,3}(?:of|in)\s(?:[Ss]ection|[Aa]rticle|[Pp]aragraph|[Cc]lause|§)/;

/** Clauses that are named by their title wherever they stand. */
export function namedClausesIn(text: string, { start, end }: Range): Reference[] {
  const found: Reference[] = [];
  NAMED.lastIndex = start;
  for (let match = NAMED.exec(text); match && match.index < end; match = NAMED.exec(text)) {
    const range = { start: match.index, end: NAMED.lastIndex };
    if (NUMBERED.test(text.slice(range.end, range.end + 24))) continue;
    const printed = match[0].replace(/\s+/g, ' ');
    const part: Part = { section: (match[1] ?? match[2])!.replace(/\s+/g, ' '), printed, ...range };
    found.push({ kind: 'clause', parts: [part], named: true, ...range });
  }
  return found;
}
