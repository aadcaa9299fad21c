import { lazily, readLines } from '../data-file.js';

const hyphened = lazily(() => {
  const titles = new Map<string, string>();
  for (const line of readLines('law/cfr-hyphened.txt', false)) {
    const [title, parts] = line.split('\t') as [string, string];
    titles.set(title, parts);
  }
  return titles;
});
const titles = new Map<string, ReadonlySet<string>>();

function sectionsOf(title: string): ReadonlySet<string> {
  let known = titles.get(title);
  if (known) return known;
  const numbers = new Set<string>();
  for (const group of (hyphened().get(title) ?? '').split(' ')) {
    const [part, sections] = group.split(':') as [string, string | undefined];
    for (const section of sections?.split(',') ?? []) numbers.add(`${part}.${section}`.toLowerCase());
  }
  titles.set(title, (known = numbers));
  return known;
}

/**
 * True if the C.F.R. is known to have that section with a hyphen in its number (26 C.F.R. § 1.401-1). The tables aren't whole: false
 * says nothing.
 */
export const hasRegulation = (title: string, section: string): boolean => sectionsOf(title).has(section.toLowerCase());
