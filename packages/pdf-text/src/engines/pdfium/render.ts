import type { GreyBitmap } from '../page-content.js';
import type { Pdfium } from './library.js';

const GREY = 1;
const WHITE = 0xffffffff;
/** FPDF_ANNOT: draw annotations too, since they are what the eye sees. */
const ANNOTATIONS = 0x01;
const GREYSCALE = 0x08;
/** Pages of 200 inches exist: no side is drawn larger than this, in pixels. */
const LARGEST_SIDE = 6000;

export function renderGrey(pdfium: Pdfium, page: number, dotsPerInch: number): GreyBitmap {
  const { call } = pdfium;
  const [points, tall] = [call.FPDF_GetPageWidthF!(page), call.FPDF_GetPageHeightF!(page)];
  const scale = Math.min(dotsPerInch / 72, LARGEST_SIDE / Math.max(points, tall, 1));
  const width = Math.max(1, Math.round(points * scale));
  const height = Math.max(1, Math.round(tall * scale));
  const bitmap = call.FPDFBitmap_CreateEx!(width, height, GREY, 0, 0);
  try {
    call.FPDFBitmap_FillRect!(bitmap, 0, 0, width, height, WHITE);
    call.FPDF_RenderPageBitmap!(bitmap, page, 0, 0, width, height, 0, ANNOTATIONS | GREYSCALE);
    return { width, height, pixels: rowsOf(pdfium, bitmap, width, height) };
  } finally {
    call.FPDFBitmap_Destroy!(bitmap);
  }
}

/** The bitmap's rows without the padding at their ends. */
function rowsOf(pdfium: Pdfium, bitmap: number, width: number, height: number): Uint8Array {
  const stride = pdfium.call.FPDFBitmap_GetStride!(bitmap);
  const padded = pdfium.read(pdfium.call.FPDFBitmap_GetBuffer!(bitmap), stride * height);
  if (stride === width) return padded;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) pixels.set(padded.subarray(y * stride, y * stride + width), y * width);
  return pixels;
}
