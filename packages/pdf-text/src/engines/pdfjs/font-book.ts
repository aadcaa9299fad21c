import type { FontStyle } from '../page-content.js';
import type { PageInspection } from '../pdfium/inspect-page.js';
import { usualWidth } from './glyph-widths.js';

/** What is known of a font of pdf.js, which itself tells only its family. */
export interface KnownFont {
  readonly style: FontStyle;
  /** Of a UTF-16 code unit, in thousandths of the size. */
  widthOf(code: number): number;
}

const PLAIN: FontStyle = { name: '', bold: false, italic: false };

/** The fonts of one document by pdf.js's ids. Style and widths come from PDFium, by where a font's words stand. */
export class FontBook {
  private readonly fonts = new Map<string, KnownFont>();

  knows(id: string): boolean {
    return this.fonts.has(id);
  }

  /** Learns a font from the place of a few of its words on an inspected page. */
  learn(
    id: string,
    family: string,
    places: readonly (readonly [number, number])[],
    inspection: PageInspection | null,
  ): void {
    const votes = new Map<PageInspection['texts'][number]['widthOf'], { count: number; style: FontStyle }>();
    for (const [x, y] of places) {
      for (const { box, style, widthOf } of inspection?.texts ?? []) {
        if (x < box[0] - 1 || x > box[2] + 1 || y < box[1] - 1 || y > box[3] + 1) continue;
        votes.set(widthOf, { count: (votes.get(widthOf)?.count ?? 0) + 1, style });
      }
    }
    const [best] = [...votes].sort((a, b) => b[1].count - a[1].count);
    const usual = (code: number) => usualWidth(family, String.fromCharCode(code));
    if (!best) this.fonts.set(id, { style: PLAIN, widthOf: withTable(usual) });
    else {
      const [measured, { style }] = best;
      this.fonts.set(id, { style, widthOf: withTable((code) => measured(code) || usual(code)) });
    }
  }

  of(id: string): KnownFont {
    return this.fonts.get(id) ?? UNKNOWN;
  }
}

/** The same widths, those of most characters from a table: each character of a filing is asked for. */
function withTable(widthOf: (code: number) => number): (code: number) => number {
  const ascii = Float64Array.from({ length: 0x80 }, (_, code) => widthOf(code));
  return (code) => (code < 0x80 ? ascii[code]! : widthOf(code));
}

const UNKNOWN: KnownFont = {
  style: PLAIN,
  widthOf: withTable((code) => usualWidth('serif', String.fromCharCode(code))),
};
