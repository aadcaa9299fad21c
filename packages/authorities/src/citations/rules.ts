import { lazily, readRows } from '../data-file.js';
import type { Passage } from './passage.js';
import type { FixedPlace, Reading } from './readings.js';
import { pinpointEnd } from './section-lists.js';
import { match } from './section-numbers.js';

const RULE_MARK = /[,\s]{0,3}(?:(?:Rules?|R\.|Nos?\.)\s{1,2})?/iy;
const RULE = /(\d{1,4}(?:\.\d)?(?:-\d)?)(?![\d:/-]|\.\d|[A-Za-z]\d?-?\d)/y;
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

/** Rule 23 of the Federal Rules of Civil Procedure; Rule 10b-5; Rule 23(a). */
export function readRule(passage: Passage, at: number): Reading | null {
  const { text } = passage;
  const start = passage.start(at);
  const from = passage.end(at);
  const securities = readSecuritiesRules(text, start, from);
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

/** The number of a rule of the Securities and Exchange Commission: 10b-5, 14a-9, 13b2-1, 206(4)-8. */
const SECURITIES_RULE =
  /\s{0,2}(?:Rules?\s{1,2})?((\d{2}[A-Za-z]\d?|20[46]A?(?:\(\d\))?)-\d{1,2}(?:-\d{1,2})?)(?![\w-])/y;
const SECURITIES_LINK = /\s?,\s?(?:and\s|or\s)?|\s(?:and|or|&)\s/y;

/** The part of 17 C.F.R. in which the rules of a number stand: 10b is 240. */
const securitiesParts = lazily(() => new Map(readRows('law/securities-rules.tsv') as [string, string][]));

/** "Rule 10b-5", "Rules 12b-20, 13a-1 and 13a-13". */
function readSecuritiesRules(text: string, start: number, from: number): Reading | null {
  const places: FixedPlace[] = [];
  let end = from;
  for (let at = from; ;) {
    SECURITIES_RULE.lastIndex = at;
    const found = SECURITIES_RULE.exec(text);
    const part = found ? securitiesParts().get(found[2]!) : undefined;
    if (!found || !part) break;
    const numberEnd = SECURITIES_RULE.lastIndex;
    end = pinpointEnd(text, numberEnd);
    const pinpoint = text.slice(numberEnd, end).trim();
    const begins = places.length === 0 ? start : numberEnd - found[1]!.length;
    places.push({ id: `/us/cfr/t17/s${part}.${found[1]}`, start: begins, end, ...(pinpoint ? { pinpoint } : {}) });
    const link = match(SECURITIES_LINK, text, end);
    if (!link) break;
    at = end + link.length;
  }
  return places.length > 0 ? { kind: 'fixed', start, end, places, rule: 'securities-rule' } : null;
}
