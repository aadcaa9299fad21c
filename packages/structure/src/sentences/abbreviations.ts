import { lazily, readRows } from '@averment/record/data-file';

/**
 * True if a full stop between the word and the next character belongs to the word: an abbreviation of law and letters,
 * or an initial. Some are abbreviations before a figure only: "No. 5", but "He said no. Later …".
 */
export function isAbbreviation(word: string, next: string): boolean {
  if (/^\p{Lu}$/u.test(word)) return true;
  // "U.S.C", "N.D", "Ph.D": letters that were parted by stops already.
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,4}$/u.test(word)) return true;
  const kind = known().get(word);
  return kind === 'number' ? /[\dIVX([]/.test(next) : kind !== undefined;
}

const known = lazily(
  () => new Map(readRows(new URL('../../data/abbreviations.tsv', import.meta.url)) as [string, string][]),
);
