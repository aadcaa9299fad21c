import type { Count, Prayer, Section, SectionKind } from './pleading.js';
import type { HeadingLines } from './headings.js';
import type { SignatureLines } from './signatures.js';
import type { Line } from './text/lines.js';

interface Opening {
  readonly start: number;
  readonly kind: SectionKind;
  readonly heading: HeadingLines | null;
}

/** The sections, each from its heading to the next: what comes before the first heading is the introduction. */
export function makeSections(
  lines: readonly Line[],
  headings: readonly HeadingLines[],
  counts: readonly Count[],
  prayer: Prayer | null,
  signatures: readonly SignatureLines[],
  from: number,
  to: number,
): Section[] {
  const openings: Opening[] = headings
    .filter((heading) => heading.kind !== null)
    .filter(
      (heading) =>
        !counts.some((count) => count.start <= heading.start && heading.start < count.end && heading.kind === 'other'),
    )
    .map((heading) => ({ start: heading.start, kind: heading.kind!, heading }));
  const first = counts[0];
  if (first && !openings.some((opening) => opening.kind === 'claims' && opening.start < first.start))
    openings.push({ start: first.start, kind: 'claims', heading: null });
  if (prayer && !openings.some((opening) => opening.start === prayer.start))
    openings.push({ start: prayer.start, kind: 'prayer', heading: null });
  for (const block of signatures) openings.push({ start: lines[block.from]!.start, kind: 'signature', heading: null });
  if (from < to && lines[from] && !openings.some((opening) => opening.start <= lines[from]!.start))
    openings.push({ start: lines[from]!.start, kind: 'introduction', heading: null });
  openings.sort((a, b) => a.start - b.start);
  const end = lines[to - 1]?.end ?? 0;
  return openings.map((opening, index) => ({
    start: opening.start,
    end: Math.max(opening.start, openings[index + 1]?.start ?? end),
    kind: opening.kind,
    heading: opening.heading,
  }));
}
