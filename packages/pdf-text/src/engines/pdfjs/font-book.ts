import type { FontStyle } from '../page-content.js';
import type { PageInspection } from '../pdfium/inspect-page.js';
import { usualWidth } from './glyph-widths.js';

/** What is known of a font of pdf.js, which itself tells only its family. */
export interface KnownFont {
  readonly style: FontStyle;
  /** In thousandths of the size. */
  widthOf(character: string): number;
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
    const usual = (character: string) => usualWidth(family, character);
    if (!best) this.fonts.set(id, { style: PLAIN, widthOf: usual });
    else {
      const [measured, { style }] = best;
      this.fonts.set(id, { style, widthOf: (character) => measured(character.charCodeAt(0)) || usual(character) });
    }
  }

  of(id: string): KnownFont {
    return this.fonts.get(id) ?? { style: PLAIN, widthOf: (character) => usualWidth('serif', character) };
  }
}
