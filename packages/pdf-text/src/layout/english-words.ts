import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

let words: ReadonlySet<string> | undefined;

/** True of an English word in lower case, by the list of the package an-array-of-english-words (MIT), read once. */
export function isEnglishWord(word: string): boolean {
  words ??= new Set(
    JSON.parse(readFileSync(createRequire(import.meta.url).resolve('an-array-of-english-words'), 'utf8')) as string[],
  );
  return words.has(word);
}

const LETTER = /[A-Za-z]/;

/** A word without quotes, brackets and the like around it, and without its possessive. */
export function withoutSigns(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && !LETTER.test(word[start]!)) start++;
  while (end > start && !LETTER.test(word[end - 1]!)) end--;
  return word.slice(start, end).replace(/['’]s$/, '');
}
