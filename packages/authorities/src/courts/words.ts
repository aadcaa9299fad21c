import { counties, courtWords, stateAbbreviations, stateNames } from './tables.js';

/** A word of a printed caption: in lower case, without accents, apostrophes and points; with its place. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words as they are known; a word that isn't, and is a slip away from a court's word, is read as that one. */
export function wordsOf(printed: string): Word[] {
  const words: Word[] = [];
  for (const match of printed.matchAll(/[\p{L}\p{N}]+(?:[’'`\u02bb][\p{L}\p{N}]+)*/gu)) {
    const start = match.index;
    words.push({ text: repaired(plain(match[0])), start, end: start + match[0].length });
  }
  return words;
}

/** Lower case, no accents, no apostrophes. */
export const plain = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’'`\u02bb]/g, '')
    .toLowerCase();

let vocabulary: { readonly targets: readonly string[]; readonly known: ReadonlySet<string> } | undefined;

function knownWords() {
  if (vocabulary) return vocabulary;
  const targets = new Set(courtWords());
  for (const name of stateNames().values()) for (const word of name.split(' ')) targets.add(plain(word));
  const known = new Set(targets);
  for (const { forms } of stateAbbreviations())
    for (const form of forms) for (const word of form.split(' ')) known.add(word);
  for (const county of counties()) {
    for (const name of [county.name, ...county.also]) for (const word of name.split(/[\s-]+/)) known.add(plain(word));
  }
  vocabulary = { targets: [...targets].filter((word) => word.length >= 5), known };
  return vocabulary;
}

function repaired(word: string): string {
  if (word.length < 5) return word;
  const { targets, known } = knownWords();
  if (known.has(word)) return word;
  const allowed = word.length >= 8 ? 2 : 1;
  const near = targets.filter((target) => Math.abs(target.length - word.length) <= allowed);
  return (
    near.find((target) => slips(word, target, 1) <= 1) ??
    near.find((target) => slips(word, target, allowed) <= allowed) ??
    word
  );
}

/** Letters to change, drop, add or swap with the neighbour (optimal string alignment), or `limit + 1`. */
function slips(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** Where the phrase first stands at or after the word of that index, or -1. */
export function indexOfPhrase(words: readonly Word[], phrase: readonly string[], from = 0): number {
  for (let index = from; index + phrase.length <= words.length; index++) {
    if (phrase.every((word, offset) => words[index + offset]!.text === word)) return index;
  }
  return -1;
}

export const hasPhrase = (words: readonly Word[], phrase: string): boolean =>
  indexOfPhrase(words, phrase.split(' ')) >= 0;
