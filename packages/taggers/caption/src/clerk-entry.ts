import type { FiledOn, Range } from '@averment/record';
import { spansOf } from '@averment/pdf-text';
import type { Pleading } from '@averment/structure';
import { linesIn, textOf } from './caption-lines.js';
import { readDate } from './dates.js';

/** The lines of what the clerk wrote before the pleading, in a transcript of record; none in other filings. */
export const clerkLines = (pleading: Pleading): Range[] =>
  pleading.clerkEntry ? linesIn(pleading, pleading.clerkEntry) : [];

/** "came the complainants and filed their bill": the day stands before it, or right behind. */
const FILED = /\b(?:filed|exhibited|lodged|presented)\b/gi;
const DAY_BEFORE = 260;
const DAY_BEHIND = 60;
/** Between "filed" and its own day: "filed on", "filed herein on the". */
const RIGHT_BEHIND = 22;

/** The day on which, as the clerk tells it, the pleading was filed: not that of the term, and not that of the copy. */
export function filedOfClerk(pleading: Pleading): FiledOn | null {
  const lines = clerkLines(pleading);
  const { words, offsets } = runningWords(pleading, lines);
  for (const { index } of words.matchAll(FILED)) {
    const from = Math.max(0, index - DAY_BEFORE);
    const behind = firstDate(words.slice(index, index + DAY_BEHIND), index);
    const isOwn = behind !== null && behind.start - index < RIGHT_BEHIND;
    const day = isOwn ? behind : (lastDate(words.slice(from, index), from) ?? behind);
    if (!day) continue;
    const spans = spansOf(pleading.filing, offsets[day.start]!, offsets[day.end - 1]! + 1);
    return { value: day.value, basis: 'clerk', spans };
  }
  return null;
}

interface Day {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The first date of a stretch, as the offsets of the whole. */
function firstDate(stretch: string, offset: number): Day | null {
  const date = readDate(stretch);
  return date && { value: date.value, start: offset + date.start, end: offset + date.end };
}

function lastDate(stretch: string, offset: number): Day | null {
  let last: Day | null = null;
  for (let day = firstDate(stretch, offset); day; day = firstDate(stretch.slice(day.end - offset), day.end)) last = day;
  return last;
}

/** A month that the line's end parts: "Jan-" or, where a scanner lost the hyphen, "Jan". */
const CUT_MONTH = /\b(?:jan|feb|febru|sep|sept|septem|octo|novem|decem)-?$/i;
const REST_OF_MONTH = /^(?:uary|ruary|ary|tember|ember|ber)\b/;

/** Lines as one, with the place of each character in the filing. */
function runningWords(pleading: Pleading, lines: readonly Range[]): { words: string; offsets: number[] } {
  let words = '';
  const offsets: number[] = [];
  for (const line of lines) {
    const text = textOf(pleading, line);
    if (CUT_MONTH.test(words.slice(-12)) && REST_OF_MONTH.test(text)) {
      if (words.endsWith('-')) {
        words = words.slice(0, -1);
        offsets.pop();
      }
    } else if (words !== '') {
      words += ' ';
      offsets.push(line.start);
    }
    for (let at = 0; at < text.length; at++) offsets.push(line.start + at);
    words += text;
  }
  return { words, offsets };
}
