import type { Piece, Row } from './piece.js';

/** Rows of a page that stand in two columns, parted at `gutter`. */
export interface Region {
  readonly first: number;
  readonly last: number;
  readonly gutter: number;
}

/** A region, and the page's rows with those of it parted that the page's wide gaps left whole. */
export interface PartedRegion extends Region {
  readonly parted: readonly Row[];
}

export const DIVIDER = /^[)(:§|\]}*]{1,3}$/;
export const DIVIDER_AT_END = /\s[)(:§|\]}*]$/;
export const DIVIDER_AT_START = /^[)(:§|\]}*]\s/;
/** How far what is aligned may wander, in points. */
export const ALIGNED = 8;

/** What the lawyers' block and the court's name above the parties hold. */
export const COURT = /\bCOURT\b|\bDISTRICT OF\b|\bCOUNTY OF\b|\bDIVISION\b|\b(?:Attorneys?|Counsel) for\b/i;
/** The word that closes the list of parties. */
export const LAST_PARTY = /^(?:Nominal\s)?(?:Defendants?|Respondents?)(?:-[A-Za-z-]+)?[.,;]?$/i;

export const isBefore = (piece: Piece, gutter: number): boolean => (piece.left + piece.right) / 2 < gutter;
