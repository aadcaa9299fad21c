import type { PageRows } from '../layout/page-rows.js';
import { rowText, type Piece, type Row } from '../layout/piece.js';
import { parseEcfStamp, type StampFields } from '../stamps/parse-stamp.js';

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
  return pages.map((page) => clearPage(page, repeated));
}

function clearPage(page: PageRows, repeated: Repeated): ClearedPage {
  const number = page.content.number;
  const furniture: Furniture[] = page.sideways.map((row) => ({
    page: number,
    pieces: row.pieces,
    stamp: parseEcfStamp(rowText(row)),
    kept: true,
  }));
  const rows: Row[] = [];
  for (const row of page.rows) {
    const stamp = parseEcfStamp(rowText(row));
    if (stamp) {
      furniture.push({ page: number, pieces: row.pieces, stamp, kept: true });
      continue;
    }
    const running = row.pieces.filter((piece) => inZone(page, piece) && repeated.has(page, piece));
    if (running.length > 0) furniture.push({ page: number, pieces: running, stamp: null, kept: true });
    const left = row.pieces.filter((piece) => !running.includes(piece));
    if (left.length > 0) rows.push({ ...row, pieces: left });
  }
  dropPageNumbers(page, rows, furniture);
  return { page, rows, furniture };
}

const PAGE_NUMBER =
  /^(?:[-–—\s]*\d{1,4}[-–—\s]*|[ivxl]{1,7}|Page \d{1,4}(?: of \d{1,4})?|\d{1,4} of \d{1,4}|\d{1,4}\s?[|/]\s?\d{1,4})$/i;

function dropPageNumbers(page: PageRows, rows: Row[], furniture: Furniture[]): void {
  for (const end of ['top', 'bottom'] as const) {
    const row = end === 'top' ? rows[0] : rows.at(-1);
    if (!row || !PAGE_NUMBER.test(rowText(row)) || !row.pieces.every((piece) => inZone(page, piece))) continue;
    furniture.push({ page: page.content.number, pieces: row.pieces, stamp: null, kept: false });
    rows.splice(rows.indexOf(row), 1);
  }
}

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

const keyOf = (piece: Piece): string => piece.text.replace(/\d+/g, '#').replace(/\s+/g, ' ');

const samePlace = (a: Piece, b: Piece): boolean =>
  Math.abs(a.baseline - b.baseline) < SAME_PLACE &&
  (Math.abs(a.left - b.left) < SAME_PLACE || Math.abs(a.right - b.right) < SAME_PLACE);
