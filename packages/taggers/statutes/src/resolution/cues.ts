import { readRows, lazily } from '@averment/record/data-file';
import type { Reading } from '@averment/authorities';
import { citedWith } from './acts.js';
import type { Ledger } from './ledger.js';

/** Words that show that an act, not a word of the language, is meant: data/cues.tsv. */
const cues = lazily(() => {
  const lists = new Map<string, string[]>();
  for (const [list, words] of readRows(new URL('../../data/cues.tsv', import.meta.url)) as [string, string][])
    lists.set(list, [...(lists.get(list) ?? []), ...words.split('; ')]);
  return new Map([...lists].map(([list, words]) => [list, new Set(words)]));
});
const isCue = (list: string, word: string): boolean => cues().get(list)!.has(word);

const CUE_AFTER =
  /^["\u201d]?(?:['\u2019]s)?\s{1,2}(?:claims?|violations?|action|lawsuit|liability|§|[Ss]ection|damages|prohibits|requires|provides|preempt\w*)/;

/** The word before the offset, and the two words, "the", "federal" and the like left out; lower case. */
function wordsBefore(text: string, at: number): readonly [one: string, two: string] {
  const words = text
    .slice(Math.max(0, at - 60), at)
    .toLowerCase()
    .split(/[\s"\u201c]+/)
    .filter((word) => word !== '');
  while (words.length > 0 && isCue('skipped', words.at(-1)!)) words.pop();
  return [words.at(-1) ?? '', words.slice(-2).join(' ')];
}

/** True if a word of law, or one that commonly stands before a law's name, stands before the offset: "under the", "of". */
export function hasLawCue(text: string, at: number): boolean {
  const [one, two] = wordsBefore(text, at);
  return isCue('law', one) || isCue('law', two) || one.startsWith('violat');
}

/** True if only a law can follow: "in violation of", "compliance with". */
function hasStrongCue(text: string, at: number): boolean {
  const [one, two] = wordsBefore(text, at);
  if (one.startsWith('violat') || isCue('strong', one) || isCue('strong', two)) return true;
  return two.startsWith('compl') && two.endsWith(' with');
}

/** True if the text around an act's short form shows that the act is meant. */
export function hasCue(ledger: Ledger, reading: Reading): boolean {
  if (reading.sections || reading.part || citedWith(ledger, reading)) return true;
  if (isListed(ledger, reading) || isOwnLongInitials(ledger, reading)) return true;
  const isWord = !/^[A-Z]{2,6}$/.test(ledger.text.slice(reading.nameStart, reading.nameEnd));
  if ((isWord ? hasLawCue : hasStrongCue)(ledger.text, reading.start)) return true;
  return CUE_AFTER.test(ledger.text.slice(reading.end, reading.end + 24).replace(/\n/g, ' '));
}

/** "under the UCL, CLRA, and FAL": a law stands right before it in the list. */
const IN_LIST = /^["\u201d)]{0,2},?\s{1,2}(?:(?:and\/or|and|or|&)\s{1,2})?(?:the\s{1,2})?$/;
function isListed({ text, lastReading, ofReading }: Ledger, reading: Reading): boolean {
  if (!lastReading || !ofReading.has(lastReading) || reading.start - lastReading.end > 16) return false;
  return lastReading.end < reading.start && IN_LIST.test(text.slice(lastReading.end, reading.start));
}

/** "NYCHRL", "FDUTPA": five letters and more of an act of the court's own State are nothing else there. */
const isOwnLongInitials = ({ text, jurisdiction }: Ledger, { names, nameStart, nameEnd }: Reading): boolean =>
  /^[A-Z]{5,}$/.test(text.slice(nameStart, nameEnd)) &&
  !/^\sAct\b/.test(text.slice(nameEnd!, nameEnd! + 5)) &&
  jurisdiction.state !== null &&
  names!.some((name) => name.kind === 'act' && name.act.state === jurisdiction.state);
