import { contains, type Range } from '@averment/record';
import { countAt, type Pleading } from '@averment/structure';
import { namedCounts } from './named-counts.js';

/** The numbers of the counts that a sum belongs to; none for one that is told or asked for beside them all. */
export function countsOf(pleading: Pleading, words: Range, sentence: Range): number[] {
  const count = countAt(pleading, words.start);
  if (count) return [count.number];
  const { prayer, counts } = pleading;
  if (!prayer || !contains(prayer, words)) return [];
  if (closesLastCount(pleading)) return [counts.at(-1)!.number];
  const named = namedBeside(pleading.filing.text, words, sentence) ?? namedAbove(pleading, prayer, words) ?? [];
  return named.filter((number) => counts.some((one) => one.number === number));
}

/** Where each of the other counts closes with its own WHEREFORE, the last one does too. */
function closesLastCount({ filing, prayer, counts, countPrayers }: Pleading): boolean {
  const closes = counts.map((count) => countPrayers.some((one) => contains(count, one)));
  return (
    closes.length > 1 &&
    closes.slice(0, -1).every(Boolean) &&
    !closes.at(-1) &&
    /^wherefore\b/i.test(filing.text.slice(prayer!.start, prayer!.start + 10))
  );
}

/** "on Count I, in the amount of $5,000; on Count II, $700": named in the sum's own part of the sentence, rather before it. */
function namedBeside(text: string, words: Range, sentence: Range): readonly number[] | null {
  const before = spaced(text.slice(sentence.start, words.start).split(';').at(-1)!);
  const after = spaced(text.slice(words.end, sentence.end).split(';', 1)[0]!);
  return namedCounts(before).at(-1) ?? namedCounts(after)[0] ?? null;
}

const LINE_OF_COUNTS = /^(?:on|as to|for|under) .{0,60}\b(?:counts?|claims?|causes? of action)\b[^;.$]{0,60}$/i;

/** A line over the items: "ON THE SECOND CAUSE OF ACTION:"; one on all of them names none. */
function namedAbove({ filing }: Pleading, prayer: Range, words: Range): readonly number[] | null {
  const lines = filing.text.slice(prayer.start, words.start).split('\n');
  const last = lines.map((line) => spaced(line).trim()).findLast((line) => LINE_OF_COUNTS.test(line));
  return last === undefined ? null : (namedCounts(last)[0] ?? null);
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ');
