import type { Range } from '@averment/record';

export type PartKind = 'section' | 'article' | 'paragraph' | 'clause' | 'exhibit';

/** One number of a reference: "3.4(c)" of "Sections 3.1 and 3.4(c)". */
export interface Part extends Range {
  /** Normalised: 3.2, 12(b), Article IV § 4.01(a), Exhibit C. */
  readonly section: string;
  readonly printed: string;
}

/** A reference to parts of some document, with its numbers in order. */
export interface Reference extends Range {
  readonly kind: PartKind;
  readonly parts: readonly Part[];
  /** It goes by a title, not by a number: only what stands right beside it says whose it is. */
  readonly named?: boolean;
}

const ANCHOR =
  /(?:\b(?:[Ss]ections?|SECTIONS?|[Ss]ubsections?|Secs?\.|[Aa]rticles?|ARTICLES?|Art\.|[Pp]aragraphs?|PARAGRAPHS?|Paras?\.|[Cc]lauses?|CLAUSES?|[Cc]l\.|Conditions?|Endorsements?|Exhibits?|Schedule|Annex|Appendix|Addendum|Attachment)|§{1,2}|¶{1,2})(?:\s{0,3})(?=[\dA-Z(])/g;
const NUMBER = /\d{1,5}(?:\.\d{1,3}){0,4}(?:-?[A-Za-z](?![A-Za-z]))?(?:\s?\([A-Za-z0-9]{1,4}\)){0,5}/y;
const ROMAN = /[IVXLC]{1,6}(?![A-Za-z])(?:[.-][A-Z0-9]{1,3}(?![A-Za-z])){0,3}(?:\([A-Za-z0-9]{1,4}\)){0,4}/y;
const LETTER = /(?:[A-Z]{1,2}(?![A-Za-z])(?:-\d{1,2})?|\d{1,2}(?:\.\d{1,2})?[A-Z]?)(?![A-Za-z\d])/y;
const NEXT_IN_LIST =
  /(?:,\s{1,3}(?:and|or|AND|OR)?\s{0,3}|\s{1,3}(?:and|or|&|AND|OR)\s{1,3}|\s?(?:through|–|—)\s?|-(?=\d{1,3}\.\d))(?=[\dIVX])/y;
/** "Paragraphs 12 to 14", "¶¶ 7-9"; "Sections 18-305" are a code's. */
const TO_LAST = /\s{1,3}to\s{1,3}(?=\d)/y;
const TO_LAST_PARAGRAPH = /(?:-|\s{1,3}to\s{1,3})(?=\d)/y;
/** "Section E, Paragraph 4", "Section V, Paragraph 2(a)": as policies of insurance are numbered. */
const LETTERED = /[A-Z]{1,4}(?=,\s{1,3}(?:[Pp]aragraph|¶)\s{0,3}\d)/y;
const WITHIN_ARTICLE =
  /,?\s{1,3}(?:(?:at|in)\s)?(?:Section|section|SECTION|Sec\.|§{1,2}|Paragraph|paragraph|Clause|clause)\s{0,3}(?=\d|[A-Z(])/y;

/** "Sections 18-305 and 18-1101" are numbered as codes are. */
const NUMBER_OF_CODES = /^-\d\d/;

/** All references to numbered or lettered parts between two offsets, of whatever document. */
export function referencesIn(text: string, { start, end }: Range): Reference[] {
  const found: Reference[] = [];
  ANCHOR.lastIndex = start;
  for (let match = ANCHOR.exec(text); match && match.index < end; match = ANCHOR.exec(text)) {
    const reference = referenceAt(text, match.index, match[0]);
    if (!reference) continue;
    found.push(reference);
    ANCHOR.lastIndex = reference.end;
  }
  return found;
}

function referenceAt(text: string, start: number, lead: string): Reference | null {
  const kind = kindOf(lead);
  const from = start + lead.length;
  const lettered = kind === 'section' ? endOfMatch(LETTERED, text, from) : null;
  const first = lettered ?? numberAt(text, from, kind);
  if (first === null || (kind !== 'paragraph' && NUMBER_OF_CODES.test(text.slice(first, first + 3)))) return null;
  if (kind === 'article' || lettered !== null) {
    const within = endOfMatch(WITHIN_ARTICLE, text, first);
    const inner = within === null ? null : numberAt(text, within, 'section');
    if (inner !== null) return composite(text, kind, start, from, first, within!, inner);
  }
  const parts = [partOf(text, kind, start, from, first)];
  let end = first;
  const plural = /(?:s\.?|§§|¶¶)\s*$/i.test(lead);
  for (let next = nextNumber(text, end, kind, plural); next; next = nextNumber(text, end, kind, plural)) {
    parts.push(partOf(text, kind, next.start, next.start, next.end));
    end = next.end;
  }
  return { kind, parts, start, end };
}

/** "Article IV, § 4.01(a)" is one part. */
function composite(
  text: string,
  kind: PartKind,
  start: number,
  from: number,
  first: number,
  within: number,
  inner: number,
): Reference {
  const outer = partOf(text, kind, start, from, first).section;
  const section = `${outer} § ${tidy(text.slice(within, inner))}`;
  const part = { section, printed: printedOf(text, start, inner), start, end: inner };
  return { kind, parts: [part], start, end: inner };
}

function partOf(text: string, kind: PartKind, start: number, from: number, end: number): Part {
  const number = tidy(text.slice(from, end));
  const noun =
    kind === 'exhibit'
      ? `${/^\w+/.exec(text.slice(start, from))?.[0] ?? 'Exhibit'} `
      : kind === 'article'
        ? 'Article '
        : '';
  return { section: noun + number, printed: printedOf(text, start, end), start, end };
}

/** The next number of a list. After a singular only one as fine as "3.4(c)" goes on: "Section 3 and 12 others". */
function nextNumber(text: string, at: number, kind: PartKind, plural: boolean): Range | null {
  if (kind === 'exhibit') return null;
  const start =
    endOfMatch(NEXT_IN_LIST, text, at) ??
    (plural ? endOfMatch(kind === 'paragraph' ? TO_LAST_PARAGRAPH : TO_LAST, text, at) : null);
  const end = start === null ? null : numberAt(text, start, kind);
  // "Sections 3 and 4 of …", but not "Section 3, 2019" nor "Section 3 and 12 others".
  if (start === null || end === null) return null;
  const number = text.slice(start, end);
  return /^(?:19|20)\d{2}$/.test(number) || !(plural || /[.(]/.test(number)) ? null : { start, end };
}

/** Where the number at the offset ends, or null if none stands there. */
function numberAt(text: string, start: number, kind: PartKind): number | null {
  if (kind === 'exhibit') return endOfMatch(LETTER, text, start);
  return endOfMatch(NUMBER, text, start) ?? endOfMatch(ROMAN, text, start);
}

function kindOf(lead: string): PartKind {
  const word = lead.trim().toLowerCase();
  if (/^art/.test(word)) return 'article';
  if (/^(?:par|¶|cond|end)/.test(word)) return 'paragraph';
  if (/^cl/.test(word)) return 'clause';
  return /^(?:sec|sub|§)/.test(word) ? 'section' : 'exhibit';
}

function endOfMatch(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

const tidy = (number: string): string => number.replace(/\s+/g, '');
const printedOf = (text: string, start: number, end: number): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim();
