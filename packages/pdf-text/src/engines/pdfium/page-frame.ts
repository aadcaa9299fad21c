import type { Box } from '@averment/record';
import type { Pdfium } from './library.js';

/** From a page's own coordinates to the displayed page: its crop box, turned by its /Rotate. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  x(x: number, y: number): number;
  y(x: number, y: number): number;
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
      return { width: h, height: w, x: (_, y) => y - bottom, y: (x) => right - x };
    case 2:
      return { width: w, height: h, x: (x) => right - x, y: (_, y) => top - y };
    case 3:
      return { width: h, height: w, x: (_, y) => top - y, y: (x) => x - left };
    default:
      return { width: w, height: h, x: (x) => x - left, y: (_, y) => y - bottom };
  }
}

export function boxInPage(frame: PageFrame, left: number, bottom: number, right: number, top: number): Box {
  const [xa, xb] = [frame.x(left, bottom), frame.x(right, top)];
  const [ya, yb] = [frame.y(left, bottom), frame.y(right, top)];
  return [Math.min(xa, xb), Math.min(ya, yb), Math.max(xa, xb), Math.max(ya, yb)];
}
