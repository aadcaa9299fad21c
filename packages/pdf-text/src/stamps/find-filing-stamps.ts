import { median } from '../median.js';
import type { PageRows } from '../layout/page-rows.js';
import type { Piece } from '../layout/piece.js';
import { bareCaseNumber } from './case-numbers.js';
import { parseFilingStamp, type StampFields } from './parse-stamp.js';

export interface FilingStamp {
  readonly pieces: readonly Piece[];
  readonly fields: StampFields;
}

/** The words with which a clerk's stamp or an e-filing system's header begins, or by which it is known. */
const ANCHOR =
  /^(?:(?:E-?|ELECTRONICALLY |ENDORSED |CONFORMED )?FILED(?:$|[:\s](?!by\b(?!\s*$|:?\s(?:the\s)?(?:superior|circuit|district|county|clerk)\b)|on behalf|in the\b|this\b|a\b|under\b|suit\b))|E-?FILED\b|FILING # ?\d|ENDORSED$|RECEIVED NYSCEF|NYSCEF DOC|ENVELOPE (?:NO|#)|FILED DATE|DATE FILED:.{6,20}\s\d{1,2}:\d{2}|ACCEPTED:|REVIEWED BY:)/i;
/** New Jersey's eCourts prints number, date and time in one line. */
const ECOURTS = /^[A-Z]{3}-[A-Z]{1,2}-\d{6}-\d{2}\s+\d{1,2}\/\d{1,2}\/\d{4}/;
/** NYSCEF's header prints the number beside it, in the same words as a caption does. */
const HEADER_NUMBER = /^INDEX NO\. ?\d/i;
/** Ohio's and South Carolina's print court and time in one line; Texas's and Oregon's begin with the time. */
const OF_COURT = /\bclerks?\b|\bcommon pleas\b|\bcourt\b/i;
const TIME = /(?<!\d)\d{1,2}:\d{2}(?::\d{2})? ?[AP]M\b/i;
const TIME_ALONE = /^\d{1,2}\/\d{1,2}\/\d{4},? (?:at )?\d{1,2}:\d{2}(?::\d{2})? ?[AP]M$/i;
/** A sentence at a page's top may tell of a clerk and of an hour, or stand close below a header. */
const PROSE = /\b[a-z]+ [a-z]+ [a-z]+\b/;
const HEADER = 0.1;
/** What the other lines of such a stamp hold. */
const CUE =
  /court|county|district of|clerk|deputy|\bby:?\s|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}:\d{2}|\b(?:AM|PM|A\.M\.|P\.M\.)\b|filed|envelope|reviewed|received|accepted|transaction|calendar|index no|doc\. no|case (?:no|number|#)|cause no|^\d{4}-?[A-Z]{1,3}-?\d{4,8}$|\b[NSEWMC]\.D\.|^\d{5,9}$|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? \d{4}/i;
/** What a caption begins with, and no stamp: the court's name may stand close below one. */
const CAPTION = /^IN (?:THE|AND FOR) (?!OFFICE\b)/i;
/** How far apart a stamp's lines are at most, in sizes of their type; the clerk's name stands further below the date. */
const LINES_REACH = 1.9;
const CLERK = /\bclerk\b/i;
const CLERKS_REACH = 4;
const LONGEST_LINE = 80;
const LONGEST_HEADER = 140;
const MOST_LINES = 9;
/** Of the size of most lines. */
const SMALLER = 0.85;
/** Stamps stand in these parts of a page's height, from its top and bottom. */
const TOP = 0.4;
const BOTTOM = 0.1;

/** Filing stamps and headers among a page's lines: an anchor, and the lines with it in its column. */
export function findFilingStamps(page: PageRows): FilingStamp[] {
  const height = page.top - page.bottom;
  const isHeader = ({ baseline }: Piece) => baseline > page.top - HEADER * height;
  const pieces = page.rows
    .flatMap((row) => row.pieces)
    .filter(
      (piece) => piece.text.length <= (isHeader(piece) && !PROSE.test(piece.text) ? LONGEST_HEADER : LONGEST_LINE),
    )
    .filter((piece) => piece.baseline > page.top - TOP * height || piece.baseline < page.bottom + BOTTOM * height);
  let smallType: number | undefined;
  const taken = new Set<Piece>();
  const stamps: FilingStamp[] = [];
  const isAnchor = (piece: Piece) =>
    ANCHOR.test(piece.text) ||
    ECOURTS.test(piece.text) ||
    (isHeader(piece) && (HEADER_NUMBER.test(piece.text) || isClocked(piece.text)));
  for (const anchor of pieces) {
    if (taken.has(anchor) || !isAnchor(anchor)) continue;
    const type = (smallType ??= SMALLER * (median(page.rows.map(({ size }) => size)) ?? 0));
    const members = [...gather(anchor, pieces, -1, type), anchor, ...gather(anchor, pieces, 1, type)].filter(
      (piece) => !taken.has(piece),
    );
    const fields = parseFilingStamp(members.map((piece) => piece.text).join('\n'));
    const isPrinters = members.length === 1 && TIME_ALONE.test(anchor.text);
    if (!fields || isPrinters) continue;
    members.forEach((piece) => taken.add(piece));
    stamps.push({ pieces: members, fields });
  }
  return stamps;
}

const isClocked = (text: string): boolean =>
  TIME_ALONE.test(text) || (TIME.test(text) && OF_COURT.test(text) && !PROSE.test(text));

/**
 * The stamp's lines above (-1) or below (1) its anchor. One line without a cue, a clerk's name, may stand between; or
 * below, in type that is smaller than the pleading's, a deputy's.
 */
function gather(anchor: Piece, pieces: readonly Piece[], way: -1 | 1, smallType: number): Piece[] {
  const found: Piece[] = [];
  let last = anchor;
  let doubtful: Piece | null = null;
  for (let steps = 0; steps < MOST_LINES; steps++) {
    const next = nearest(last, anchor, pieces, way);
    if (!next || CAPTION.test(next.text)) break;
    if (CUE.test(next.text) || bareCaseNumber(next.text) !== undefined) {
      if (doubtful) found.push(doubtful);
      found.push(next);
      doubtful = null;
    } else if (doubtful || way < 0) break;
    else doubtful = next;
    last = next;
  }
  if (doubtful && doubtful.size < smallType && isFlush(doubtful, anchor)) found.push(doubtful);
  return way < 0 ? found.reverse() : found;
}

const isFlush = (piece: Piece, anchor: Piece): boolean => Math.abs(piece.left - anchor.left) < 0.3 * anchor.size;

function nearest(last: Piece, anchor: Piece, pieces: readonly Piece[], way: -1 | 1): Piece | null {
  let best: Piece | null = null;
  for (const piece of pieces) {
    const distance = way * (last.baseline - piece.baseline);
    const reach = (CLERK.test(piece.text) ? CLERKS_REACH : LINES_REACH) * Math.max(last.size, piece.size);
    const overlaps = piece.left < anchor.right + 2 * anchor.size && piece.right > anchor.left - 2 * anchor.size;
    const isNear = piece.left > anchor.left - 12 * anchor.size && piece.right < anchor.right + 12 * anchor.size;
    const inColumn = isNear || isFlush(piece, anchor);
    if (distance <= 0.25 * Math.min(last.size, piece.size) || distance > reach || !overlaps || !inColumn) continue;
    if (!best || distance < way * (last.baseline - best.baseline)) best = piece;
  }
  return best;
}
