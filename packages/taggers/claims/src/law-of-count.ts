import { lazily, readRows } from '@averment/record/data-file';
import type { Range } from '@averment/record';
import { plainWords, type Count, type Heading, type Pleading } from '@averment/structure';

const openings = lazily(() => readRows(new URL('../data/section-headings.tsv', import.meta.url)) as [string, string][]);

/** The count as far as the laws cited are its own: up to a heading that opens another section, though no count. */
export function lawOf(pleading: Pleading, count: Count): Range {
  const next = pleading.headings.find(
    (heading) => count.heading.end <= heading.start && heading.start < count.end && opensSection(pleading, heading),
  );
  return { start: count.start, end: next?.start ?? count.end };
}

function opensSection(pleading: Pleading, heading: Heading): boolean {
  const how = openingOf(pleading, heading);
  if (how !== 'groups') return how === 'closes';
  const first = pleading.counts[0]!.start;
  return pleading.headings.some((other) => other.start < first && openingOf(pleading, other) === 'groups');
}

function openingOf({ filing }: Pleading, { start, end, label }: Heading): string | undefined {
  const printed = filing.text.slice(start, end);
  if (label !== null || /[a-z]/.test(printed)) return undefined;
  return openings().find(([, words]) => plainWords(printed).startsWith(words))?.[0];
}
