import type { PDFPageProxy } from 'pdfjs-dist';
import type { Box } from '@averment/record';
import { alongOf, directionOf, isSlanted, upOf } from '../frame.js';
import type { Matrix } from '../matrix.js';
import type { TextRun } from '../page-content.js';
import type { KnownFont } from './font-book.js';
import { shareWidth } from './share-width.js';
import { holds } from './sketch-content.js';

/** What pdf.js gives for a page's text. */
export type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
export type TextItem = Extract<TextContent['items'][number], { str: string }>;

/** A little right of and above where an item begins, on the displayed page. */
export function placeOf({ transform }: TextItem, [a, b, c, d, e, f]: Matrix): readonly [number, number] {
  const [ta, tb, tc, td, te, tf] = transform as unknown as Matrix;
  const [x, y] = [te + 0.25 * (ta + tc), tf + 0.25 * (tb + td)];
  return [a * x + c * y + e, b * x + d * y + f];
}

/** `scale` is how much wider the matrix makes what it takes to the page. */
export function runOf(item: TextItem, known: KnownFont, [a, b, c, d, e, f]: Matrix, scale: number): TextRun | null {
  const [ta, tb, tc, td, te, tf] = item.transform as unknown as Matrix;
  const x = a * te + c * tf + e;
  const y = b * te + d * tf + f;
  const dx = a * ta + c * tb;
  const dy = b * ta + d * tb;
  const size = Math.hypot(a * tc + c * td, b * tc + d * td);
  if (!Number.isFinite(x + y + size) || size === 0) return null;
  const direction = directionOf(dx, dy);
  const start = alongOf(direction, x, y);
  const wanted = new Array<number>(item.str.length);
  for (let index = 0; index < item.str.length; index++)
    wanted[index] = (known.widthOf(item.str.charCodeAt(index)) * size) / 1000;
  return {
    text: item.str,
    edges: shareWidth(item.str, start, item.width * scale, wanted),
    baseline: upOf(direction, x, y),
    size,
    direction,
    font: known.style,
    slanted: isSlanted(dx, dy),
  };
}

/** In points. */
const NEARBY = 0.5;

/**
 * True if each of the words, of which the first stands within some of these areas, ends within all of those: whichever
 * clips it, the words are seen. Areas and words are in the page's own coordinates.
 */
export function endsWithin({ transform, width }: TextItem, areas: readonly Box[]): boolean {
  const [a, b, c, d, e, f] = transform as unknown as Matrix;
  const length = Math.hypot(a, b);
  const [x, y] = [e + 0.25 * c, f + 0.25 * d];
  const isIn = (area: Box, along: number) => holds(area, x + (a / length) * along, y + (b / length) * along);
  const around = areas.filter((area) => isIn(area, NEARBY));
  return around.length > 0 && around.every((area) => isIn(area, width / 2) && isIn(area, width - NEARBY));
}
