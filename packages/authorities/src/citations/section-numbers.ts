/**
 * How the sections of a code are numbered: what tells `1320d-2` (a section), `1961-1968` (a range) and `350-e` (a section)
 * from one another.
 */
export interface SectionShape {
  /** How many hyphens a number holds at most. */
  readonly hyphens: number;
  /** A hyphen may stand before letters alone: 350-e. */
  readonly letters: boolean;
  /** What else may stand inside a number, beside points: ":" (56:8-2), "," (32,117). */
  readonly separators: string;
  /** Where the code's sections are known: whether it has that one. */
  readonly exists?: (section: string) => boolean;
  /** Numbers of the C.F.R.: `part.section`. */
  readonly parts?: boolean;
  /** How many points a number holds at most: in Missouri's 213.055.1 the last part is a subsection. */
  readonly points?: number;
  /** False where no section is a number without a hyphen: then "143-422" is one section, not a range. */
  readonly bare?: boolean;
  /** How numbers begin that hold a hyphen where others hold none: Washington's 62A.2-314. */
  readonly hyphened?: readonly string[];
  /** Its sections stand in numbered acts, which a list may name anew: 735 ILCS 5/2-209, 10/1. */
  readonly acts?: boolean;
  /** Its sections are called articles: La. Civ. Code art. 2315. */
  readonly articles?: boolean;
}

/** For a section whose code is not known yet. */
export const ANY_SHAPE: SectionShape = { hyphens: 3, letters: true, separators: ':' };

export interface SectionNumber {
  readonly section: string;
  readonly end: number;
}

const RUN = /\d{1,6}(?:[A-Za-z]{1,6}\d{0,4}[A-Za-z]{0,2})?/y;
const PART = /[0-9A-Za-z]{1,8}/y;
/** Words that a lost space has glued to a number: "2701et seq.", "1983and". */
const GLUED = /^(\d+)(?:et|and|or|to|of|the|note|in|for|by|as|is|claim|action|et\d)$/i;
const SUBSECTION_INSIDE = /\([a-z\d]\)-\d{1,3}[A-Z]?/y;

/** A number that may be the year of a law or of an edition: such a one needs more to be a section. */
export const isYear = (section: string): boolean => /^(?:19|20)\d\d$/.test(section);

export const isDash = (character: string | undefined): boolean =>
  character === '-' ||
  character === '\u2010' ||
  character === '\u2011' ||
  character === '\u2012' ||
  character === '\u2013' ||
  character === '\u2014' ||
  character === '\u2212';
const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

/** The section number that begins at the offset, as far as its code's shape allows, or null. */
export function readSectionNumber(text: string, at: number, shape: SectionShape): SectionNumber | null {
  const first = readRun(text, at);
  if (!first) return null;
  let { section, end } = first;
  let hyphens = 0;
  for (;;) {
    const mark = text[end]!;
    if (isDash(mark)) {
      const joined = joinAtHyphen(text, end, section, hyphens, shape);
      if (!joined) break;
      section = joined.section;
      end = joined.end;
      hyphens += joined.hyphens;
    } else if (shape.parts && /^\.T\d/.test(text.slice(end, end + 3))) {
      const next = match(PART, text, end + 1)!;
      section += mark + next;
      end += 1 + next.length;
    } else if (isInner(text, end, shape) && !(mark === '.' && section.split('.').length > (shape.points ?? Infinity))) {
      const next = readRun(text, end + 1)!;
      section += mark + next.section;
      end = next.end;
    } else if (shape.parts && mark === '(' && section.includes('.')) {
      const inside = match(SUBSECTION_INSIDE, text, end);
      if (!inside) break;
      section += inside;
      end += inside.length;
    } else break;
  }
  return { section, end };
}

function readRun(text: string, at: number): SectionNumber | null {
  const run = match(RUN, text, at);
  if (!run) return null;
  const plain = GLUED.exec(run)?.[1] ?? run;
  return { section: plain, end: at + plain.length };
}

function isInner(text: string, at: number, shape: SectionShape): boolean {
  const mark = text[at];
  if (!isDigit(text[at + 1])) return false;
  if (mark === ',') return shape.separators.includes(',') && /^,\d{3}(?!\d)/.test(text.slice(at, at + 5));
  return mark === '.' || (mark === ':' && shape.separators.includes(':'));
}

interface Joined extends SectionNumber {
  readonly hyphens: number;
}

/** What stands behind a hyphen, if it belongs to the section; null if the hyphen begins a range, or ends the number. */
function joinAtHyphen(text: string, at: number, section: string, hyphens: number, shape: SectionShape): Joined | null {
  const from = text[at + 1] === '\n' ? at + 2 : at + 1;
  const part = match(PART, text, from);
  if (!part) return null;
  const join: Joined = { section: `${section}-${part}`, end: from + part.length, hyphens: 1 };
  if (shape.exists && !shape.parts) return joinKnown(text, section, join, shape.exists);
  if (shape.parts) return joinsInRegulation(section, part, isInner(text, join.end, shape), shape) ? join : null;
  if (!isDigit(part[0])) return shape.letters && /^[A-Za-z]{1,2}(?:\d{0,2})$/.test(part) ? join : null;
  const isAllowed =
    hyphens < shape.hyphens ||
    shape.hyphened?.some((prefix) => section.startsWith(prefix)) === true ||
    (hyphens > 0 && isInSubtitle(section, part) && !isDash(text[join.end]));
  if (!isAllowed || (shape.bare !== false && isRange(section, part))) return null;
  const run = readRun(text, from)!;
  return { section: `${section}-${run.section}`, end: run.end, hyphens: 1 };
}

/** Maryland's 3-2A-04: the letter is of a subtitle, in which the sections have two figures. */
const isInSubtitle = (section: string, part: string): boolean =>
  /-\d{1,2}[A-Z]$/.test(section) && /^\d\d[A-Z]?$/.test(part);

/** The U.S. Code: the longest number that is a section; else a range where the second number could follow the first. */
function joinKnown(text: string, section: string, join: Joined, exists: (section: string) => boolean): Joined | null {
  let best: Joined | null = exists(join.section) ? join : null;
  let longer = join;
  while (isDash(text[longer.end]) && longer.hyphens < 4) {
    const part = match(PART, text, longer.end + 1);
    if (!part) break;
    longer = { section: `${longer.section}-${part}`, end: longer.end + 1 + part.length, hyphens: longer.hyphens + 1 };
    if (exists(longer.section)) best = longer;
  }
  if (best) return best;
  const part = join.section.slice(section.length + 1);
  const startsOver = exists(part) || /^\d+$/.test(section) || !/^\d{1,3}[a-z]?$/i.test(part);
  return startsOver ? null : join;
}

function joinsInRegulation(section: string, part: string, goesOn: boolean, shape: SectionShape): boolean {
  // Title 41 numbers its parts 128-48; elsewhere a point behind the hyphen begins the end of a range.
  if (goesOn && /^\d+$/.test(part)) return !section.includes('.');
  if (!section.includes('.')) return false;
  if (shape.exists?.(`${section}-${part}`)) return true;
  const last = section.slice(section.lastIndexOf('.') + 1);
  if (!isDigit(part[0])) return /^T?\d/.test(part);
  if (/[A-Za-z)]$/.test(last) || last.startsWith('T') || section.includes('-')) return true;
  return /^\d+$/.test(part) ? Number(part) <= Number(last) && part.length < 3 : !part.includes('.');
}

/** "951-963": two numbers of one length, the second a little larger. */
const isRange = (section: string, part: string): boolean =>
  /^\d{3,}$/.test(section) && section.length === part.length && /^\d+$/.test(part) && Number(part) > Number(section);

export function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** The end of a range as a whole number: "2201-02" ends at 2202, "17.41-.63" at 17.63, "72-5-103-105" at 72-5-105. */
export function expandRangeEnd(first: string, last: string): string {
  if (/^[.\-]/.test(last)) {
    const at = first.lastIndexOf(last[0]!);
    return at < 0 ? last.slice(1) : first.slice(0, at) + last;
  }
  const tail = lastNumber(first);
  // Of "7-1-700 to 709.1" too only the last number is written.
  const isPlain = /^\d+[A-Za-z]*$/.test(last) || (/-\d+$/.test(first) && /^\d+\.\d+$/.test(last));
  if (!isPlain) return last;
  if (tail.length < first.length && /[.:\-]$/.test(first.slice(0, first.length - tail.length)))
    return first.slice(0, first.length - tail.length) + overwritten(tail, last);
  return overwritten(first, last);
}

/** "302a" of "17-302a"; empty where the section doesn't end with a number and its letters. */
function lastNumber(section: string): string {
  const last = section.split(/[^0-9A-Za-z]/).at(-1)!;
  return /^\d+[A-Za-z]*$/.test(last) ? last : '';
}

/** "02" over "2201" is "2202"; a number that is no shorter, or not plain, stands for itself. */
function overwritten(first: string, last: string): string {
  const digits = /^\d+/.exec(first)?.[0] ?? '';
  const size = /^\d+/.exec(last)?.[0].length ?? 0;
  if (size === 0 || size >= digits.length || Number(last.slice(0, size)) <= Number(digits.slice(-size))) return last;
  return digits.slice(0, digits.length - size) + last;
}
