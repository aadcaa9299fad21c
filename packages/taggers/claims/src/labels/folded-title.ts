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
  'a an and the for of in under by to claim action count cause plaintiff violation common law'.split(' '),
);

/** How many words of the name of a State, or the like, may stand before an act's. */
const BEFORE_ACT = 3;

/** A word at which the title may begin to name its cause. */
export interface Opening {
  readonly at: number;
  /** The fewest words that a form must have to be taken there. */
  readonly least: number;
}

/** The title's first word, each after words that only lead up to it; then, for longer forms, what follows "New Mexico". */
export function openingsOf(words: readonly string[]): Opening[] {
  const openings: Opening[] = [{ at: 0, least: 1 }];
  let at = 0;
  while (at < words.length - 1 && LEADING.has(words[at]!)) openings.push({ at: ++at, least: 1 });
  for (let more = 1; more <= BEFORE_ACT && at + more < words.length; more++) openings.push({ at: at + more, least: 3 });
  return openings;
}

const SEGMENT = /\s[—–-]\s|[—–:;(),/]|-\s|\bin violation of\b|\bpursuant to\b|\bunder\b|\barising from\b/i;

/** The parts of a title that may name its cause each: "MUNICIPAL LIABILITY - FAILURE TO TRAIN" has two. */
export const segmentsOf = (title: string): string[] =>
  [title, ...title.split(SEGMENT).slice(1)].filter((part) => /\w/.test(part));
