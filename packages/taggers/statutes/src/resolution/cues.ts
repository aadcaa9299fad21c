import type { Reading } from '@averment/authorities';
import { citedWith } from './acts.js';
import type { Ledger } from './ledger.js';

/** Words that show that an act, not a word of the language, is meant. The two before it are matched at the end of what precedes. */
export const LAW_CUE =
  /(?:under|pursuant to|violat\w*(?: of)?|of|by|with|governed by|within|to)\s{1,2}(?:the\s|Plaintiffs?['\u2019]?s?\s)?(?:federal\s|state\s|Federal\s)?["\u201c]?$/i;
const STRONG_CUE =
  /(?:under|pursuant to|violat\w*(?: of)?|violations? of|governed by|provisions? of|meaning of|purposes? of|requirements? of|compl\w+ with|claims? (?:under|for)|Section|§)\s{1,2}(?:the\s)?(?:federal\s|Federal\s)?["\u201c]?$/i;
const CUE_AFTER =
  /^["\u201d]?(?:['\u2019]s)?\s{1,2}(?:claims?|violations?|action|lawsuit|liability|§|[Ss]ection|damages|prohibits|requires|provides|preempt\w*)/;

export function hasCue(ledger: Ledger, reading: Reading): boolean {
  if (reading.sections || citedWith(ledger, reading)) return true;
  const before = ledger.text.slice(Math.max(0, reading.start - 40), reading.start).replace(/\n/g, ' ');
  const after = ledger.text.slice(reading.end, reading.end + 24).replace(/\n/g, ' ');
  const isWord = !/^[A-Z]{2,6}$/.test(ledger.text.slice(reading.nameStart, reading.nameEnd));
  return (isWord ? LAW_CUE : STRONG_CUE).test(before) || CUE_AFTER.test(after);
}
