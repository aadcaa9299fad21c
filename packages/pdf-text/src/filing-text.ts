import type { Box, Range, Warning } from '@averment/record';

/**
 * A filing as a lawyer reads it: one string in reading order, with the place of each of its characters on the paper.
 *
 * `text` has two parts. [0, bodyEnd) is what the pages say: lines are joined by "\n" inside a block, or by nothing
 * where a word was broken at the line's end, and blocks by "\n\n". A paragraph that runs over a page is one block. A
 * footnote is a block of its own, after the block that carries its mark; a raised figure of a mark is written as a
 * superscript (U+2070 and its like), so that "U.S.C. § 12.³" is never taken for § 12.3. The signs or rules that part a
 * caption's columns, line and page numbers, watermarks and hidden words are nowhere in the text. [bodyEnd, text.length) is the furniture that
 * facts may be read from (stamps, running headers), a line each; stages that read prose never look there.
 */
export interface FilingText {
  readonly text: string;
  readonly bodyEnd: number;
  readonly pages: readonly PageText[];
  /** Sorted by `start`; they don't overlap. Separators belong to no line. */
  readonly lines: readonly TextLine[];
  /** Sorted by `start`; they don't overlap. */
  readonly blocks: readonly TextBlock[];
  /** The filing stamps, in the order of their pages. */
  readonly stamps: readonly Stamp[];
  /**
   * Where each character begins and ends along its line, in points: character `i` from `edges[2 * i]` to
   * `edges[2 * i + 1]` (x on upright lines, y on lines that run up or down the page). Zero for separators.
   */
  readonly edges: Float32Array;
  readonly warnings: readonly Warning[];
}

export interface PageText {
  /** Counted from 1. */
  readonly number: number;
  /** In points, as displayed. */
  readonly width: number;
  readonly height: number;
  /** What the words were read from; `none`: the page has none, or they could not be read. */
  readonly source: 'text' | 'ocr' | 'none';
  /** Why the text layer was not used: no-text | stamp-only | garbled | poor-layer | forced | ocr-off | ocr-failed | blank | damaged. */
  readonly reason?: string;
  /** Mean confidence of the words that OCR read, 0 to 100. */
  readonly confidence?: number;
  /** What kind of page it is as a whole; `body` unless there is a clear sign. */
  readonly role: 'body' | 'contents' | 'cover-sheet' | 'blank';
}

export interface TextLine extends Range {
  readonly page: number;
  readonly box: Box;
  /** Which way the line runs on the displayed page, in degrees anticlockwise; 0 is upright. */
  readonly direction: 0 | 90 | 180 | 270;
  /** The size of most of its characters, in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  /** True if both its margins are about equal, and wider than those of the page's full lines. */
  readonly centred: boolean;
  /** White space between this line and the one above it on the page, in points; 0 for the first. */
  readonly gapAbove: number;
}

export type BlockKind =
  | 'paragraph'
  | 'footnote'
  /** The column of the caption that names the parties. */
  | 'caption-parties'
  /** The column of the caption that gives number, title, judge. */
  | 'caption-case'
  | 'table-of-contents'
  | 'table-of-authorities'
  /** A civil cover sheet, a summons form: not the pleading's words. */
  | 'form'
  /** After bodyEnd only. */
  | 'furniture';

export interface TextBlock extends Range {
  readonly kind: BlockKind;
  /** The page on which it begins. */
  readonly page: number;
  /** Of a footnote: its mark, and the offset of that mark in the text, or -1 where none was found. */
  readonly mark?: string;
  readonly markAt?: number;
}

/** A court's mark on a page: the line that ECF prints, or a clerk's e-filing stamp. Also in the text, after bodyEnd. */
export interface Stamp extends Range {
  readonly page: number;
  /** As printed: 5:25-cv-00709-EKL, CGC-25-631802. */
  readonly caseNumber?: string;
  readonly documentNumber?: string;
  /** ISO date. */
  readonly filedOn?: string;
  /** The same date as printed: 01/21/25. */
  readonly filedOnPrinted?: string;
  /** Page and count of pages of the document, as the stamp gives them. */
  readonly pageOf?: readonly [number, number];
  /** The court's name where the stamp prints it. */
  readonly court?: string;
}
