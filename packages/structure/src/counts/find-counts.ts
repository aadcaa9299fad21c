import type { Range } from '@averment/record';
import type { Count } from '../pleading.js';
import { prayerOpeners, reallegeOpeners } from '../cues/cues.js';
import { knownKind, type HeadingLines } from '../headings.js';
import { endsSentence, isCapitals, isDisplayed, isTitleCase, type Line } from '../text/lines.js';
import { readCountLine, type CountLine } from './count-line.js';
import { readTitle } from './count-title.js';
import { realleges } from './realleges.js';

/** A count's heading, in lines. */
export interface CountHeading {
  readonly from: number;
  /** The first line after it. */
  readonly to: number;
  readonly number: number | 'next' | null;
  readonly through: number | null;
  /** Offset into the filing's text where the title may begin, and of the count words that close a title, or -1. */
  readonly titleStart: number;
  readonly wordsStart: number;
  /** The heading above it that says against whom all counts below it are, if one does. */
  readonly listAbove?: Range | null;
}

const MAX_TITLE_LINES = 9;
const LEADERS = /\.\s?\.\s?\.\s?\.\s{0,3}\d{0,4}$|\s{3}\d{1,3}$/;

/** The headings of counts between two lines. */
export function findCountHeadings(
  lines: readonly Line[],
  from: number,
  to: number,
  isParagraph: ReadonlySet<number>,
): CountHeading[] {
  const found: CountHeading[] = [];
  for (let index = from; index < to; index++) {
    const read = countLineAt(lines, index, isParagraph);
    if (!read) continue;
    const end = titleEnd(lines, index, to, isParagraph);
    found.push({
      from: index,
      to: end,
      number: read.number,
      through: read.through,
      titleStart: lines[index]!.start + (read.wordsAt > 0 ? 0 : read.titleAt),
      wordsStart: read.wordsAt > 0 ? lines[index]!.start + read.wordsAt : -1,
    });
    index = end - 1;
  }
  return found;
}

/**
 * The first count where its heading stands right below the pleading's title, so that it closes the caption: the last
 * lines of the caption, if the body's own counts don't begin with the first.
 */
export function countClosingCaption(
  lines: readonly Line[],
  titleEnd: number,
  body: number,
  found: readonly CountHeading[],
): CountHeading[] {
  if (found[0]?.number === 1) return [];
  const listed = findCountHeadings(lines, titleEnd, body, new Set());
  return listed.length === 1 && listed[0]!.number === 1 && listed[0]!.to === body ? listed : [];
}

const COUNT_WORD = /count|claim|cause|ground/i;
/** Of a count's noun a scan keeps the first letter, as a rule: "CLAM", "C0UNT". */
const MISREAD_WORD = /\b[CG][A-Z0-9|!l]{3,5}\b/;

/** "CLAIM 1: Violation of …": count words in capitals, set off by a colon. */
const CAPITAL_LABEL = /^(?:COUNT|CLAIM|CAUSE OF ACTION) (?:NO\. )?(?:\d{1,2}|[IVXL]{1,6}|[A-Z]{3,9}):\s/;

const mayHoldCountWord = (line: Line): boolean =>
  COUNT_WORD.test(line.text) || (line.capitals && line.text.length < 120 && MISREAD_WORD.test(line.text));

function countLineAt(lines: readonly Line[], index: number, isParagraph: ReadonlySet<number>): CountLine | null {
  const line = lines[index]!;
  if (line.text.length > 200 || !mayHoldCountWord(line) || LEADERS.test(line.text)) return null;
  const displayed =
    isDisplayed(line) || CAPITAL_LABEL.test(line.text) || isCapitals(line.text.slice(0, 18).replace(/[^A-Za-z ]/g, ''));
  const read = readCountLine(line.text, displayed);
  if (!read) return null;
  if (!displayed && /^[a-z]/.test(line.text)) return null;
  const previous = lines[index - 1];
  const afterPause =
    line.opensBlock ||
    !previous ||
    endsSentence(previous.text) ||
    isDisplayed(previous) ||
    previous.page !== line.page ||
    previous.text.length < 40;
  if (!afterPause && !(line.capitals && line.style.centred)) return null;
  if (isParagraph.has(index) && !displayed && read.weak) return null;
  if (!displayed && !(line.opensBlock || line.text.length < 90)) return null;
  // A lone "claim" or "cause" in running text is a word like another.
  if (read.weak && !displayed && !line.opensBlock) return null;
  return read;
}

/** The first line after the heading: its title may take several lines, stand in brackets, or run over a page. */
function titleEnd(lines: readonly Line[], at: number, to: number, isParagraph: ReadonlySet<number>): number {
  let end = at + 1;
  while (end < to && end - at < MAX_TITLE_LINES && !isParagraph.has(end) && isTitleOn(lines, at, end)) end++;
  return end;
}

/** The number of a paragraph on a line of its own, as Louisiana's lawyers write. */
const PARAGRAPH_NUMERAL = /^[IVXL]{1,7}\.$/;

function isTitleOn(lines: readonly Line[], at: number, index: number): boolean {
  const line = lines[index]!;
  const above = lines[index - 1]!;
  if (line.text.length > 170 || PARAGRAPH_NUMERAL.test(line.text)) return false;
  const opened = openBracket(lines, at, index);
  if (opened) return true;
  if (readCountLine(line.text, isDisplayed(line)) || beginsBody(line, lines[index + 1])) return false;
  if (/^[([]/.test(line.text))
    return /^.(?:[A-Z§"“\d]|against|vs?\.|by|as|on|for|under|in|all|count|pleaded|brought|violation)/.test(line.text);
  if (line.capitals) return true;
  if (knownKind(line.text) === 'facts' || knownKind(line.text) === 'parties') return false;
  const alike = sameType(lines[at]!, line) || sameType(above, line);
  if (line.style.bold || line.style.underlined || line.style.centred || line.style.italic) {
    if (!line.style.bold && !line.style.underlined && /[a-z][.,]$/.test(line.text) && line.text.length > 75)
      return false;
    return alike || (line.text.length < 120 && !endsProse(line.text));
  }
  if (isDisplayed(above) && !above.capitals && line.opensBlock)
    return isTitleCase(line.text) && !/[.;]$/.test(line.text);
  if (
    /^(?:against|as to|by|on behalf of|brought|for violation|pursuant to|under|\d+ U\.?S\.?C|and\b|of\b|for\b|in violation|section|§)/i.test(
      line.text,
    )
  )
    return (
      line.text.length < 110 &&
      !/[a-z]\.$/.test(line.text) &&
      !(line.text.length > 75 && index + 1 < lines.length && !line.closesBlock && /^[a-z]/.test(lines[index + 1]!.text))
    );
  if (/(?:\b(?:and|of|the|for|in|under|to|or|by|with)|[,&–—:-])$/i.test(above.text) && isTitleCase(line.text))
    return true;
  const closed = /[a-z][,;]$/.test(line.text) || endsProse(line.text);
  return index - at <= 2 && isTitleCase(line.text) && !closed && line.text.length < 100;
}

const endsProse = (text: string): boolean => /[a-z]\.$/.test(text) && !/\bet seq\.$/i.test(text);

/** True while a bracket of the heading hasn't been closed. */
function openBracket(lines: readonly Line[], at: number, index: number): boolean {
  let depth = 0;
  for (let line = at; line < index; line++)
    for (const char of lines[line]!.text)
      depth += char === '(' || char === '[' ? 1 : char === ')' || char === ']' ? -1 : 0;
  return depth > 0 && index - at < 6;
}

const sameType = (a: Line, b: Line): boolean =>
  a.style.bold === b.style.bold &&
  a.style.centred === b.style.centred &&
  a.style.underlined === b.style.underlined &&
  Math.abs(a.style.size - b.style.size) < 1 &&
  (b.style.bold || b.style.centred || b.style.underlined);

const BODY =
  /^(?:\(?\d{1,4}[.)]\s|¶|(?:the )?(?:plaintiffs?|defendants?|petitioners?|relators?|allegations|averments|paragraphs?|each|all|by this reference|as and for|at all|on or about|this is|class representatives?|pursuant to the foregoing)\b.*\b(?:alleges?|re-?alleges?|repeats?|incorporates?|restates?|reavers?|adopts?|hereby|is|are|was|were|had|has|have|did|owed|brings?|contained|preceding|above|set forth|seeks?|refers?)\b)/i;

/** The paragraph below a title may reallege; that says nothing of the title. */
const PARAGRAPH_NUMBER = /^(?:¶|\(?\d{1,4}[.)])\s/;

/** True if the line begins a count's own words. */
function beginsBody(line: Line, next: Line | undefined): boolean {
  const words = line.words;
  if (prayerOpeners().has(words.slice(0, 2))) return true;
  if (line.capitals && words.length < 14 && !/^\d{1,3}\.\s/.test(line.text)) return false;
  if (BODY.test(line.text)) return true;
  const goesOn = next !== undefined && !next.opensBlock && !PARAGRAPH_NUMBER.test(next.text);
  const joined = words.length > 3 && goesOn ? words.concat(next.words) : words;
  return (
    !isDisplayed(line) && words.length > 5 && reallegeOpeners().has(joined.slice(0, 24)) && /[a-z]{3}/.test(line.text)
  );
}

/**
 * The counts without those named in the final prayer: under its heading "FOR THE FIRST CAUSE OF ACTION" says what is asked
 * for on a count that stands above.
 */
export function withoutPrayerParts(
  lines: readonly Line[],
  counts: readonly CountHeading[],
  headings: readonly HeadingLines[],
): CountHeading[] {
  const prayer = headings.findLast(({ kind }) => kind === 'prayer')?.from ?? Infinity;
  const above = new Set(counts.filter(({ from }) => from < prayer).map(({ number }) => number));
  return counts.filter(
    ({ from, to, number }) =>
      from < prayer || typeof number !== 'number' || !above.has(number) || realleges(lines, to, lines.length),
  );
}

/** The counts, numbered as printed, else by their order, with the run of text that belongs to each. */
export function makeCounts(
  text: string,
  lines: readonly Line[],
  headings: readonly CountHeading[],
  ends: readonly number[],
  end: number,
): Count[] {
  const counts: Count[] = [];
  let last = 0;
  headings.forEach((heading, index) => {
    const start = lines[heading.from]!.start;
    const next = headings[index + 1];
    const stop = Math.min(next ? lines[next.from]!.start : end, ends.find((offset) => offset > start) ?? end);
    const headingRange: Range = { start, end: lines[heading.to - 1]!.end };
    const { title, partyLists: own } = readTitle(text, heading, lines);
    const partyLists = own.length === 0 && heading.listAbove ? [heading.listAbove] : own;
    const first = typeof heading.number === 'number' ? heading.number : last + 1;
    for (let number = first; number <= (heading.through ?? first) && number < first + 30; number++) {
      counts.push({ start, end: Math.max(stop, headingRange.end), number, heading: headingRange, title, partyLists });
      last = number;
    }
  });
  return counts;
}
