import type { Range } from '@averment/record';
import type { Caption } from '../pleading.js';
import type { FilingText } from '@averment/pdf-text';
import type { Line } from '../text/lines.js';
import { isRole } from './caption-lines.js';
import { findRightColumn, type RightColumn } from './column-gap.js';
import type { CaptionLines } from './find-captions.js';

const EMPTY: Caption = { range: { start: 0, end: 0 }, court: null, parties: [], case: [], title: null, counts: [] };
/** Of typewritten captions: the rule between the columns, or a wide gap. */
const RULE = /\s*(?:[)§|*]{1,2}|(?:(?<=[,;])|(?<=\s)|^):|\bX\b)(?:\s+|$)|\s{4,}/g;
const CASE_WORDS =
  /\b(?:case|civil|action|docket|index|cause)\s*(?:no|num|#|:)|(?:^\W{0,4}|\b(?:file|court|proc?\.?|term|a\.) )no\.?:?\s|\bjudge\b|\bdivision\b(?! of\b)|\bjury\b|\b\d{1,2}:\d{2}-?\s?cv\b/i;
const COUNT_ENTRY =
  /^[\s):|§*]*(?:\(?\d{1,2}[.)]|count\s+[\dIVX]+|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b.{0,20}\b(?:cause|claim|count))/i;

/** The parts of a caption, as ranges of the text. */
export function makeCaption(filing: FilingText, lines: readonly Line[], caption: CaptionLines | null): Caption {
  if (!caption || caption.to <= caption.from) return EMPTY;
  const all = lines.slice(caption.from, caption.to);
  const range: Range = { start: all[0]!.start, end: all.at(-1)!.end };
  const court = caption.court ? { start: lines[caption.court[0]]!.start, end: lines[caption.court[1] - 1]!.end } : null;
  const right = findRightColumn(filing, all);
  const { title, titled } = titleOf(lines, caption.title, right);
  const rest = all.filter(
    (line) =>
      !titled.has(line.index) && !(caption.court && line.index >= caption.court[0] && line.index < caption.court[1]),
  );
  // "Complaint for:" goes on with the first of them.
  const counts = all
    .filter((line) => COUNT_ENTRY.test(line.text) && line.index > (caption.title[0] ?? Infinity))
    .map((line) => ({ start: line.start, end: line.end }));
  const styled = rest.some((line) => line.kind === 'caption-parties');
  const lastTitle = all.findLast((one) => titled.has(one.index));
  const sides = styled
    ? rest.filter((line) => isOfColumns(line, rest, lastTitle))
    : rest.filter((line) => !counts.some((count) => count.start === line.start));
  const columns = columnsOf(sides, right);
  return { range, court, ...columns, title, counts };
}

/** The title, and the lines that hold nothing else: where names stand left of it on its lines, it ends with the first. */
function titleOf(
  lines: readonly Line[],
  indices: readonly number[],
  right: RightColumn | null,
): { title: Range | null; titled: ReadonlySet<number> } {
  if (indices.length === 0) return { title: null, titled: new Set() };
  const begin = (index: number): number => {
    const line = lines[index]!;
    const isLayout = line.kind === 'caption-case' || line.kind === 'caption-parties';
    return isLayout ? line.start : (right?.partOf(line) ?? line.start);
  };
  const isShared = (index: number): boolean => begin(index) > lines[index]!.start;
  const next = indices.findIndex((index, at) => at > 0 && isShared(index));
  const own = next < 0 ? indices : indices.slice(0, next);
  const title = { start: begin(own[0]!), end: lines[own.at(-1)!]!.end };
  return { title, titled: new Set(own.filter((index) => !isShared(index))) };
}

/** Lines of neither column are of the body where they stand below a title that stands below both columns. */
function isOfColumns(line: Line, lines: readonly Line[], title: Line | undefined): boolean {
  if (!title || line.index < title.index || line.kind === 'caption-parties') return true;
  if (title.kind === 'caption-case' || title.kind === 'caption-parties' || line.kind === 'caption-case') return true;
  return lines.some((one) => one.kind === 'caption-parties' && one.index > title.index);
}

/** The lines of each column: as the page's layout tells it, else as a rule or a gap in the line does. */
function columnsOf(lines: readonly Line[], right: RightColumn | null): { parties: Range[]; case: Range[] } {
  const parties: Range[] = [];
  const other: Range[] = [];
  for (const line of lines) {
    if (line.kind === 'caption-parties') append(parties, line);
    else if (line.kind === 'caption-case') append(other, line);
    else splitLine(line, right?.partOf(line) ?? null, parties, other);
  }
  return { parties, case: other };
}

function append(ranges: Range[], line: Range): void {
  const last = ranges.at(-1);
  if (last && line.start - last.end <= 2) ranges[ranges.length - 1] = { start: last.start, end: line.end };
  else ranges.push({ start: line.start, end: line.end });
}

/** "VS." on the line of the number: it parts the sides all the same. */
const VERSUS_FIRST = /^(?:vs?\.?|versus)\s+(?=\S)/i;

/** A line of which no column is known goes to one of them, or is parted at its rule. */
function splitLine(line: Line, rightPart: number | null, parties: Range[], other: Range[]): void {
  const ofCase = CASE_WORDS.test(line.text);
  const rule = (ofCase ? VERSUS_FIRST.exec(line.text) : null) ?? ruleIn(line.text);
  if (rightPart !== null && !(rule && VERSUS_FIRST.test(rule[0])) && !isRole(line.text.slice(rightPart - line.start)))
    return splitAt(line, rightPart, rightPart, parties, other);
  if (!rule) return append(ofCase ? other : parties, line);
  const isVersus = VERSUS_FIRST.test(rule[0]);
  const leftEnd = line.start + rule.index! + (isVersus ? rule[0].trimEnd().length : 0);
  splitAt(line, leftEnd, line.start + rule.index! + rule[0].length, parties, other);
}

/** The first rule between columns; the bracket of "(1) JOHN ALDER" is none. */
function ruleIn(text: string): RegExpMatchArray | null {
  for (const rule of text.matchAll(RULE)) {
    const before = text.slice(0, rule.index);
    if (!(rule[0].includes(')') && before.lastIndexOf('(') > before.lastIndexOf(')'))) return rule;
  }
  return null;
}

function splitAt(line: Line, leftEnd: number, rightStart: number, parties: Range[], other: Range[]): void {
  const hasWords = (start: number, end: number): boolean =>
    /[A-Za-z0-9]/.test(line.text.slice(start - line.start, end - line.start));
  if (hasWords(line.start, leftEnd)) append(parties, { start: line.start, end: leftEnd });
  if (hasWords(rightStart, line.end)) append(other, { start: rightStart, end: line.end });
}
