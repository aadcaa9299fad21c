/** What was right, what was missed and what was found wrongly, of one family in one filing. */
export interface Outcome<Gold, Found> {
  readonly pairs: readonly (readonly [Gold, Found])[];
  readonly missed: readonly Gold[];
  readonly extra: readonly Found[];
}

/** One-to-one: each found item takes the first gold item left that `same` accepts. */
export function pairUp<Gold, Found>(
  gold: readonly Gold[],
  found: readonly Found[],
  same: (gold: Gold, found: Found) => boolean,
): Outcome<Gold, Found> {
  const missed = [...gold];
  const pairs: [Gold, Found][] = [];
  const extra: Found[] = [];
  for (const item of found) {
    const index = missed.findIndex((candidate) => same(candidate, item));
    if (index < 0) extra.push(item);
    else pairs.push([missed.splice(index, 1)[0]!, item]);
  }
  return { pairs, missed, extra };
}

/** Lower case, without accents, punctuation and articles: what two people would call the same words. */
export const plain = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9$. ]/g, ' ')
    .replace(/\./g, '')
    .replace(/\b(?:the|an?)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\bincorporated\b/g, 'inc'],
  [/\bcorporation\b/g, 'corp'],
  [/\bcompany\b/g, 'co'],
  [/\blimited\b/g, 'ltd'],
  [/\bl l c\b/g, 'llc'],
  [/\bn a\b/g, 'na'],
];

/** A party's name without regard to how its corporate ending is spelt. */
export const partyKey = (name: string): string =>
  ENDINGS.reduce((key, [spelt, short]) => key.replace(spelt, short), plain(name)).trim();

/** A section of a contract without the word for it: "Section 3.2" is "3.2". */
export const sectionKey = (section: string): string =>
  section
    .toLowerCase()
    .replace(/[§¶]/g, ' ')
    .replace(/\b(?:sections?|secs?\.?|articles?|art\.|paragraphs?|pars?\.|clauses?|cl\.|subsections?)(?=\s|$)/g, ' ')
    .replace(/\.(?!\d)|[\s,]/g, '');

/** A case number without regard to zeros before its number: 2:02-cv-00581 is 2:02-cv-581. */
export const caseKey = (number: string): string => plain(number.replace(/-0+(?=\d)/g, '-')).replace(/ /g, '');

/** How many words two texts share: 1 for the same words, 0 for none (Dice's coefficient). */
export function likeness(a: string, b: string): number {
  const [wordsOfA, wordsOfB] = [wordsOf(a), wordsOf(b)];
  const shared = [...wordsOfA].filter((word) => wordsOfB.has(word)).length;
  const all = wordsOfA.size + wordsOfB.size;
  return all === 0 ? 1 : (2 * shared) / all;
}

/** True if two titles of a claim say the same, or one holds all words of the other. */
export function sameTitle(a: string, b: string): boolean {
  if (likeness(a, b) >= 0.7) return true;
  const [small, large] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>];
  return small.size > 0 && [...small].every((word) => large.has(word));
}

const wordsOf = (text: string): Set<string> => new Set(plain(text).split(' ').filter(Boolean));
