import type { Box } from '@averment/record';
import type { Edges } from '../characters.js';

/** Which way text runs on the displayed page, in degrees anticlockwise. */
export type Direction = 0 | 90 | 180 | 270;

export interface FontStyle {
  /** The font's own name without its subset tag; empty where the engine can't tell. */
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * Characters that the page draws one after the other on one baseline, in the content's own order.
 *
 * `edges` and `baseline` are in the run's own frame (see frame.ts): along its direction, and up from it. Character `i`
 * (a UTF-16 code unit) stands from `edges[2 * i]` to `edges[2 * i + 1]`.
 */
export interface TextRun {
  readonly text: string;
  readonly edges: Edges;
  readonly baseline: number;
  /** In points. */
  readonly size: number;
  readonly direction: Direction;
  readonly font: FontStyle;
  /** Neither along nor up the page: a watermark. */
  readonly slanted: boolean;
}

export interface PageImage {
  readonly box: Box;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
}

/** One page as an engine sees it, before any layout. Coordinates are of the displayed page, from its lower left. */
export interface PageContent {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  /** Null if the engine can't answer. */
  readonly images: readonly PageImage[] | null;
  /** Thin lines, for underlines and the rules of captions and footnotes; null if the engine can't answer. */
  readonly rules: readonly Box[] | null;
  /** Characters in the file that the eye doesn't see; null if the engine can't answer. */
  readonly hidden: HiddenCharacters | null;
}

/** Counts of characters, spaces left aside. */
export interface HiddenCharacters {
  /** Under a filled area: a redaction that left the words in the file. */
  readonly covered: number;
  /** Drawn invisibly, in white on white, clipped away or outside the page. */
  readonly invisible: number;
}

/** One byte a pixel, 0 black, from the top left. */
export interface GreyBitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export interface OpenDocument {
  readonly pageCount: number;
  /** Reads one page; pages may be read in any order. */
  readPage(number: number): Promise<PageContent>;
  /** The page as displayed, in grey; null if it can't be drawn. */
  render(number: number, dotsPerInch: number): GreyBitmap | null;
  close(): Promise<void>;
}

/** Reads the characters of PDFs. Throws FilingErrors: damaged-pdf, encrypted, no-pages, xfa-form, too-large. */
export interface Engine {
  readonly name: EngineName;
  open(bytes: Uint8Array): Promise<OpenDocument>;
}

export type EngineName = 'pdfjs' | 'pdfium';
