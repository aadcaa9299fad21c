import type { Box } from '@averment/record';
import type { Direction } from './page-content.js';

/**
 * Text of any direction is laid out in a frame in which it is upright: `along` grows with the words, `up` towards the
 * line above. These functions go from the page to the frame and back.
 */
export function alongOf(direction: Direction, x: number, y: number): number {
  return direction === 0 ? x : direction === 90 ? y : direction === 180 ? -x : -y;
}

export function upOf(direction: Direction, x: number, y: number): number {
  return direction === 0 ? y : direction === 90 ? -x : direction === 180 ? -y : x;
}

/** Where a place along the line lies on the page's x axis (upright lines) or y axis. */
export function edgeOnPage(direction: Direction, along: number): number {
  return direction < 180 ? along : -along;
}

export function boxOnPage(direction: Direction, left: number, bottom: number, right: number, top: number): Box {
  switch (direction) {
    case 0:
      return [left, bottom, right, top];
    case 90:
      return [-top, left, -bottom, right];
    case 180:
      return [-right, -top, -left, -bottom];
    case 270:
      return [bottom, -right, top, -left];
  }
}

/** The frame's box of a box on the page, as [left, bottom, right, top]. */
export function boxInFrame(direction: Direction, [x0, y0, x1, y1]: Box): Box {
  switch (direction) {
    case 0:
      return [x0, y0, x1, y1];
    case 90:
      return [y0, -x1, y1, -x0];
    case 180:
      return [-x1, -y1, -x0, -y0];
    case 270:
      return [-y1, x0, -y0, x1];
  }
}

/** The direction of text whose baseline points along the vector (dx, dy) on the page. */
export function directionOf(dx: number, dy: number): Direction {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 180;
  return dy > 0 ? 90 : 270;
}

/** The tangent of the angle from which on words stand across a page as a watermark does; scans lie less askew. */
const ASKEW = 0.15;

/** True of text that runs neither along nor up the page. */
export function isSlanted(dx: number, dy: number): boolean {
  const [across, up] = [Math.abs(dx), Math.abs(dy)];
  return Math.min(across, up) > ASKEW * Math.max(across, up);
}
