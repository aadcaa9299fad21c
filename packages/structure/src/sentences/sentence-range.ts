import type { Range } from '@averment/record';
import { sentenceEnd } from './sentence-end.js';

/**
 * The sentence that holds the words from `start` to `end`, white space at its ends included: back to where the sentence
 * before it ends (see `sentenceEnd`) or to the edge of `within`, and forward to its own end. Cut at `longest` characters
 * either side, since prose lists run on for pages. On the filing's blocks rather than a stretch, see `sentenceAround`.
 */
export function sentenceRange(text: string, start: number, end: number, within: Range, longest = 500): Range {
  const from = Math.max(within.start, start - longest);
  const to = Math.min(within.end, end + longest);
  let first = start;
  while (first > from && !endsBy(text, first)) first--;
  let last = end;
  while (last < to && sentenceEnd(text, last) === null) last++;
  return { start: first, end: Math.min(to, last < to ? Math.max(sentenceEnd(text, last)!, last + 1) : last) };
}

/** True if a sentence has ended right before the offset. */
function endsBy(text: string, offset: number): boolean {
  for (let mark = offset - 1; mark >= Math.max(0, offset - 4); mark--) {
    const end = sentenceEnd(text, mark);
    if (end !== null) return end === offset || (text.charCodeAt(mark) === 10 && mark === offset - 1);
  }
  return false;
}
