import type { Box } from '@averment/record';
import type { Pdfium } from './library.js';
import { boxInPage, type PageFrame } from './page-frame.js';

/** FPDF_ANNOTATION_SUBTYPE of what can hide the words below. */
const FREE_TEXT = 3;
const SQUARE = 5;
const STAMP = 13;
const REDACTION = 28;
export const COVERING = new Set([FREE_TEXT, SQUARE, STAMP, REDACTION]);
/** FPDFANNOT_COLORTYPE, and the keys of an annotation's dictionary that hold it. */
const BACKGROUND = { type: 0, key: 'C' };
const INTERIOR = { type: 1, key: 'IC' };
/** Invisible, hidden, no view. */
const HIDDEN_FLAGS = 0x1 | 0x2 | 0x20;
const PATH = 2;
const OPAQUE = 250;
/** A filled area of an annotation's picture that takes up this part of it is its ground. */
const GROUND = 0.7;

export interface Cover {
  readonly box: Box;
  /** From 0, black, to 255, white. */
  readonly brightness: number;
}

/** The annotations of a page that hide the words below them. */
export function coveringAnnotations(pdfium: Pdfium, page: number, frame: PageFrame): Cover[] {
  const { call, scratch } = pdfium;
  const covers: Cover[] = [];
  const count = call.FPDFPage_GetAnnotCount!(page);
  for (let index = 0; index < count; index++) {
    const annotation = call.FPDFPage_GetAnnot!(page, index);
    const brightness = isShown(pdfium, annotation) ? groundOf(pdfium, annotation) : null;
    if (brightness !== null && call.FPDFAnnot_GetRect!(annotation, scratch)) {
      const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) => pdfium.float(offset)) as [
        number,
        number,
        number,
        number,
      ];
      covers.push({ box: boxInPage(frame, left, bottom, right, top), brightness });
    }
    call.FPDFPage_CloseAnnot!(annotation);
  }
  return covers;
}

const isShown = ({ call }: Pdfium, annotation: number): boolean =>
  COVERING.has(call.FPDFAnnot_GetSubtype!(annotation)) && (call.FPDFAnnot_GetFlags!(annotation) & HIDDEN_FLAGS) === 0;

/** The brightness of the area that an annotation fills; null if what is below shows through. */
function groundOf(pdfium: Pdfium, annotation: number): number | null {
  const { call, scratch } = pdfium;
  const objects = call.FPDFAnnot_GetObjectCount!(annotation);
  if (objects > 0) return paintedGround(pdfium, annotation, objects);
  const { type, key } = call.FPDFAnnot_GetSubtype!(annotation) === FREE_TEXT ? BACKGROUND : INTERIOR;
  // PDFium gives black for a colour that is not there.
  if (!hasKey(pdfium, annotation, key)) return null;
  if (!call.FPDFAnnot_GetColor!(annotation, type, scratch, scratch + 4, scratch + 8, scratch + 12)) return null;
  return brightnessOf(pdfium);
}

/** The same of an annotation that brings a picture of itself. */
function paintedGround(pdfium: Pdfium, annotation: number, objects: number): number | null {
  const { call, scratch } = pdfium;
  let whole = 0;
  let ground = { area: 0, brightness: null as number | null };
  for (let index = 0; index < objects; index++) {
    const object = call.FPDFAnnot_GetObject!(annotation, index);
    if (!call.FPDFPageObj_GetBounds!(object, scratch, scratch + 4, scratch + 8, scratch + 12)) continue;
    const area = (pdfium.float(8) - pdfium.float(0)) * (pdfium.float(12) - pdfium.float(4));
    whole = Math.max(whole, area);
    const isFilled =
      call.FPDFPageObj_GetType!(object) === PATH &&
      call.FPDFPath_GetDrawMode!(object, scratch, scratch + 4) &&
      pdfium.int(0) !== 0 &&
      call.FPDFPageObj_GetFillColor!(object, scratch, scratch + 4, scratch + 8, scratch + 12);
    if (isFilled && area > ground.area) ground = { area, brightness: brightnessOf(pdfium) };
  }
  return ground.area > GROUND * whole ? ground.brightness : null;
}

/** Of the colour in the scratch area; null if it is not opaque. */
function brightnessOf(pdfium: Pdfium): number | null {
  const [red, green, blue, alpha] = [0, 4, 8, 12].map((offset) => pdfium.int(offset)) as [
    number,
    number,
    number,
    number,
  ];
  return alpha >= OPAQUE ? (red + green + blue) / 3 : null;
}

function hasKey(pdfium: Pdfium, annotation: number, key: string): boolean {
  const name = pdfium.store(Buffer.from(`${key}\0`, 'latin1'));
  try {
    return pdfium.call.FPDFAnnot_HasKey!(annotation, name) !== 0;
  } finally {
    pdfium.call.free!(name);
  }
}
