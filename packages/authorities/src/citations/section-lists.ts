import {
  ANY_SHAPE,
  expandRangeEnd,
  isDash,
  isYear,
  match,
  readSectionNumber,
  type SectionShape,
} from './section-numbers.js';

/** A section as a citation prints it. Offsets are those of the text. */
export interface CitedSection {
  readonly start: number;
  end: number;
  readonly section: string;
  /** As printed, white space evened: (a)(3). */
  pinpoint: string | null;
  etSeq: boolean;
  note: boolean;
  /** The section at which a range ends; it is the next item of the list. */
  through: string | null;
}

export interface SectionList {
  readonly start: number;
  readonly end: number;
  readonly items: readonly CitedSection[];
  /** A section sign or the word stands before it. */
  readonly marked: boolean;
}

const MARK =
  /[\s,]{0,3}(?:§{1,2}\s?§?|¶?\b(?:sections?|secs?\.?|sects?\.?|arts?\.?|articles?|ss\.|ss?(?=\s\d))(?![A-Za-z]))\s{0,3}/iy;
const ARTICLE = /^[\s,]{0,3}art/i;
const GAP = /[\s,]{0,3}/y;
const PLURAL = /§{2}|§ §|s\b|s\.|\/s/i;
const ET_SEQ = /[,\s]{0,3}\(?et\.?,?\s{0,2}seq(?:uitur|uentes)?(?![a-z])\.?\)?/iy;
const NOTE = /\s{1,2}\(?notes?\b\)?/y;
const SUBDIVISION =
  /[,\s]{0,2}(?:subd(?:ivision)?s?\b\.?|subsec(?:tion)?s?\b\.?|subs\.|para(?:graph)?s?\b\.?|par\.|subpara(?:graph)?s?\b\.?|cl(?:ause)?\b\.?)\s{0,2}(?=\()/iy;
/** "subd. 3a": in Minnesota and California the subdivision's number stands without brackets. */
const SUBDIVISION_NUMBER = /[,\s]{1,2}subds?\.\s{1,2}\d{1,2}[a-z]?(?![\w.]*\w)/y;
const LABEL = /\s?\(([0-9A-Za-z]{1,5})\)/y;
const LABEL_RANGE = /\s?(?:[-\u2013\u2014]|through|to)\s?\(([0-9A-Za-z]{1,5})\)/y;
/** "(1)(a)1.", "(5)(a)1.f.": so Florida and Wisconsin print what lies below a paragraph. */
const LABEL_BELOW = /\d{1,2}(?:\.(?:[a-z]\.)?)?(?![\w-])/y;
const LABEL_LIST = /(?:\s?,\s?(?:and\s|or\s|&\s)?|\s?(?:and|or|&|\/)\s?)\(([0-9A-Za-z]{1,5})\)/y;
const RANGE =
  /\s{0,2}(?:[-\u2010-\u2014\u2212]|,?\s(?:through|thru|to)\s)\s{0,2}(?:§{1,2}\s?|sections?\s)?(?=[\d.\-])/iy;
const AND =
  /\s{0,2}(?:[,;]\s{0,2}(?:(?:and\/or|and|or|&|as well as)\s{1,2})?|(?:and\/or|and|or|&|as well as)\s{1,2}|\/\s?)(§{1,2}\s{0,2}|sections?\s{1,2}|secs?\.\s{0,2}|art(?:s?\.|icles?)\s{1,2})?(?=[.-]?\d)/iy;
/** What a list says of one of its sections in brackets: "1681e(b) (accuracy), 1681i (reinvestigation)". */
const EXPLANATION =
  /\s{1,2}\([a-z][^()]{3,260}(?:\([^()]{1,40}\)[^()]{0,80})?\)|\s{1,2}\([a-z][a-z\s]{3,60}(?=\d)|-\s?[a-z](?=\s\d)/y;
/** Words before sections that stand in brackets behind one of the list: "51.701-51.717 (inclusive except for 51.703 51.709)". */
const EXCEPTED = /\s{1,2}\([a-z][a-z\s]{3,60}(?=\d{1,4}\.\d)/y;
/** The rest of such a bracket: "but only as they apply to carriers) 51.809". */
const REST_OF_BRACKET = /\s[a-z][A-Za-z\s]{3,80}\)(?=\s\d{1,4}\.\d)/y;
const UNPARTED = /\s{0,2}(?=\d)/y;
/** What may follow the last number of a list that was not announced as one. */
const CLOSES =
  /(?:\s{0,2}[,;.:)\]\u201d"']|\s?[-\u2013]\s?\d|\s{0,2}$|\s{1,2}(?:and|or|&|et|of|by|in|for|as|with|when|because|to|the|which|that|is|are|was|were|should|against|on|at|provide|provides|prohibit|prohibits|claims?|if|do|does|its|his|her|their|respectively|§)(?![A-Za-z])|\s[-\u2013\u2014]\s|\n\n)/iy;
/** A number that counts things is no section. */
const COUNTS =
  /\s{1,2}(?:days?|years?|months?|weeks?|hours?|minutes?|persons?|people|employees|members|defendants?|plaintiffs?|counts?|others?|times|percent|million|billion|states|pages?|dollars|additional|separate|violations)(?![A-Za-z])|\s?%/iy;
/** The number of a title or a volume: what follows it is the name of a code or a reporter. */
const NEXT_TITLE =
  /\s{1,2}(?:U\.?\s?S\.?\s?C|U\.?\s?S\.?\s?Code|United States Code|C\.?\s?F\.?\s?R|Code of Fed|ILCS|Ill\.|Stat\.|Fed\.|F\.|S\.\s?Ct|U\.\s?S\.|WL\b|Pa\.|P\.\s?S\.|Del\.|N\.Y\.C\.R\.R|NYCRR|Cal\.|CCR|C\.C\.R|O\.\s?S\.|V\.S\.A|M\.R\.S|L\.P\.R\.A|C\.?M\.?R|Tex\. Admin|TAC\b)/iy;
const ANNOUNCES = /§|sec/i;
const OF_ANOTHER = /\s{0,2},?\s?[Oo][Ff]\s(?:[Tt]he|THE|[Tt]itle|this|that|said|its|his|their)\s|\s{1,2}of\s(?=[A-Z])/y;

/** Labels such as (a), (12), (iv), (AA): not words, years or abbreviations in brackets. */
export function isLabel(label: string): boolean {
  if (/^\d/.test(label)) return /^\d{1,3}[A-Za-z]?$/.test(label);
  if (label.length === 1 || /^(?:[ivxl]+|[IVXL]+)$/.test(label)) return true;
  return /^([A-Za-z])\1{1,2}$/.test(label) || /^[a-z]-?\d$/.test(label);
}

/** The end of the labels that begin at the offset: `(b)(1)(A)-(E), (c) and (d)`; the offset itself if there are none. */
export function pinpointEnd(text: string, at: number): number {
  const numbered = match(SUBDIVISION_NUMBER, text, at)?.length ?? 0;
  const from = at + (numbered || (match(SUBDIVISION, text, at)?.length ?? 0));
  let end = labelsEnd(text, from);
  if (end === from) return at + numbered;
  for (;;) {
    const next = labelEnd(LABEL_RANGE, text, end) ?? labelEnd(LABEL_LIST, text, end);
    if (next === null) return end;
    end = labelsEnd(text, next);
  }
}

function labelsEnd(text: string, at: number): number {
  for (let end = at; ;) {
    const below = text[end - 1] === ')' && end > at ? match(LABEL_BELOW, text, end) : null;
    const next = below ? end + below.length : labelEnd(LABEL, text, end);
    if (next === null) return end;
    end = next;
  }
}

function labelEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && isLabel(found[1]!) ? pattern.lastIndex : null;
}

/** The sections that are cited from the offset on, a mark (§, section) before them or not; null if there are none. */
export function readSections(text: string, at: number, shape: SectionShape, nameFirst: boolean): SectionList | null {
  const found = match(MARK, text, at);
  const mark = found !== null && ARTICLE.test(found) && !shape.articles ? null : found;
  if (found !== null && mark === null) return null;
  const start = at + (mark ?? match(GAP, text, at) ?? '').length;
  const announced = mark !== null && PLURAL.test(mark);
  const ofList = { ...shape, articles: mark !== null && ARTICLE.test(mark) };
  const first = readItem(text, start, shape);
  if (!first) return null;
  const items: CitedSection[] = [first];
  for (;;) {
    const range = readRangeEnd(text, items.at(-1)!, shape);
    if (range) {
      items.at(-1)!.through = range.section;
      items.push(range);
    }
    const next = readNext(text, items, ofList, announced, nameFirst);
    if (!next) break;
    items.push(next);
  }
  return {
    start: at + (mark ? mark.length - mark.trimStart().replace(/^,\s*/, '').length : 0),
    end: items.at(-1)!.end,
    items,
    marked: mark !== null,
  };
}

function readItem(text: string, at: number, shape: SectionShape): CitedSection | null {
  const number = readSectionNumber(text, at, shape);
  if (!number) return null;
  const item: CitedSection = {
    start: at,
    end: number.end,
    section: number.section,
    pinpoint: null,
    etSeq: false,
    note: false,
    through: null,
  };
  readTail(text, item);
  return item;
}

/** "1692e(2), e(5), e(10)": the number is left out, the letter stands for the section. */
const LETTER_ALONE = /\s?,\s?(?:and\s)?([a-z]{1,2})(?=\(\w)/y;

function labelsOf(text: string, item: CitedSection): number {
  let end = pinpointEnd(text, item.end);
  const letters = /[a-z]{0,2}$/.exec(item.section)![0];
  while (letters !== '' && end > item.end) {
    LETTER_ALONE.lastIndex = end;
    if (LETTER_ALONE.exec(text)?.[1] !== letters) break;
    end = pinpointEnd(text, LETTER_ALONE.lastIndex);
  }
  return end;
}

/** What may follow a section: labels, "et seq.", "note". */
function readTail(text: string, item: CitedSection): void {
  const labels = labelsOf(text, item);
  if (labels > item.end) {
    item.pinpoint = text.slice(item.end, labels).replace(/\s+/g, ' ').trim().replace(/\) \(/g, ')(');
    item.end = labels;
  }
  const tail = match(ET_SEQ, text, item.end);
  if (tail) {
    item.etSeq = true;
    item.end += tail.length;
  }
  const note = match(NOTE, text, item.end);
  if (note) {
    item.note = true;
    item.end += note.length;
  }
}

function readRangeEnd(text: string, first: CitedSection, shape: SectionShape): CitedSection | null {
  const dash = match(RANGE, text, first.end);
  if (!dash) return null;
  let start = first.end + dash.length;
  const short = text[start] === '.' || isDash(text[start]) ? text[start] : '';
  if (short) start++;
  const last = readItem(text, start, shape);
  if (!last) return null;
  const section = expandRangeEnd(first.section, short + last.section);
  if (!follows(first.section, section, shape)) return null;
  return { ...last, start: short ? start - 1 : start, section };
}

/** True if the second number can be the end of a range that the first begins. */
function follows(first: string, last: string, shape: SectionShape): boolean {
  if (shape.exists && !shape.parts && shape.exists(last)) return true;
  const numbers = (section: string) => (section.match(/\d+/g) ?? []).map(Number);
  const a = numbers(first);
  const b = numbers(last);
  for (let index = 0; index < Math.min(a.length, b.length); index++)
    if (a[index] !== b[index]) return b[index]! > a[index]!;
  return b.length > a.length || last > first;
}

function readNext(
  text: string,
  items: readonly CitedSection[],
  shape: SectionShape,
  announced: boolean,
  nameFirst: boolean,
): CitedSection | null {
  const last = items.at(-1)!;
  const lettered = announced ? readLetter(text, last, shape) : null;
  if (lettered) return lettered;
  const within = announced ? match(EXCEPTED, text, last.end) : null;
  const excepted = within === null ? null : readUnparted(text, last.end + within.length, last, shape);
  if (excepted) return excepted;
  const from = last.end + (announced ? (match(EXPLANATION, text, last.end)?.length ?? 0) : 0);
  AND.lastIndex = from;
  const link = AND.exec(text);
  if (!link) {
    const rest = match(REST_OF_BRACKET, text, from)?.length ?? 0;
    return announced ? readUnparted(text, from + rest, last, shape) : null;
  }
  const item = ARTICLE.test(link[1] ?? '') && !shape.articles ? null : readListItem(text, AND.lastIndex, last, shape);
  if (!item || match(NEXT_TITLE, text, item.end) || match(COUNTS, text, item.end)) return null;
  if (link[1] && ANNOUNCES_IN_WORDS.test(link[1]) && isCitedBehind(text, item)) return null;
  if (link[1]) return nameFirst && (isOfAnother(text, item) || isUnknown(item, shape)) ? null : item;
  if (item.section.includes('/')) return item;
  if (announced || items.length > 1) {
    // "§§ 12-1861, 1864" of a code that has no number without a hyphen.
    const whole = (shape.bare === false && shortened(item, last)) || item;
    return isLikely(text, whole, items, shape) ? whole : null;
  }
  if (link[0].trimStart().startsWith(';')) return null;
  const closes = match(CLOSES, text, item.end) !== null;
  const short = closes && shape.hyphens > 0 && !shape.exists ? shortened(item, last) : null;
  if (short) return short;
  return closes && isKnown(item.section, items[0]!.section, shape) && isLikely(text, item, items, shape) ? item : null;
}

/** "§§ 1692d, e, and f(1)": of the sections that follow only the letter is written. */
const NEXT_LETTER = /(?:\s?,\s?(?:(?:and|or|&)\s)?|\s(?:and|or|&)\s)([b-z])(?=\s?[,.;:(]|\s(?:and|or|&|of)\s|$)/y;
function readLetter(text: string, last: CitedSection, shape: SectionShape): CitedSection | null {
  const number = /^(\d{3,})[a-z]$/.exec(last.section)?.[1];
  if (!number || !shape.exists || shape.parts) return null;
  NEXT_LETTER.lastIndex = last.end;
  const section = number + (NEXT_LETTER.exec(text)?.[1] ?? '');
  if (section === number || !shape.exists(section)) return null;
  const end = NEXT_LETTER.lastIndex;
  const item = { start: end - 1, end, section, pinpoint: null, etSeq: false, note: false, through: null };
  readTail(text, item);
  return item;
}

/** "735 ILCS 5/2-1117, 5/2-209, 10/1": each item of an Illinois list names its act. */
const ACT_BEFORE = /\d{1,4}[A-Z]?\/(?=\d)(?!\d{1,2}\/)/y;
function readInActs(text: string, at: number, shape: SectionShape): CitedSection | null {
  const act = match(ACT_BEFORE, text, at);
  const item = act ? readItem(text, at + act.length, shape) : null;
  return item && { ...item, start: at, section: `${act}${item.section}` };
}

/** An item of a list; one that begins with a point or a hyphen (".070", "-109") goes on from the item before it. */
function readListItem(text: string, at: number, last: CitedSection, shape: SectionShape): CitedSection | null {
  const mark = text[at]!;
  const inActs = shape.acts ? readInActs(text, at, shape) : null;
  if (inActs) return inActs;
  if (mark !== '.' && mark !== '-') return readItem(text, at, shape);
  const item = last.section.includes(mark) ? readItem(text, at + 1, shape) : null;
  return item && { ...item, start: at, section: expandRangeEnd(last.section, mark + item.section) };
}

/** "and Sections 4 and 16 of the Clayton Act", "and Section 2-709 of the Uniform Commercial Code": the sections of another law. */
function isOfAnother(text: string, first: CitedSection): boolean {
  let end = readItem(text, first.start, ANY_SHAPE)?.end ?? first.end;
  for (let count = 0; count < 8; count++) {
    if (match(OF_ANOTHER, text, end)) return true;
    const link = match(AND, text, end);
    const next = link && !ANNOUNCES.test(link) ? readItem(text, end + link.length, ANY_SHAPE) : null;
    if (!next) return false;
    end = next.end;
  }
  return false;
}

/** "15 U.S.C. § 1114(1), and Section 43(a), 15 U.S.C. § 1125(a)": an act's own number, whose place in the Code is told behind it. */
const ANNOUNCES_IN_WORDS = /^sec/i;
const PLACE_IN_CODE = /,?\s{1,2}[([]?\d{1,2}\s{1,2}(?:U\.?\s?S\.?\s?C|United States Code|C\.?\s?F\.?\s?R)/y;
const isCitedBehind = (text: string, item: CitedSection): boolean => match(PLACE_IN_CODE, text, item.end) !== null;

/** "28 U.S.C. § 1331 and section 448.08": announced anew, and no section of the title. */
const isUnknown = (item: CitedSection, shape: SectionShape): boolean =>
  shape.exists !== undefined && !shape.parts && !shape.exists(item.section);

/** "27:23-25 and 34": the second is 27:23-34. */
function shortened(item: CitedSection, last: CitedSection): CitedSection | null {
  if (!/^\d{1,4}(?:\.\d+)?$/.test(item.section) || !/[-:]/.test(last.section)) return null;
  return {
    ...item,
    section:
      last.section.slice(0, 1 + Math.max(last.section.lastIndexOf('-'), last.section.lastIndexOf(':'))) + item.section,
  };
}

/** A list whose commas are lost: "§§ 51.303 51.305(a)(4) 51.317", as long as the part stays the same. */
function readUnparted(text: string, at: number, last: CitedSection, shape: SectionShape): CitedSection | null {
  const gap = at > last.end || text[at] === ' ' || text[at] === '\n' ? match(UNPARTED, text, at) : null;
  const part = /^\d+\./.exec(last.section)?.[0];
  if (gap === null || !part) return null;
  const item = readItem(text, at + gap.length, shape);
  return item?.section.startsWith(part) ? item : null;
}

/** Within an announced list any number counts but a year that stands before a bracket's end. */
function isLikely(text: string, item: CitedSection, items: readonly CitedSection[], shape: SectionShape): boolean {
  if (shape.exists?.(item.section)) return true;
  const isLoneYear = isYear(item.section) && items.every((other) => other.section.length !== 4);
  return !isLoneYear && !/^\d{7,}/.test(item.section) && text[item.end] !== '/';
}

function isKnown(section: string, first: string, shape: SectionShape): boolean {
  if (shape.exists && !shape.parts) return shape.exists(section);
  const kind = (number: string) => number.replace(/\d+/g, '0').replace(/[A-Za-z]+/g, '');
  return kind(section) === kind(first) && Math.abs(section.length - first.length) <= 2;
}
