import type { Passage } from './passage.js';
import type { FixedPlace, Reading } from './readings.js';
import { pinpointEnd } from './section-lists.js';
import { match } from './section-numbers.js';
import { securitiesRules } from './word-lists.js';

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

/** The number of a rule of the Exchange Act: 10b-5, 14a-9. */
const SECURITIES_RULE = /\s{1,2}(\d{2}[a-z]\d?(?:-\d{1,2}){0,2})(?![\w-])/y;

/** Rule 23 of the Federal Rules of Civil Procedure; Rule 10b-5; Rule 23(a). */
export function readRule(passage: Passage, at: number): Reading | null {
  const { text } = passage;
  const start = passage.start(at);
  const from = passage.end(at);
  const securities = readSecuritiesRule(text, start, from);
  if (securities) return securities;
  const { places, end } = readRules(text, from, 'frcp');
  const [first, ...others] = places;
  if (!first) return null;
  const link = passage.linkAt(end);
  const isOf = link.includes('of');
  const after = isOf ? passage.nameFrom(end + link.length) : null;
  const law = after?.named.names[0];
  const own = [{ ...first, start }, ...others];
  if (after && law?.kind === 'rules') {
    const ofSet = own.map((place) => ({ ...place, id: place.id.replace('frcp', law.set) }));
    return { kind: 'fixed', start, end: passage.end(after.named.next - 1), places: ofSet, rule: 'federal-rule' };
  }
  return { kind: 'bare', start, end, places: own, rule: isOf ? 'rule-of-another' : 'bare-rule' };
}

function readSecuritiesRule(text: string, start: number, from: number): Reading | null {
  SECURITIES_RULE.lastIndex = from;
  const found = SECURITIES_RULE.exec(text);
  if (!found) return null;
  const number = found[1]!;
  // The rules under one section are numbered through: 14a-9 is of 14a.
  const isKnown = securitiesRules().has(number) || securitiesRules().has(number.split('-')[0]!);
  if (!isKnown || !number.includes('-')) return null;
  const end = pinpointEnd(text, SECURITIES_RULE.lastIndex);
  const pinpoint = text.slice(SECURITIES_RULE.lastIndex, end).trim();
  const place = { id: `/us/cfr/t17/s240.${number}`, start, end, ...(pinpoint ? { pinpoint } : {}) };
  return { kind: 'fixed', start, end, places: [place], rule: 'securities-rule' };
}
