import type { Box } from '@averment/record';
import type { GreyBitmap } from '../engines/page-content.js';

/** The part of a page's picture that a box of the page covers, with the place of its lower left corner in points. */
export function crop(
  bitmap: GreyBitmap,
  [x0, y0, x1, y1]: Box,
  pointsPerPixel: number,
): { part: GreyBitmap; x: number; y: number } {
  const left = clamp(Math.floor(x0 / pointsPerPixel), bitmap.width);
  const right = clamp(Math.ceil(x1 / pointsPerPixel), bitmap.width);
  const top = clamp(bitmap.height - Math.ceil(y1 / pointsPerPixel), bitmap.height);
  const bottom = clamp(bitmap.height - Math.floor(y0 / pointsPerPixel), bitmap.height);
  const [width, height] = [right - left, bottom - top];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * bitmap.width + left;
    pixels.set(bitmap.pixels.subarray(from, from + width), y * width);
  }
  return { part: { width, height, pixels }, x: left * pointsPerPixel, y: (bitmap.height - bottom) * pointsPerPixel };
}

const clamp = (value: number, limit: number): number => Math.max(0, Math.min(limit, value));
