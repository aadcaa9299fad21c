import { match } from './section-numbers.js';
import { pinpointEnd } from './section-lists.js';
import type { FixedPlace, Reading } from './readings.js';
import type { Tokens } from './tokens.js';

const ORDINALS = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth',
  'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty first', 'twenty second',
  'twenty third', 'twenty fourth', 'twenty fifth', 'twenty sixth', 'twenty seventh',
]; // prettier-ignore
const NUMBER_OF = new Map(ORDINALS.map((word, index) => [word, index + 1]));
const LAST_AMENDMENT = 27;

/** "Fourteenth", "14th": the number of an amendment, 0 for any other word. */
export function ordinalOf(word: string): number {
  const known = NUMBER_OF.get(word);
  if (known) return known;
  const number = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(word)?.[1];
  return number && Number(number) <= LAST_AMENDMENT ? Number(number) : 0;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a Roman or Arabic numeral; 0 if it is neither. */
export function numeral(word: string): number {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (!/^[ivxlc]{1,7}$/i.test(word)) return 0;
  const values = [...word.toLowerCase()].map((letter) => ROMAN[letter]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** What makes an amendment one of a contract or of a pleading. */
const OF_A_PAPER =
  /\s{1,2}(?:to|of)\s{1,2}(?:(?:the|this|that|its|said|his|her|their|plaintiffs?['\u2019]?s?|defendants?['\u2019]?s?)\s{1,2})?(?!(?:U\.?\s?S\.?|United\s|Federal\s|federal\s)?\s?Constitution)(?:[A-Za-z.&'\u2019]+\s{1,2}){0,5}?(?:Agreement|Lease|Contract|Complaint|Plan|Policy|Trust|Loan|Note|Declaration|Bylaws|By-Laws|Order|Indenture|Deed|Will|License|Charter|Covenants|Articles|Petition|MOU|Memorandum|Subscription|Credit|Purchase|Employment|Master)/y;

/** "the First, Fourth, and Fourteenth Amendments": each with its own stretch, from the token on; null if none are meant. */
export function readAmendments(tokens: Tokens, at: number): Reading | null {
  const places: FixedPlace[] = [];
  let index = at;
  for (; index < tokens.count;) {
    const item = ordinalAt(tokens, index);
    if (!item) {
      if (places.length > 0 && (tokens.words[index] === '&' || tokens.words[index] === 'or')) index++;
      else break;
      continue;
    }
    places.push({
      id: `/us/const/amend${item.number}`,
      start: tokens.starts[index]!,
      end: tokens.ends[item.next - 1]!,
    });
    index = item.next;
    if (places.length > 12) return null;
  }
  const word = tokens.words[index];
  if (
    places.length === 0 ||
    (word !== 'amendment' && word !== 'amendments') ||
    tokens.starts[index]! - places.at(-1)!.end > 4
  )
    return null;
  const printed = tokens.text[tokens.starts[index]!];
  const end = tokens.ends[index]!;
  const isPaper = match(OF_A_PAPER, tokens.text, end) !== null || printed !== 'A';
  places[places.length - 1] = { ...places.at(-1)!, end };
  return { kind: isPaper ? 'other' : 'fixed', start: tokens.starts[at]!, end, places, rule: 'amendment' };
}

function ordinalAt(tokens: Tokens, at: number): { number: number; next: number } | null {
  const two = NUMBER_OF.get(`${tokens.words[at]} ${tokens.words[at + 1]}`);
  if (two) return { number: two, next: at + 2 };
  const one = ordinalOf(tokens.words[at]!);
  return one ? { number: one, next: at + 1 } : null;
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
    places.push({ id: `${path}/${found[1] ? 'amend' : 'art'}${number}`, start, end: CONST_PART.lastIndex });
    end = CONST_PART.lastIndex;
  }
  return { places, end };
}

const skipLink = (text: string, at: number): number => at + (match(/\s?[,;]?\s?(?:and|&)?\s?/y, text, at)?.length ?? 0);

const LAW_NUMBER = /\.?\s{0,2}(?:Nos?\.?|Number)?\s{0,2}(\d{1,3})\s?[-\u2010-\u2014]\s?(\d{1,4})(?![\d-])/y;
const LAW_SECTION = /,?\s{1,2}(?:§{1,2}\s?|sections?\s|title\s|tit\.\s|div\.\s)[\dA-Z][\w().-]*/iy;

/** "104-191" after "Pub. L. No.", with the section that may follow. */
export function readPublicLaw(text: string, start: number, at: number): Reading | null {
  LAW_NUMBER.lastIndex = at;
  const found = LAW_NUMBER.exec(text);
  if (!found || Number(found[1]) > 140 || Number(found[1]) < 50) return null;
  const number = LAW_NUMBER.lastIndex;
  const section = match(LAW_SECTION, text, number);
  const end = number + (section?.replace(/[.,]$/, '').length ?? 0);
  const place = {
    id: `/us/pl/${found[1]}/${found[2]}`,
    start,
    end: number,
    ...(section ? { pinpoint: section.slice(1).trim() } : {}),
  };
  return { kind: 'fixed', start, end, places: [place], rule: 'public-law' };
}

const RULE_MARK = /[,\s]{0,3}(?:(?:Rules?|R\.|Nos?\.)\s{1,2})?/iy;
const RULE = /(\d{1,4}(?:\.\d)?(?:-\d)?)(?![\d:/-])/y;
const RULE_LINK = /(?:\s?[,;]\s?(?:and\s|or\s)?|\s(?:and|or|&)\s)(?:Rules?\s)?(?=\d)/iy;

/** Highest number of a rule in each set: a figure above it is none. */
const HIGHEST: Readonly<Record<string, number>> = { frcp: 87, frap: 48, fre: 1103, frcrp: 62, frbp: 9037 };

/** The rules cited from the offset on: "23(a), (b)(2) and 65". */
export function readRules(text: string, at: number, set: string): { places: FixedPlace[]; end: number } {
  const places: FixedPlace[] = [];
  let from = at + (match(RULE_MARK, text, at)?.length ?? 0);
  let end = at;
  for (;;) {
    RULE.lastIndex = from;
    const found = RULE.exec(text);
    if (!found || Number.parseInt(found[1]!, 10) > HIGHEST[set]! || Number.parseInt(found[1]!, 10) === 0) break;
    end = pinpointEnd(text, RULE.lastIndex);
    const pinpoint = text.slice(RULE.lastIndex, end).replace(/\s+/g, ' ').trim();
    places.push({ id: `/us/${set}/r${found[1]}`, start: from, end, ...(pinpoint ? { pinpoint } : {}) });
    const link = match(RULE_LINK, text, end);
    if (!link || /^\s(?:days?|years?|U\.?S)/.test(text.slice(end + link.length).replace(/^\d+/, ''))) break;
    from = end + link.length;
  }
  return { places, end };
}
