import type { Range } from '@averment/record';
import { sentenceRange, type Pleading } from '@averment/structure';
import { spaced } from './names.js';

const QUOTATION = /["“]([^"“”]{12,900})["”]/g;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const DATE =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December)\s(\d{1,2})(?:st|nd|rd|th)?,\s(\d{4})\b/;
const BETWEEN =
  /\b(?:by and between|by and among|between|among)\s([^;]{3,240}?)(?=\s\(|\.$|;|,\s(?:dated|effective|for|which|under|pursuant|whereby)|$)/;
const QUOTE_REACH = 360;

/** The words of a section that are quoted after its reference, before another reference begins. */
export function quoteAfter(text: string, from: number, until: number): string | null {
  const last = Math.min(until, from + QUOTE_REACH);
  QUOTATION.lastIndex = from;
  for (let match = QUOTATION.exec(text); match && match.index <= last; match = QUOTATION.exec(text)) {
    if (/[.!?]["”)]?\s+\p{Lu}/u.test(text.slice(from, match.index))) return null;
    if (match[1]!.trim().split(/\s+/).length >= 3) return spaced(match[1]!);
  }
  return null;
}

/** What the sentence that first names an agreement says of its parties and its date. */
export function partiesAndDate(pleading: Pleading, first: Range): { parties?: string[]; date?: string } {
  const { text } = pleading.filing;
  const sentence = sentenceRange(text, first.start, first.end, pleading.extent);
  const after = spaced(text.slice(first.end, sentence.end));
  const parties = partiesOf(after);
  const date = isoDate(spaced(text.slice(sentence.start, sentence.end)));
  return { ...(parties.length > 1 && { parties }), ...(date && { date }) };
}

function partiesOf(after: string): string[] {
  const match = BETWEEN.exec(after.slice(0, 400));
  if (!match) return [];
  return match[1]!
    .replace(/,? (?:a|an) [A-Z][a-z]+ (?:corporation|company|limited liability company|partnership)/g, '')
    .split(/,? and (?=[A-Z]|the )|, (?=(?:[A-Z][a-z]+ ){1,4}[A-Z]?)(?!Inc|LLC|Ltd|L\.)/)
    .map((party) => party.replace(/^(?:the|and) /, '').trim())
    .filter((party) => /^\p{Lu}/u.test(party) && party.length < 90);
}

function isoDate(words: string): string | null {
  const match = DATE.exec(words);
  if (!match) return null;
  const month = String(MONTHS.indexOf(match[1]!.toLowerCase()) + 1).padStart(2, '0');
  return `${match[3]}-${month}-${match[2]!.padStart(2, '0')}`;
}
