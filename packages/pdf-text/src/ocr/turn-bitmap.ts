import type { Direction, GreyBitmap } from '../engines/page-content.js';

/** The bitmap turned so that text which runs in the direction on it runs from left to right. */
export function turnUpright(bitmap: GreyBitmap, direction: Direction): GreyBitmap {
  if (direction === 0) return bitmap;
  const { width, height, pixels } = bitmap;
  const sideways = direction !== 180;
  const [newWidth, newHeight] = sideways ? [height, width] : [width, height];
  const turned = new Uint8Array(pixels.length);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const [u, v] =
        direction === 90
          ? [height - 1 - y, x]
          : direction === 270
            ? [y, width - 1 - x]
            : [width - 1 - x, height - 1 - y];
      turned[v * newWidth + u] = pixels[at]!;
    }
  }
  return { width: newWidth, height: newHeight, pixels: turned };
}
