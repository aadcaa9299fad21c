import type { GreyBitmap } from '../engines/page-content.js';

const DARK = 160;
/** A blank sheet has specks; a line of type at 200 dots an inch has thousands of dark pixels. */
const FEWEST_DARK = 400;

/** False for a blank page. */
export function hasInk({ pixels }: GreyBitmap): boolean {
  let dark = 0;
  for (const pixel of pixels) if (pixel < DARK && ++dark >= FEWEST_DARK) return true;
  return false;
}
