import { contains, type Range } from '@averment/record';
import type { Count, Paragraph, Pleading, Section } from './pleading.js';

/** The last item of a sorted list that holds the offset, or null. */
function holding<T extends Range>(items: readonly T[], offset: number): T | null {
  let found: T | null = null;
  for (const item of items) {
    if (item.start > offset) break;
    if (offset < item.end) found = item;
  }
  return found;
}

export const countAt = (pleading: Pleading, offset: number): Count | null => holding(pleading.counts, offset);
export const sectionAt = (pleading: Pleading, offset: number): Section | null => holding(pleading.sections, offset);
export const paragraphAt = (pleading: Pleading, offset: number): Paragraph | null =>
  holding(pleading.paragraphs, offset);

/** True if the stretch is the pleading's own words: inside its extent and in nothing that is excluded. */
export function isPleaded(pleading: Pleading, range: Range): boolean {
  return contains(pleading.extent, range) && holding(pleading.excluded, range.start) === null;
}
