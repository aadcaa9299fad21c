import { styleOfName } from '../font-names.js';
import type { FontStyle } from '../page-content.js';
import type { Pdfium } from './library.js';

const NAME_OFFSET = 64;
const NAME_BYTES = 256;
/** Of the font descriptor: ForceBold and Italic (PDF 32000-1, table 123). */
const FORCE_BOLD = 1 << 18;
const ITALIC = 1 << 6;

const HYPHEN_MINUS = 0x2d;
const SOFT_HYPHEN = 0xad;
const HYPHEN = 0x2010;

/** Printable ASCII, §, ¶, hyphens, dashes and quotes. */
const MEASURED = [
  ...Array.from({ length: 95 }, (_, index) => 32 + index),
  0xa7,
  0xb6,
  SOFT_HYPHEN,
  HYPHEN,
  0x2013,
  0x2014,
  0x2018,
  0x2019,
  0x201c,
  0x201d,
];

/**
 * True if a font calls its hyphen a soft one, and has no other: PDFium gives the signs that it lacks one width. pdf.js
 * drops soft hyphens, so that 20-cv-1234 would become 20cv1234.
 */
export const hasSoftHyphensOnly = (widthOf: (character: number) => number): boolean =>
  widthOf(SOFT_HYPHEN) > 0 && widthOf(SOFT_HYPHEN) !== widthOf(HYPHEN) && widthOf(HYPHEN_MINUS) === widthOf(HYPHEN);

/** The style of each font of a document, asked once a font. */
export class FontStyles {
  private readonly known = new Map<number, FontStyle>();
  private readonly widths = new Map<number, (character: number) => number>();

  constructor(private readonly pdfium: Pdfium) {}

  of(textObject: number): FontStyle {
    const font = textObject === 0 ? 0 : this.pdfium.call.FPDFTextObj_GetFont!(textObject);
    const known = this.known.get(font);
    if (known) return known;
    const style = this.read(font);
    this.known.set(font, style);
    return style;
  }

  /** The widths of a font's characters in thousandths of the size; 0 where it has none. Measured once a font. */
  widthTable(textObject: number): (character: number) => number {
    const font = this.pdfium.call.FPDFTextObj_GetFont!(textObject);
    const known = this.widths.get(font);
    if (known) return known;
    const table = new Map(MEASURED.map((character) => [character, this.measure(font, character)]));
    const widthOf = (character: number) => table.get(character) ?? 0;
    this.widths.set(font, widthOf);
    return widthOf;
  }

  private measure(font: number, character: number): number {
    const { call, scratch } = this.pdfium;
    return font !== 0 && call.FPDFFont_GetGlyphWidth!(font, character, 1000, scratch) ? this.pdfium.float(0) : 0;
  }

  private read(font: number): FontStyle {
    if (font === 0) return { name: '', bold: false, italic: false };
    const { call, scratch } = this.pdfium;
    const length = call.FPDFFont_GetBaseFontName!(font, scratch + NAME_OFFSET, NAME_BYTES);
    const name = length > 1 && length <= NAME_BYTES ? this.pdfium.latin1(NAME_OFFSET, length - 1) : '';
    const flags = call.FPDFFont_GetFlags!(font);
    // The weight comes from the stems' width and lies; the name is what the maker of the font says.
    const style = styleOfName(name);
    return { ...style, bold: style.bold || (flags & FORCE_BOLD) !== 0, italic: style.italic || (flags & ITALIC) !== 0 };
  }
}
