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
