import { createRequire } from 'node:module';
import { kindOf } from './names.js';

type Lexicon = (words: string) => { has(tag: string): boolean };

let lexicon: Lexicon | undefined;

/** compromise knows some ten thousand first names. It takes half a second to load, so only a couple in a caption loads it. */
function isFirstName(word: string): boolean {
  lexicon ??= createRequire(import.meta.url)('compromise/two') as Lexicon;
  const known = lexicon(word[0]!.toUpperCase() + word.slice(1).toLowerCase());
  return known.has('#FirstName') || known.has('#Month'); // April, May, June
}

const ONE_WORD = /^\p{L}[\p{L}'’-]{1,20}$/u;
const PERSON = /^\p{Lu}[\p{L}'’-]{1,20}(?:\s(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]{1,24})){1,3}$/u;

/** "Tom" and "Anne Ford": two persons with one last name, not the halves of one name. */
export const isCouple = (left: string, right: string): boolean =>
  ONE_WORD.test(left) &&
  PERSON.test(right) &&
  kindOf(right, '') === 'individual' &&
  isFirstName(left) &&
  isFirstName(right.split(/\s+/)[0]!);
