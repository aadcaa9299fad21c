import type { Passage } from './passage.js';
import { match } from './section-numbers.js';
import { LOWER, tokenAt } from './tokens.js';
import { amendedPapers, determiners, papers, papersInLowerCase, smallWords } from './word-lists.js';

const MOST_WORDS = 10;
const LINK = /^\s?,?\s?$/;
const HEREIN = /\s?,?\s?(?:above|below|supra|infra|herein|hereof|hereto|of this Complaint)\b/iy;

/** "of the Fictional Widget Lease Agreement", "under said policy": the section before it is one of a paper, not of a law. */
export function isOfPaper(passage: Passage, offset: number): boolean {
  return match(HEREIN, passage.text, offset) !== null || namesPaper(passage, offset, papers(), /^(?:of|in|to|under)$/);
}

/** "to the Lease": an amendment of a contract or of a pleading, not of the Constitution. */
export const amendsPaper = (passage: Passage, offset: number): boolean =>
  namesPaper(passage, offset, amendedPapers(), /^(?:of|to)$/);

/** True if the words from the offset on are a preposition and the name of a paper. */
function namesPaper(passage: Passage, offset: number, nouns: ReadonlySet<string>, preposition: RegExp): boolean {
  const { tokens, text } = passage;
  const first = tokenAt(tokens, offset);
  if (!preposition.test(tokens.word(first)) || !LINK.test(text.slice(offset, passage.start(first)))) return false;
  for (let at = first + 1; at < tokens.count && at - first <= MOST_WORDS; at++) {
    if (/[^\s"\u201c\u201d'\u2019,.&-]/.test(text.slice(passage.end(at - 1), passage.start(at)))) return false;
    const word = tokens.word(at);
    const isCapital = tokens.kinds[at] !== LOWER;
    if (nouns.has(word) && (isCapital || papersInLowerCase().has(word))) return true;
    if (word === 'laws' && tokens.word(at - 1) === 'by') return true;
    if (!isCapital && word !== 'by' && !smallWords().has(word) && !determiners().has(word)) return false;
  }
  return false;
}
