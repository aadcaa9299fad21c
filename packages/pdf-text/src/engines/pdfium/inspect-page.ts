import type { Box } from '@averment/record';
import type { FontStyle, PageImage } from '../page-content.js';
import { hasSoftHyphensOnly, type FontStyles } from './font-styles.js';
import type { Pdfium } from './library.js';
import { pageFrame } from './page-frame.js';
import { pageObjects } from './page-objects.js';
import { PageVisibility } from './visibility.js';

export interface InspectedText {
  readonly box: Box;
  readonly style: FontStyle;
  /** The width of a UTF-16 code unit in thousandths of the size, or 0. */
  readonly widthOf: (character: number) => number;
}

/** What a page draws, besides where each character stands. */
export interface PageInspection {
  readonly images: readonly PageImage[];
  readonly rules: readonly Box[];
  /** Some of its words may be covered, invisible or clipped away. */
  readonly mayHide: boolean;
  /** One of its fonts has signs that pdf.js drops. */
  readonly dropsSigns: boolean;
  readonly texts: readonly InspectedText[];
}

export function inspectPage(pdfium: Pdfium, page: number, styles: FontStyles): PageInspection {
  const frame = pageFrame(pdfium, page);
  const { images, rules, fills, texts } = pageObjects(pdfium, page, frame);
  const visibility = new PageVisibility(pdfium, frame, { images, rules, fills, texts });
  const inspected: InspectedText[] = [];
  let mayHide = false;
  let dropsSigns = false;
  for (const [object, text] of texts) {
    const box = text.bounds();
    if (!box) continue;
    const [x0, y0, x1, y1] = box;
    const seen = visibility.of(object);
    const y = (y0 + y1) / 2;
    const isHidden = (x: number) => !frame.holds(x, y) || (seen !== null && seen(x, y) !== 'seen');
    mayHide ||= isHidden(x0 + 0.5) || isHidden((x0 + x1) / 2) || isHidden(x1 - 0.5);
    const widthOf = styles.widthTable(object);
    dropsSigns ||= hasSoftHyphensOnly(widthOf);
    inspected.push({ box, style: styles.of(object), widthOf });
  }
  mayHide ||= fills.some(
    (fill) => inspected.length > 0 && [...texts.values()].some(({ order }) => order < fill.order && isDark(fill)),
  );
  return { images, rules, mayHide, dropsSigns, texts: inspected };
}

const isDark = ({ brightness }: { brightness: number }): boolean => brightness < 60;
