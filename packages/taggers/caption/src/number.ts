import type { CaseNumber, Range, Warning } from '@averment/record';
import { lineIndexAt, spansOf, type Stamp } from '@averment/pdf-text';
import { isFederalCourt } from '@averment/authorities';
import type { Pleading } from '@averment/structure';
import { caseLines, textOf } from './caption-lines.js';
import {
  isNumberAlone,
  numberLabels,
  readFederalNumber,
  readStateNumber,
  sameFederalCase,
  type NumberParts,
  type ReadNumber,
} from './case-number.js';
import { clerkLines } from './clerk-entry.js';
import { pagesOf } from './pages.js';
import { placeInStamp } from './stamp-places.js';

interface Found {
  readonly number: ReadNumber;
  /** Where the number stands in the filing's text. */
  readonly range: Range;
}

/** What the court tells of its numbers. */
export interface Docket {
  /** Null where the court is not known, or is an old federal one that numbered its cases as States do. */
  readonly federal: boolean | null;
  readonly bankruptcy: boolean;
  /** The type of a number that prints none: cv, or bk of a bankruptcy case. */
  readonly bareType: 'cv' | 'bk' | 'ap';
}

/** How the court numbers its cases. `court`: its id, or null. */
export function docketOf(court: string | null): Docket {
  const federal = court === null || court.startsWith('circt') ? null : isFederalCourt(court);
  const bankruptcy = federal === true && /b$/.test(court!);
  return { federal, bankruptcy, bareType: bankruptcy ? 'bk' : 'cv' };
}

/**
 * The case's number. Where caption
 * and stamp disagree, the stamp's number wins and a warning says so.
 */
export function tagCaseNumber(pleading: Pleading, docket: Docket): { caseNumber: CaseNumber; warnings: Warning[] } {
  const caption = captionNumber(pleading, docket);
  const stamp = stampNumber(pleading, docket, caption?.number.parts?.type);
  if (!stamp) return { caseNumber: caption ? inCaption(pleading, caption) : { value: null, spans: [] }, warnings: [] };
  if (!caption) return { caseNumber: inStamp(pleading, stamp), warnings: [] };
  if (agree(caption.number, stamp.number)) return { caseNumber: merged(pleading, caption, stamp), warnings: [] };
  const removed = docket.federal === false && stamp.number.parts !== undefined;
  const kept = removed ? inCaption(pleading, caption) : inStamp(pleading, stamp);
  return { caseNumber: kept, warnings: [conflict(pleading, caption, stamp, removed)] };
}

function conflict(pleading: Pleading, caption: Found, stamp: Found, removed: boolean): Warning {
  const numbers = `The caption says ${caption.number.value}, the stamp ${stamp.number.value}`;
  const taken = removed ? "the stamp is another court's, so the caption's is kept" : "the stamp's is taken";
  return { code: 'case-number-conflict', page: pagesOf(pleading).first, message: `${numbers}; ${taken}.` };
}

function agree(caption: ReadNumber, stamp: ReadNumber): boolean {
  if (caption.parts && stamp.parts) return sameFederalCase(caption.parts, stamp.parts);
  const letters = (value: string) => value.replace(/[^a-z0-9]/gi, '').toLowerCase();
  const [full, short] = [letters(caption.value), letters(stamp.value)];
  return full === short || (short.length >= 6 && full.startsWith(short));
}

/** Where in the filing the caption's number may stand: the case column, the rest of the caption, the lines above it, the clerk's. */
function captionNumber(pleading: Pleading, docket: Docket): Found | null {
  const { column, rest } = caseLines(pleading);
  return (
    numberIn(pleading, column, docket, true) ??
    numberIn(pleading, rest, docket, false) ??
    numberIn(pleading, linesAbove(pleading), docket, false) ??
    numberIn(pleading, clerkLines(pleading), docket, false)
  );
}

/** How many lines above the caption are read: in Texas the number stands there. */
const LINES_ABOVE = 6;

function linesAbove({ filing, caption }: Pleading): Range[] {
  const at = lineIndexAt(filing, caption.range.start);
  const page = filing.lines[at]?.page;
  return filing.lines
    .slice(Math.max(0, at - LINES_ABOVE), at)
    .filter((line) => line.page === page && NAMES_CASE.test(filing.text.slice(line.start, line.end)));
}

const NAMES_CASE = /\b(?:cause|case|docket|index|civil action)\b/i;
const ADVERSARY = /\badv(?:ersary)?\b/i;
const OTHER_CASE = /\brelated\b|\bMDL\b|§|U\.?\s?S\.?\s?C|Rule/i;

/** The first number of this case among the lines; in the case column one may stand without any label. */
function numberIn(pleading: Pleading, lines: readonly Range[], docket: Docket, column: boolean): Found | null {
  const words = lines.map((line) => textOf(pleading, line));
  const adversary = docket.bankruptcy ? words.findIndex((line) => ADVERSARY.test(line)) : -1;
  let master: Found | null = null;
  for (let index = Math.max(adversary, 0); index < lines.length; index++) {
    const labelled = labelledNumber(words, index, index === adversary ? { ...docket, bareType: 'ap' } : docket);
    const found = labelled && placed(lines[labelled.line]!, labelled.number);
    if (found && !isMaster(found.number)) return found;
    master ??= found;
  }
  if (master) return master;
  for (let index = 0; index < lines.length; index++) {
    if (OTHER_CASE.test(words[index]!)) continue;
    const number = column || words[index]!.length < 40 ? unlabelled(words[index]!, docket.federal) : null;
    if (number) return placed(lines[index]!, number);
  }
  return null;
}

/** The number of a multidistrict litigation, of which this case is one. */
const isMaster = ({ parts }: ReadNumber): boolean => parts?.type === 'md' || parts?.type === 'ml';

function labelledNumber(
  words: readonly string[],
  index: number,
  { federal, bareType }: Docket,
): { number: ReadNumber; line: number } | null {
  const federalIn = (line: string) => (federal === false ? null : readFederalNumber(line, true, bareType));
  for (const { at, start } of numberLabels(words[index]!)) {
    const rest = words[index]!.slice(at);
    const number =
      shifted(federalIn(rest), at) ??
      withLetterBefore(words[index]!, start, at, federal) ??
      (federal ? null : readStateNumber(words[index]!, at));
    if (number) return { number, line: index };
    const next = words[index + 1];
    if (!/^[\s_:.)(]*$/.test(rest) || next === undefined || numberLabels(next).length > 0) continue;
    const below = federalIn(next) ?? (federal ? null : readStateNumber(next, leadingSpace(next)));
    if (below && below.start < 6) return { number: below, line: index + 1 };
  }
  return null;
}

const leadingSpace = (line: string): number => line.length - line.replace(/^[\s):§|*]+/, '').length;

const shifted = (number: ReadNumber | null, by: number): ReadNumber | null =>
  number && { ...number, start: number.start + by, end: number.end + by };

/** "CV No. 25-709" as in Hawaii, "CV NO. 25-00123": the type stands before the label. */
function withLetterBefore(line: string, start: number, at: number, federal: boolean | null): ReadNumber | null {
  if (federal === false) return null;
  const type = /(?:^|[\s(])(CV|CIV|MC|CR)\.?[ ]{0,2}$/i.exec(line.slice(0, start));
  return type ? shifted(readFederalNumber(line.slice(at), true), at) : null;
}

/** A number that is its line, or that stands behind the county as in North Carolina: "COUNTY OF WAKE 24 CVS 1234". */
function unlabelled(line: string, federal: boolean | null): ReadNumber | null {
  if (federal !== false) {
    const number = readFederalNumber(line, false);
    if (number) return number;
  }
  if (federal === true) return null;
  const trimmed = line.slice(/^\s*county of\s(?:[a-z]{2,20}\s){1,2}/i.exec(line)?.[0].length ?? 0).trim();
  const start = line.lastIndexOf(trimmed);
  return isNumberAlone(trimmed) ? { value: trimmed, start, end: start + trimmed.length } : null;
}

const placed = (line: Range, number: ReadNumber): Found => ({
  number,
  range: { start: line.start + number.start, end: line.start + number.end },
});

/** The number on the pleading's own pages; where they bear none, on those before them. */
function stampNumber(pleading: Pleading, docket: Docket, type: string | undefined): Found | null {
  const { first, last } = pagesOf(pleading);
  const numbered = pleading.filing.stamps.filter((stamp) => stamp.caseNumber);
  const stamp = numbered.find(({ page }) => page >= first && page <= last) ?? numbered[0];
  // A complaint in a bankruptcy court begins an adversary proceeding (Fed. R. Bankr. P. 7003).
  const bareType = docket.bankruptcy ? (type ?? 'ap') : null;
  return stamp ? readStamp(pleading, stamp, bareType) : furnitureNumber(pleading, last);
}

/** A number that begins a line which the court prints on each page: "ATL-DC-000000-25 08/19/2025 … Pg 1 of 4". */
function furnitureNumber(pleading: Pleading, last: number): Found | null {
  const { filing } = pleading;
  for (const line of filing.lines) {
    if (line.start < filing.bodyEnd || line.page > last) continue;
    const first = /^\s*(\S+)(?= \d{1,2}\/\d{1,2}\/\d{4}\b)/.exec(filing.text.slice(line.start, line.end))?.[1];
    if (!first || !isNumberAlone(first)) continue;
    const end = line.start + first.length;
    return { number: { value: first, start: 0, end: first.length }, range: { start: line.start, end } };
  }
  return null;
}

/** `bareType`: the type of a number that prints none; null where none is read so. */
function readStamp({ filing }: Pleading, stamp: Stamp, bareType: string | null): Found {
  const printed = stamp.caseNumber!;
  const federal = readFederalNumber(printed, true, bareType ?? undefined);
  const isFederal = federal && federal.start === 0 && (bareType !== null || /^\d{1,2}:/.test(printed));
  const number = isFederal ? federal : { value: printed, start: 0, end: printed.length };
  return { number, range: placeInStamp(filing, stamp, printed) };
}

function inCaption(pleading: Pleading, found: Found): CaseNumber {
  const { number, range } = found;
  const printed = textOf(pleading, range).replace(/\s+/g, ' ');
  const spans = spansOf(pleading.filing, range.start, range.end);
  return { value: number.value, printed, ...(number.parts && { parts: { ...number.parts } }), from: 'caption', spans };
}

function inStamp(pleading: Pleading, stamp: Found): CaseNumber {
  const { number, range } = stamp;
  const spans = spansOf(pleading.filing, range.start, range.end);
  return {
    value: number.value,
    printed: printedOf(number),
    ...(number.parts && { parts: { ...number.parts } }),
    from: 'stamp',
    spans,
  };
}

const printedOf = ({ value, parts }: ReadNumber): string =>
  [value, parts?.assignedJudge, parts?.referredJudge].filter(Boolean).join('-');

/** The caption's number, with what only the stamp knows: the office, the zeros, the judges. */
function merged(pleading: Pleading, caption: Found, stamp: Found): CaseNumber {
  const record = inCaption(pleading, caption);
  if (!caption.number.parts || !stamp.number.parts) return record;
  const parts: NumberParts = { ...caption.number.parts, ...stamp.number.parts };
  const spans = [...record.spans, ...spansOf(pleading.filing, stamp.range.start, stamp.range.end)];
  return { ...record, value: stamp.number.value, parts: { ...parts }, spans };
}
