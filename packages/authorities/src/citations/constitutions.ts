import type { Passage } from './passage.js';
import type { FixedPlace, Reading } from './readings.js';
import { match } from './section-numbers.js';

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a Roman or Arabic numeral; 0 if it is neither. */
export function numeral(word: string): number {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (!/^[ivxlc]{1,7}$/i.test(word)) return 0;
  const values = [...word.toLowerCase()].map((letter) => ROMAN[letter]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const CONST_PART =
  /[,\s]{0,3}(?:\(?(amend(?:ment|ments|s)?|amdt)\.?|(art(?:icle|icles|s)?)\.?)\s{1,2}([IVXLC]{1,7}|\d{1,2})(?![A-Za-z0-9])(?:[,\s]{1,3}(?:§{1,2}|section|sec\.|cl\.|clause|para?\.)\s?[\dIVXLCA-Z]{1,4}(?:\(\w\))?\.?){0,3}\)?/iy;

/** What follows "U.S. Const.": "amend. XIV, § 1", "art. I, § 8, cl. 3; amend. V". */
export function readConstitutionParts(text: string, at: number, path: string): { places: FixedPlace[]; end: number } {
  const places: FixedPlace[] = [];
  let end = at;
  for (;;) {
    CONST_PART.lastIndex = places.length === 0 ? end : skipLink(text, end);
    const found = CONST_PART.exec(text);
    if (!found) break;
    const number = numeral(found[3]!);
    if (!number) break;
    const start = CONST_PART.lastIndex - found[0].trimStart().replace(/^,\s*/, '').length;
    const kind = found[1] ? 'amend' : 'art';
    end = CONST_PART.lastIndex;
    places.push({ id: `${path}/${kind}${number}`, start, end });
    if (/s$/i.test(found[1] ?? found[2]!)) end = readMoreNumerals(text, end, `${path}/${kind}`, places);
  }
  return { places, end };
}

const MORE = /\s?(?:,\s?(?:and\s|&\s)?|and\s|&\s)([IVXLC]{1,7}|\d{1,2})(?![A-Za-z0-9]|\.\d)/y;

/** "amends. I, V and XIV": the numerals after the first; returns where they end. */
function readMoreNumerals(text: string, at: number, path: string, places: FixedPlace[]): number {
  for (let end = at; ;) {
    MORE.lastIndex = end;
    const found = MORE.exec(text);
    const number = found ? numeral(found[1]!) : 0;
    if (!number) return end;
    end = MORE.lastIndex;
    places.push({ id: `${path}${number}`, start: end - found![1]!.length, end });
  }
}

const skipLink = (text: string, at: number): number => at + (match(/\s?[,;]?\s?(?:and|&)?\s?/y, text, at)?.length ?? 0);

/** "the Constitution and By-Laws", "the Constitution of the Union": a body's own. */
const OF_BODY =
  /\s{1,2}(?:and|&)\s{1,2}By|\s{1,2}of\s{1,2}(?:the|this|its|our)\s{1,2}(?!United|State|Commonwealth|District|Nation|Federal|nation|state)/y;
export const isOfBody = (passage: Passage, nameEnd: number): boolean => match(OF_BODY, passage.text, nameEnd) !== null;

/** What follows an article that is the Constitution's although nothing says so: "Article III standing". */
const OF_ARTICLE_THREE = /\s{1,2}(?:standing|judge|court|case|injury|power)/y;

/** Article III of the Constitution; art. I, § 8, U.S. Const.; Article I, Section 7 of the California Constitution. */
export function readArticle(passage: Passage, at: number): Reading | null {
  const { text } = passage;
  const start = passage.start(at);
  const { places, end } = readConstitutionParts(text, start, '/us/const');
  if (places.length === 0) return null;
  const link = passage.linkAt(end);
  const after = /of|,/.test(link) ? passage.nameFrom(end + link.length) : null;
  const law = after?.named.names[0];
  if (after && law?.kind === 'constitution' && !isOfBody(passage, passage.end(after.named.next - 1))) {
    const own = places.map((place) => ({ ...place, id: place.id.replace('/us/const', law.path) }));
    return { kind: 'fixed', start, end: passage.end(after.named.next - 1), places: own, rule: 'constitution' };
  }
  if (places[0]!.id !== '/us/const/art3' || match(OF_ARTICLE_THREE, text, end) === null) return null;
  return { kind: 'fixed', start, end, places, rule: 'article-three' };
}
