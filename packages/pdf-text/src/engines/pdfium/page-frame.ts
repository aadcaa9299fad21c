import type { Box } from '@averment/record';
import type { Pdfium } from './library.js';

/** From a page's own coordinates to the displayed page: its crop box, turned by its /Rotate. */
export class PageFrame {
  constructor(
    /** In points, as displayed. */
    readonly width: number,
    readonly height: number,
    /** The displayed x is `xx * x + xy * y + x0`, and y likewise: numbers and no function, for the loop over characters. */
    readonly xx: number,
    readonly xy: number,
    readonly x0: number,
    readonly yx: number,
    readonly yy: number,
    readonly y0: number,
  ) {}

  x(x: number, y: number): number {
    return this.xx * x + this.xy * y + this.x0;
  }

  y(x: number, y: number): number {
    return this.yx * x + this.yy * y + this.y0;
  }

  /** True of a place on the displayed page. */
  holds(x: number, y: number): boolean {
    return !(x < 0 || y < 0 || x > this.width || y > this.height);
  }
}

export function pageFrame(pdfium: Pdfium, page: number): PageFrame {
  const { call, scratch } = pdfium;
  call.FPDF_GetPageBoundingBox!(page, scratch);
  const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) => pdfium.float(offset)) as [
    number,
    number,
    number,
    number,
  ];
  const [w, h] = [right - left, top - bottom];
  switch (call.FPDFPage_GetRotation!(page)) {
    case 1:
      return new PageFrame(h, w, 0, 1, -bottom, -1, 0, right);
    case 2:
      return new PageFrame(w, h, -1, 0, right, 0, -1, top);
    case 3:
      return new PageFrame(h, w, 0, -1, top, 1, 0, -left);
    default:
      return new PageFrame(w, h, 1, 0, -left, 0, 1, -bottom);
  }
}

export function boxInPage(frame: PageFrame, left: number, bottom: number, right: number, top: number): Box {
  const [xa, xb] = [frame.x(left, bottom), frame.x(right, top)];
  const [ya, yb] = [frame.y(left, bottom), frame.y(right, top)];
  return [Math.min(xa, xb), Math.min(ya, yb), Math.max(xa, xb), Math.max(ya, yb)];
}
