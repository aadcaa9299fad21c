import type { PageRows } from '../layout/page-rows.js';
import { rowLeft, rowRight, rowText, type Piece, type Row } from '../layout/piece.js';
import { findFilingStamps } from '../stamps/find-filing-stamps.js';
import { parseEcfStamp, parseFilingStamp, type StampFields } from '../stamps/parse-stamp.js';

/** What stands on a page beside the pleading's words. */
export interface Furniture {
  readonly page: number;
  readonly pieces: readonly Piece[];
  readonly stamp: StampFields | null;
  /** Facts may be read from it: false for line and page numbers. */
  readonly kept: boolean;
}

export interface ClearedPage {
  readonly page: PageRows;
  /** The rows that are left. */
  readonly rows: readonly Row[];
  readonly furniture: readonly Furniture[];
}

/** Headers and footers lie within these parts of the page's height. */
const HEADER_ZONE = 0.12;
const FOOTER_ZONE = 0.13;
/** How far a running header may wander from page to page, in points. */
const SAME_PLACE = 8;

/** Tells furniture from words over the whole filing, since a running header shows only by being repeated. */
export function clearFurniture(pages: readonly PageRows[]): ClearedPage[] {
  const repeated = findRepeated(pages);
  const counted = findPageNumbers(pages);
  return pages.map((page) => clearPage(page, repeated, counted));
}

function clearPage(page: PageRows, repeated: Repeated, counted: ReadonlySet<Row>): ClearedPage {
  const number = page.content.number;
  const furniture: Furniture[] = [
    ...page.stamps.map((row) => ({ page: number, pieces: row.pieces, stamp: parseEcfStamp(rowText(row)), kept: true })),
    ...sidewaysGroups(page.sideways).map((rows) => ({
      page: number,
      pieces: rows.flatMap((row) => row.pieces),
      stamp: sidewaysStamp(rows),
      kept: true,
    })),
  ];
  const stamps = findFilingStamps(page);
  for (const { pieces, fields } of stamps) furniture.push({ page: number, pieces, stamp: fields, kept: true });
  const stamped = new Set(stamps.flatMap(({ pieces }) => pieces));
  const rows: Row[] = [];
  const numbers = page.stamps.map((row) => parseEcfStamp(rowText(row))!.caseNumber!);
  for (const row of page.rows) {
    const stamp = parseEcfStamp(rowText(row));
    const pieces = row.pieces.filter((piece) => !stamped.has(piece) && !DRAWN_RULE.test(piece.text));
    if (stamp || isEcho(page, row, numbers)) furniture.push({ page: number, pieces: row.pieces, stamp, kept: true });
    else if (counted.has(row) || isRuleEnd(pieces))
      furniture.push({ page: number, pieces: row.pieces, stamp: null, kept: false });
    else if (pieces.length > 0) rows.push({ ...row, pieces });
  }
  for (const end of ['top', 'bottom'] as const) clearEnd(page, rows, end, repeated, furniture);
  furniture.sort((a, b) => b.pieces[0]!.baseline - a.pieces[0]!.baseline);
  return { page, rows, furniture: withoutRepeats(furniture) };
}

/** A scanner's text layer repeats the stamp that ECF printed; the fields of one are enough. */
function withoutRepeats(furniture: readonly Furniture[]): Furniture[] {
  const seen = new Set<string>();
  return furniture.map((each) => {
    const { caseNumber, filedOn } = each.stamp ?? {};
    const key = `${caseNumber} ${filedOn}`;
    if (!caseNumber || !seen.has(key)) {
      seen.add(key);
      return each;
    }
    return { ...each, stamp: null };
  });
}

/** A scanner's reading of the stamp that ECF printed, too bad to be read as one. */
const isEcho = (page: PageRows, row: Row, numbers: readonly string[]): boolean =>
  numbers.some((number) => rowText(row).includes(number)) &&
  /\bPage\b|\bDoc(?!ket)|\bFiled\b/.test(rowText(row)) &&
  row.pieces.some((piece) => inZone(page, piece));

/** What ends the rule of New York's captions, where the rule itself is drawn, or typed as words of its own. */
const isRuleEnd = (pieces: readonly Piece[]): boolean => pieces.length === 1 && /^[xX]$/.test(pieces[0]!.text);

/** A caption's rule, typed: dashes, in New York with an x at the end. */
const DRAWN_RULE = /^[-–—=*.]{6,}\s?[xX]?$|^(?:[-–—=]\s){5,}[-–—=]?\s?[xX]?$/;

/** How far apart the lines of a stamp that stands sideways are at most, in sizes of the larger type. */
const SIDEWAYS_REACH = 2.6;

/** Lines that run another way than the page's words, those of one stamp together: they stand below each other. */
function sidewaysGroups(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const above = groups.at(-1)?.at(-1);
    if (above && isBelow(row, above)) groups.at(-1)!.push(row);
    else groups.push([row]);
  }
  return groups;
}

const isBelow = (row: Row, above: Row): boolean =>
  row.pieces[0]!.direction === above.pieces[0]!.direction &&
  above.baseline > row.baseline &&
  above.baseline - row.baseline < SIDEWAYS_REACH * Math.max(row.size, above.size) &&
  rowLeft(row) < rowRight(above) &&
  rowRight(row) > rowLeft(above);

function sidewaysStamp(rows: readonly Row[]): StampFields | null {
  const lines = rows.map(rowText);
  for (const line of lines) {
    const fields = parseEcfStamp(line);
    if (fields) return fields;
  }
  return lines.some((line) => /filed/i.test(line)) ? parseFilingStamp(lines.join('\n')) : null;
}

/** Takes furniture away from one end of the page, from the outermost row inwards, up to the first row of words. */
function clearEnd(
  page: PageRows,
  rows: Row[],
  end: 'top' | 'bottom',
  repeated: Repeated,
  furniture: Furniture[],
): void {
  let at = end === 'top' ? 0 : rows.length - 1;
  let numbered = false;
  for (let row = rows[at]; row; row = rows[at]) {
    if (!row.pieces.some((piece) => inZone(page, piece))) return;
    if (end === 'top' && NAMES_COURT.test(rowText(row)) && hasCaption(rows)) return;
    const isNumber: boolean = !numbered && PAGE_NUMBER.test(rowText(row));
    const isFooter = end === 'bottom' && (BATES.test(rowText(row)) || TITLED_NUMBER.test(rowText(row)));
    const running = row.pieces.filter((piece) => isNumber || isFooter || isBeside(row, piece, page, repeated));
    if (running.length === 0) return;
    numbered ||= isNumber;
    furniture.push({ page: page.content.number, pieces: running, stamp: null, kept: !isNumber });
    const left = row.pieces.filter((piece) => !running.includes(piece));
    if (left.length === 0) rows.splice(at, 1);
    else rows[at] = { ...row, pieces: left };
    if (end === 'top') at += left.length > 0 ? 1 : 0;
    else at -= 1;
  }
}

/** A summons and a complaint of one packet begin with the same words at the same place, which are no running header. */
const NAMES_COURT = /\b(?:COURT|(?:STATE|COMMONWEALTH|COUNTY|PARISH) OF)\b/i;
const VERSUS = /^[-–—\s]{0,3}(?:v\.?|vs\.?|versus|against)[-–—\s]{0,3}[):§|]?$/i;
const hasCaption = (rows: readonly Row[]): boolean =>
  rows.some(({ pieces }) => pieces.some(({ text }) => VERSUS.test(text)));

const LONE_NUMBER = /^[-–—\s]{0,3}(\d{1,4})[-–—\s]{0,3}$/;
/** On so many pages a number that counts them is their page number, wherever it stands. */
const COUNTED_PAGES = 3;

/** The last rows of pages that hold nothing but a number, and count the pages. */
function findPageNumbers(pages: readonly PageRows[]): Set<Row> {
  const byOffset = new Map<number, Row[]>();
  for (const page of pages) {
    const row = page.rows.at(-1);
    const number = row && LONE_NUMBER.exec(rowText(row))?.[1];
    if (!number) continue;
    const offset = Number(number) - page.content.number;
    byOffset.set(offset, [...(byOffset.get(offset) ?? []), row]);
  }
  return new Set([...byOffset.values()].filter((rows) => rows.length >= COUNTED_PAGES).flat());
}

/** Running words, or a page number that stands beside them. */
function isBeside(row: Row, piece: Piece, page: PageRows, repeated: Repeated): boolean {
  if (LETTERS.test(piece.text)) return repeated.has(page, piece);
  if (DOCUMENT_NUMBER.test(piece.text)) return repeated.has(page, piece);
  return (
    PAGE_NUMBER.test(piece.text) && row.pieces.some((other) => LETTERS.test(other.text) && repeated.has(page, other))
  );
}

/** A number that a party stamps on each page it produces. */
const BATES = /^[A-Z][A-Z&_-]{1,20}[ _-]{0,2}\d{4,10}$/;
/** The title of a paper with its page, which an exhibit of one page has only once. */
const TITLED_NUMBER = /^[A-Za-z][A-Za-z ,.’'&-]{3,60}\s[-–—]\s?\d{1,3}$/;
const LETTERS = /[A-Za-z]{2}/;
/** The number that a document-management system prints at the foot; it is the same on each page. */
const DOCUMENT_NUMBER = /^[\d.:_v/() -]{5,30}$/;
const PAGE_NUMBER =
  /^(?:[-–—\s]*\d{1,4}[-–—\s]*|[-–—]\s?\d\s?\d{0,2}\s?[-–—]|[ivxl]{1,7}|Page \d{1,4}(?: of \d{1,4})?|\d{1,4} of \d{1,4}|\d{1,4}\s?[|/]\s?\d{1,4})$/i;

function inZone(page: PageRows, piece: Piece): boolean {
  const height = page.top - page.bottom;
  return piece.baseline > page.top - HEADER_ZONE * height || piece.baseline < page.bottom + FOOTER_ZONE * height;
}

interface Repeated {
  has(page: PageRows, piece: Piece): boolean;
}

/** Pieces with the same words, figures aside, at the same place on several pages. */
function findRepeated(pages: readonly PageRows[]): Repeated {
  const seen = new Map<string, { page: number; piece: Piece }[]>();
  for (const page of pages) {
    for (const row of page.rows) {
      for (const piece of row.pieces) {
        if (!inZone(page, piece)) continue;
        const key = keyOf(piece);
        const list = seen.get(key) ?? [];
        if (list.length === 0) seen.set(key, list);
        list.push({ page: page.content.number, piece });
      }
    }
  }
  const least = Math.max(2, Math.min(4, Math.floor(pages.length / 3)));
  return {
    has(page, piece) {
      const others = (seen.get(keyOf(piece)) ?? []).filter((other) => samePlace(other.piece, piece));
      return new Set(others.map((other) => other.page)).size >= least && page.content.number > 0;
    },
  };
}

/** Running words differ by their page's number at most; numbers alone must be the same. */
const keyOf = (piece: Piece): string => (LETTERS.test(piece.text) ? piece.text.replace(/\d+/g, '#') : piece.text);

const samePlace = (a: Piece, b: Piece): boolean =>
  Math.abs(a.baseline - b.baseline) < SAME_PLACE &&
  (Math.abs(a.left - b.left) < SAME_PLACE || Math.abs(a.right - b.right) < SAME_PLACE);
