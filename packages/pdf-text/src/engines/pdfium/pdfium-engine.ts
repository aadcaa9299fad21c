import { FilingError } from '@averment/record';
import { setImmediate } from 'node:timers/promises';
import type { Engine, OpenDocument, PageContent } from '../page-content.js';
import { forgetPdfium, loadPdfium, type Pdfium } from './library.js';
import { inspectPage, type PageInspection } from './inspect-page.js';
import { printFormFields } from './form-fields.js';
import { pageFrame } from './page-frame.js';
import { pageObjects } from './page-objects.js';
import { FontStyles } from './font-styles.js';
import { textRuns } from './text-runs.js';
import { renderGrey } from './render.js';

export const pdfiumEngine: Engine = { name: 'pdfium', open: openPdfium };

/** A document that can also be looked over without reading its characters. */
export interface PdfiumDocument extends OpenDocument {
  /** What the page draws, without its characters: a sixth of the time that reading them takes. */
  inspect(number: number): PageInspection & { readonly hasFilledFields: boolean };
}

/** FPDF_GetLastError. */
const NEEDS_PASSWORD = 4;
const UNKNOWN_SECURITY = 5;

export async function openPdfium(bytes: Uint8Array): Promise<PdfiumDocument> {
  const pdfium = await loadPdfium();
  const { call } = pdfium;
  const data = guarded(() => pdfium.store(bytes));
  const document = guarded(() => call.FPDF_LoadMemDocument!(data, bytes.length, 0));
  if (document === 0) {
    const reason = call.FPDF_GetLastError!();
    call.free!(data);
    throw new FilingError(reason === NEEDS_PASSWORD || reason === UNKNOWN_SECURITY ? 'encrypted' : 'damaged-pdf');
  }
  const styles = new FontStyles(pdfium);
  let closed = false;
  /** Pages whose form fields have been looked at: true if they hold words, which are the page's by now. */
  const fields = new Map<number, boolean>();
  const onPage = <T>(number: number, use: (page: number) => T): T =>
    guarded(() => {
      if (!fields.has(number)) {
        const found = withPage(pdfium, document, number, (page) => {
          const filled = printFormFields(pdfium, page);
          return filled ? null : { result: use(page) };
        });
        fields.set(number, found === null);
        if (found) return found.result;
      }
      return withPage(pdfium, document, number, use);
    });
  return {
    pageCount: call.FPDF_GetPageCount!(document),
    async readPage(number) {
      await setImmediate();
      return onPage(number, (page) => contentOf(pdfium, page, number, styles));
    },
    inspect(number) {
      const inspection = onPage(number, (page) => inspectPage(pdfium, page, styles));
      return { ...inspection, hasFilledFields: fields.get(number) ?? false };
    },
    render: (number, dotsPerInch) => onPage(number, (page) => renderGrey(pdfium, page, dotsPerInch)),
    async close() {
      if (closed || !pdfium.alive) return;
      closed = true;
      call.FPDF_CloseDocument!(document);
      call.free!(data);
    },
  };

  /** WASM that aborts, out of memory as a rule, is of no use any more: the next filing gets a new one. */
  function guarded<T>(use: () => T): T {
    try {
      return use();
    } catch (error) {
      if (error instanceof FilingError) throw error;
      pdfium.alive = false;
      forgetPdfium();
      throw new FilingError('too-large', 'The PDF needs more memory than PDFium has, or breaks it.', { cause: error });
    }
  }
}

function withPage<T>(pdfium: Pdfium, document: number, number: number, use: (page: number) => T): T {
  const page = pdfium.call.FPDF_LoadPage!(document, number - 1);
  if (page === 0) throw new FilingError('damaged-pdf', `Page ${number} cannot be read.`);
  try {
    return use(page);
  } finally {
    if (pdfium.alive) pdfium.call.FPDF_ClosePage!(page);
  }
}

function contentOf(pdfium: Pdfium, page: number, number: number, styles: FontStyles): PageContent {
  const frame = pageFrame(pdfium, page);
  const objects = pageObjects(pdfium, page, frame);
  const { runs, hidden } = textRuns(pdfium, page, frame, objects, styles);
  return {
    number,
    width: frame.width,
    height: frame.height,
    runs,
    images: objects.images,
    rules: objects.rules,
    hidden,
  };
}
