/** A title's words as titles are compared: lower case, no marks, no plural s, no possessives. */
export function foldedTitle(title: string): string[] {
  const words =
    title
      .toLowerCase()
      .replace(/[’']s?\b/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  return words.map(singular);
}

const singular = (word: string): string => (word.length > 4 && /[^su]s$/.test(word) ? word.slice(0, -1) : word);

/** What may stand before the name of a cause: "for", "violation of the", "common law". */
const LEADING = new Set(
  'a an and the for of in under by to claim action count cause plaintiff violation common law federal state breach statutory'
    .split(' ')
    .filter((word) => !['breach', 'statutory', 'state', 'federal'].includes(word)),
);

/** Where the title begins to name its cause, as indices of words: its first word, and each after words that only lead up to it. */
export function openingsOf(words: readonly string[]): number[] {
  const openings = [0];
  while (openings.at(-1)! < words.length - 1 && LEADING.has(words[openings.at(-1)!]!))
    openings.push(openings.at(-1)! + 1);
  return openings;
}

const SEGMENT = /\s[—–-]\s|[—–:;(),/]|-\s|\bin violation of\b|\bpursuant to\b|\bunder\b|\barising from\b/i;

/** The parts of a title that may name its cause each: "MUNICIPAL LIABILITY - FAILURE TO TRAIN" has two. */
export const segmentsOf = (title: string): string[] =>
  [title, ...title.split(SEGMENT).slice(1)].filter((part) => /\w/.test(part));
