import type { Box } from '@averment/record';
import { alongOf, upOf } from '../engines/frame.js';
import type { GreyBitmap, TextRun } from '../engines/page-content.js';

export interface Cropped {
  readonly part: GreyBitmap;
  /** The place of the part's lower left corner on the page, in points. */
  readonly x: number;
  readonly y: number;
}

/** White around the part, in pixels: what touches an edge is read badly. */
const MARGIN = 40;
const WHITE = 255;

/** The part of a page's picture that a box of the page covers, with a white margin. */
export function crop(bitmap: GreyBitmap, [x0, y0, x1, y1]: Box, pointsPerPixel: number): Cropped {
  const left = clamp(Math.floor(x0 / pointsPerPixel), bitmap.width);
  const right = clamp(Math.ceil(x1 / pointsPerPixel), bitmap.width);
  const top = clamp(bitmap.height - Math.ceil(y1 / pointsPerPixel), bitmap.height);
  const bottom = clamp(bitmap.height - Math.floor(y0 / pointsPerPixel), bitmap.height);
  const [width, height] = [right - left + 2 * MARGIN, bottom - top + 2 * MARGIN];
  const pixels = new Uint8Array(width * height).fill(WHITE);
  for (let y = top; y < bottom; y++) {
    const from = y * bitmap.width;
    pixels.set(bitmap.pixels.subarray(from + left, from + right), (y - top + MARGIN) * width + MARGIN);
  }
  return {
    part: { width, height, pixels },
    x: (left - MARGIN) * pointsPerPixel,
    y: (bitmap.height - bottom - MARGIN) * pointsPerPixel,
  };
}

/** A run that was read from the part, at its place on the page. */
export function onPage(run: TextRun, { x, y }: Cropped): TextRun {
  const along = alongOf(run.direction, x, y);
  return {
    ...run,
    baseline: run.baseline + upOf(run.direction, x, y),
    edges: Array.from(run.edges, (edge) => edge + along),
  };
}

const clamp = (value: number, limit: number): number => Math.max(0, Math.min(limit, value));
