import type { Party } from '@averment/record';
import { lazily, readRows } from '@averment/record/data-file';
import { folded, formsOf } from './party-forms.js';

const listWords = lazily(
  () => new Set(readRows(new URL('../../data/list-words.tsv', import.meta.url)).map(([word]) => word!)),
);
/** "All Defendants", "Relief Defendant": a side, or those of it who are sued for form's sake, in folded words. */
const SIDE = /^ (?:against )?(?:all|each|both|relief|nominal) (?:the )?(?:defendants?|plaintiffs?) $/;
/** "Beck, in the alternative to Count II": how, beside against whom, in folded words. */
const ALTERNATIVELY = / (?:(?:pleaded|pled|brought) )?in the alternative(?: to (?:count|claim) \w+)? /;

/** True if the words are names of the parties, or a side of them, with the words that join names, and nothing else. */
export function namesOnly(list: string, parties: readonly Party[]): boolean {
  let words = ` ${folded(list)} `.replace(ALTERNATIVELY, ' ');
  if (SIDE.test(words)) return true;
  for (const form of longestForms(parties)) words = words.replaceAll(` ${form} `, ' , ');
  return words.includes(',') && words.split(' ').every((word) => word === '' || word === ',' || listWords().has(word));
}

const known = new WeakMap<readonly Party[], string[]>();

/** The forms of all names, the longest first; worked out once for a filing's parties. */
function longestForms(parties: readonly Party[]): string[] {
  const forms = known.get(parties) ?? parties.flatMap(formsOf).sort((a, b) => b.length - a.length);
  known.set(parties, forms);
  return forms;
}
