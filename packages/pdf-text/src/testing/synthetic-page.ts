import type { PageContent, TextRun } from '../engines/page-content.js';
import { shareWidth } from '../engines/pdfjs/share-width.js';
import { usualWidth } from '../engines/pdfjs/glyph-widths.js';

type Style = Partial<Pick<TextRun, 'size' | 'direction' | 'slanted'>> & { bold?: boolean };

/** For tests: a run of Times whose words begin at a place of a page. */
export function words(
  x: number,
  y: number,
  text: string,
  { size = 12, direction = 0, slanted = false, bold = false }: Style = {},
): TextRun {
  const wanted = [...Array(text.length).keys()].map((index) => (usualWidth('serif', text[index]!) * size) / 1000);
  const width = wanted.reduce((sum, each) => sum + each, 0);
  return {
    text,
    edges: shareWidth(text, x, width, wanted),
    baseline: y,
    size,
    direction,
    slanted,
    font: { name: bold ? 'Times-Bold' : 'Times-Roman', bold, italic: false },
  };
}

/** For tests: a page of US Letter size. */
export function syntheticPage(runs: readonly TextRun[], number = 1, more: Partial<PageContent> = {}): PageContent {
  return { number, width: 612, height: 792, runs, images: [], rules: [], hidden: null, ...more };
}
