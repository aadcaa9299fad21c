import type { GreyBitmap } from '../engines/page-content.js';

/** Fine enough to show whether anything stands on a page. */
export const SKETCH_DPI = 40;

const DARK = 170;
/** A blank sheet has specks; a short line of type at so few dots an inch has more dark pixels than this. */
const FEWEST_DARK = 25;

/** False for a blank page. */
export function hasInk({ pixels }: GreyBitmap): boolean {
  let dark = 0;
  for (const pixel of pixels) if (pixel < DARK && ++dark >= FEWEST_DARK) return true;
  return false;
}
