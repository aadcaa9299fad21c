import type { Line } from '../text/lines.js';
import { isDisplayed } from '../text/lines.js';
import { CAPTION_WINDOW, bodyBegins, isBrokenTitle, isTitleLine, titleClassOf } from './caption-lines.js';
import { courtJoiners, courtOpeners, roleWords, type TitleClass } from '../cues/cues.js';

/** A paper's head: a court's name, the sides, and what the paper calls itself. Indices into the list of lines. */
export interface CaptionLines {
  /** The first line of the caption, and the first line after it. */
  readonly from: number;
  readonly to: number;
  readonly court: readonly [number, number] | null;
  /** The lines of the title, in the order of the text. */
  readonly title: readonly number[];
  readonly titleClass: TitleClass | null;
  /** The line of "v.", or -1. */
  readonly versus: number;
}

const VERSUS = /^[\s):|§*]*(?:v|vs|versus|-?\s?against\s?-?|[-–—]\s?(?:against|v)\s?[-–—]|and)\s?[.,]?[\s):|§*]*$/i;
const VERSUS_INSIDE = /(?:^|\s)(?:v|vs|versus)\.?(?:\s|$)|-\s?against\s?-/i;
const MAX_COURT_LINE = 110;

/** Printed records count their folios in the margin: "2 In the Circuit Court of ...". */
const IN_THE = /^(?:\d{1,3} )?In the\b/i;

/** No court's name holds one, and a sentence that begins a page with a court's name does. */
const VERB = /[a-z] (?:is|are|was|were|has|have|had|may|shall|will|would|must|pursuant) /;

/** True if the words of the line name a court as a caption does. */
export function isCourtLine(line: Line): boolean {
  if (line.text.length > MAX_COURT_LINE || !/court|circuit|justice/i.test(line.text)) return false;
  if (/[a-z\d)]\.$/.test(line.text) && /[a-z][,;.]? [a-z]{1,20} (?:court|the)\b/.test(line.text)) return false;
  if (VERB.test(line.text)) return false;
  if (
    !isDisplayed(line) &&
    !/^(?:In the |United States |State of |The )?[A-Z][\w.]+ (?:[A-Z][\w.]+ )*Court\b/.test(line.text) &&
    !IN_THE.test(line.text)
  )
    return false;
  return courtOpeners().has(line.words);
}

/** "... for the Western": a district's name that the line's end cuts, and that its other part may close with a stop. */
const CUT_NAME = /\b(?:the|for|of|and|(?:north|south|east|west)ern|middle|central)$/i;

function joinsCourt(line: Line | undefined, above?: Line): boolean {
  if (!line || line.text.length > 90 || VERSUS.test(line.text)) return false;
  const words = line.words;
  if (words.length === 0 || words.length > 12) return false;
  return (
    !roleWords().has(words) &&
    (courtOpeners().has(words) ||
      (courtJoiners().has(words) &&
        (isDisplayed(line) || words.length <= 7) &&
        (!/[.;]$/.test(line.text) || (above !== undefined && CUT_NAME.test(above.text)))))
  );
}

/** The lines of the court's name around the line that names it. */
function courtLines(lines: readonly Line[], at: number): [number, number] {
  let from = at;
  let to = at + 1;
  while (from > 0 && at - from < 3 && lines[from - 1]!.page === lines[at]!.page && joinsCourt(lines[from - 1])) from--;
  while (to < lines.length && to - at < 5 && sameColumn(lines[at]!, lines[to]!) && joinsCourt(lines[to], lines[to - 1]))
    to++;
  return [from, to];
}

/** A county, a State or a district among the parties is no part of the court's name above them. */
const sameColumn = (court: Line, line: Line): boolean => line.kind === court.kind || line.kind !== 'caption-parties';

/** How many lines a clerk's stamp above a caption takes. */
const STAMP_LINES = 9;
const STAMPED = /\be-?filed\b|\bfiled\b.{0,30}\d|\bclerk\b|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/i;

/** A court's name within the clerk's stamp above a caption, whose own court follows before any side is named. */
function isInStamp(lines: readonly Line[], at: number): boolean {
  const below = lines.slice(at + 1, at + 1 + STAMP_LINES);
  const court = below.findIndex(
    (line, index) => index > 0 && isCourtLine(line) && !below.slice(0, index).some(isOfCase),
  );
  return court > 0 && below.slice(0, court).some((line) => STAMPED.test(line.text));
}

/** What stands in a caption below its court. */
const isOfCase = (line: Line): boolean => VERSUS.test(line.text) || roleWords().has(line.words) || isTitleLine(line);

/** All captions of the packet, in order: one where a court is named and two sides or a title follow. */
export function findCaptions(lines: readonly Line[]): CaptionLines[] {
  const captions: CaptionLines[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (!isCourtLine(lines[index]!) || isInStamp(lines, index)) continue;
    const caption = readCaption(lines, index);
    if (!caption) continue;
    captions.push(caption);
    index = Math.max(index, caption.to - 1);
  }
  return captions;
}

function readCaption(lines: readonly Line[], at: number): CaptionLines | null {
  const court = courtLines(lines, at);
  const { versus, sides, end } = scanSides(lines, court[1]);
  const above = sidesAbove(lines, court[0]);
  const title = titleLines(lines, above ?? court[0], end);
  if (title.length === 0 && sides === 0 && versus < 0) return null;
  if (
    sides === 0 &&
    versus < 0 &&
    above === null &&
    !/\bIn re\b|\bex rel\b|\bmatter of\b/i.test(textBetween(lines, court[0], end))
  )
    return null;
  const to = Math.max(end, (title.at(-1) ?? 0) + 1);
  return {
    from: above ?? court[0],
    to,
    court,
    title,
    titleClass: titleClassOf(title.map((index) => lines[index]!.text).join(' ')),
    versus,
  };
}

const textBetween = (lines: readonly Line[], from: number, to: number): string =>
  lines
    .slice(from, to)
    .map((line) => line.text)
    .join('\n');

/** A line of a sentence, as no line of a caption is below its title and its parties. */
const isProse = (line: Line): boolean =>
  line.kind === 'paragraph' && line.text.length >= 45 && (line.text.match(/(?:^|\s)[a-z]{2,}/g)?.length ?? 0) >= 5;

/** From the court's name down: where "v." stands, how many lines name a side, and where the caption ends. */
function scanSides(lines: readonly Line[], from: number): { versus: number; sides: number; end: number } {
  let versus = -1;
  let sides = 0;
  let lastSide = -1;
  let titled = false;
  let prose = -1;
  let index = from;
  for (; index < lines.length && index < from + CAPTION_WINDOW; index++) {
    const line = lines[index]!;
    if (
      versus < 0 &&
      (VERSUS.test(line.text) ? !/^\s*and/i.test(line.text) : line.text.length < 70 && VERSUS_INSIDE.test(line.text))
    )
      versus = index;
    if (bodyBegins(lines, index, { titled, sided: lastSide >= 0 && versus >= 0 })) break;
    if (roleWords().has(line.words) && line.text.length < 80) {
      sides++;
      lastSide = index;
    }
    if (isTitleLine(line)) titled = true;
    else if (prose < 0 && titled && versus >= 0 && lastSide > versus && isProse(line)) prose = index;
    if (isCourtLine(line) && index > from + 6 && (titled || sides > 1)) break;
  }
  const isOpen = index === lines.length || index === from + CAPTION_WINDOW;
  if (!isOpen) return { versus, sides, end: index };
  // Nothing that opens a pleading was read, which a scan may have garbled.
  const end = prose >= 0 ? prose : index === lines.length ? index : Math.max(lastSide + 1, from);
  return { versus, sides, end: Math.min(lines.length, end) };
}

/** In New Jersey, Pennsylvania and New York papers the parties may stand above the court's name, or beside it. */
function sidesAbove(lines: readonly Line[], courtFrom: number): number | null {
  let earliest: number | null = null;
  for (let index = courtFrom - 1; index >= 0 && index > courtFrom - 25; index--) {
    const line = lines[index]!;
    if (line.page !== lines[courtFrom]!.page) break;
    if (line.kind === 'caption-parties') earliest = index;
    else if (VERSUS.test(line.text) && !/^\s*and/i.test(line.text)) earliest = index;
  }
  if (earliest === null) return null;
  if (earliest > 0 && isNameAbove(lines[earliest - 1]!, lines[earliest]!)) earliest--;
  while (
    earliest > 0 &&
    lines[earliest]!.kind !== 'caption-parties' &&
    courtFrom - earliest < 25 &&
    lines[earliest - 1]!.page === lines[courtFrom]!.page &&
    !/attorney|counsel|@|\bbar\b|\d{3}[-.)]\s?\d{3}/i.test(lines[earliest - 1]!.text)
  )
    earliest--;
  return earliest;
}

/** "ADA ALDER," alone in its block, above the words that describe her. */
const isNameAbove = (line: Line, below: Line): boolean =>
  line.page === below.page && line.capitals && line.kind === 'paragraph' && /^[^\d:@]{4,60},$/.test(line.text);

/**
 * The lines that hold the paper's title. Where it stands both in the case column and below the caption, the one below:
 * it is the fuller.
 */
function titleLines(lines: readonly Line[], from: number, end: number): number[] {
  const found: number[][] = [];
  for (let index = from; index < Math.min(end, lines.length); index++) {
    if (!isTitleLine(lines[index]!)) continue;
    const run = [index];
    while (run[0]! > from && continuesTitleUp(lines[run[0]! - 1]!, lines[run[0]!]!)) run.unshift(run[0]! - 1);
    while (index + 1 < end && continuesTitle(lines, index)) run.push(++index);
    found.push(run);
  }
  const outside = found.filter((run) => !['caption-case', 'caption-parties'].includes(lines[run[0]!]!.kind));
  return outside.at(-1) ?? found.at(-1) ?? [];
}

const QUALIFIERS =
  /^(?:plaintiff(?:['’]s|s['’])|(?:(?:verified|first|second|third|fourth|fifth|sixth|seventh|corrected|consolidated|amended|supplemental|original|class action|class|and|representative|individual|collective|derivative|civil|notice of|shareholder|[-–—/,])\s?)+)$/i;

function continuesTitleUp(line: Line, below: Line): boolean {
  return (
    line.kind === below.kind &&
    line.page === below.page &&
    QUALIFIERS.test(line.text.replace(/[):|§*\s]+/g, ' ').trim())
  );
}

function continuesTitle(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  const next = lines[index + 1]!;
  if (next.kind !== line.kind || next.page !== line.page || /^and$/i.test(next.text)) return false;
  if (roleWords().has(next.words) && !isTitleLine(next)) return false;
  if (/^[\s):|]*(?:case|civil|no\.|docket|judge|dept|index|cause|hon)\b/i.test(next.text)) return false;
  if (isTitleLine(next) || isBrokenTitle(line, next)) return true;
  return (
    (isDisplayed(next) &&
      next.text.length < 100 &&
      /\b(?:and|for|of|to|the|or|in|[,&])$|[:,&;–—-]$/i.test(line.text)) ||
    /^(?:and|for|of|to|under|in|with|demand|jury|request|\(|\[?jury|class action)\b/i.test(
      next.text.replace(/^[\s):|(]+/, ''),
    )
  );
}
