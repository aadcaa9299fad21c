import { COVERING } from './annotations.js';
import type { Pdfium } from './library.js';
import { TEXT } from './page-objects.js';

/** FPDF_ANNOTATION_SUBTYPE */
const WIDGET = 20;
/** Invisible, hidden, no view. */
const HIDDEN_FLAGS = 0x1 | 0x2 | 0x20;
const PRINTED_FLAG = 0x4;
/** FLAT_PRINT: leaves out what is on the screen only, such as a form's buttons. */
const AS_PRINTED = 1;
/** FLATTEN_SUCCESS */
const FLATTENED = 1;
/** Annotations looked at; a form has some hundreds. */
const MOST = 5000;

/**
 * Makes what a form's fields say words of the page, as they are on paper. A page with annotations that can cover words
 * stays as it is, since they would go.
 *
 * @returns true if the page has changed, and must be loaded again
 */
export function printFormFields(pdfium: Pdfium, page: number): boolean {
  const { call } = pdfium;
  let filled = false;
  const count = Math.min(MOST, call.FPDFPage_GetAnnotCount!(page));
  for (let index = 0; index < count; index++) {
    const annotation = call.FPDFPage_GetAnnot!(page, index);
    const subtype = call.FPDFAnnot_GetSubtype!(annotation);
    const isField = subtype === WIDGET;
    const objects = isField ? call.FPDFAnnot_GetObjectCount!(annotation) : 0;
    const flags = call.FPDFAnnot_GetFlags!(annotation);
    if ((flags & HIDDEN_FLAGS) === 0 && (flags & PRINTED_FLAG) !== 0)
      for (let object = 0; object < objects && !filled; object++)
        filled = call.FPDFPageObj_GetType!(call.FPDFAnnot_GetObject!(annotation, object)) === TEXT;
    call.FPDFPage_CloseAnnot!(annotation);
    if (COVERING.has(subtype)) return false;
  }
  return filled && call.FPDFPage_Flatten!(page, AS_PRINTED) === FLATTENED;
}
