import { FilingError } from '@averment/record';
import { giveWay } from '../give-way.js';
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
  const pages = new OpenPage(pdfium, document);
  /** Pages whose form fields have been looked at: true if they hold words, which are the page's by now. */
  const fields = new Map<number, boolean>();
  const onPage = <T>(number: number, use: (page: number) => T): T =>
    guarded(() => {
      if (!fields.has(number)) {
        const filled = printFormFields(pdfium, pages.load(number));
        fields.set(number, filled);
        if (filled) pages.leave();
      }
      return use(pages.load(number));
    });
  return {
    pageCount: call.FPDF_GetPageCount!(document),
    async readPage(number) {
      await giveWay();
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
      pages.leave();
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

/** The page that was asked for last stays open, since it is looked over, read and rendered one after the other. */
class OpenPage {
  private number = 0;
  private page = 0;

  constructor(
    private readonly pdfium: Pdfium,
    private readonly document: number,
  ) {}

  load(number: number): number {
    if (this.number === number) return this.page;
    this.leave();
    const page = this.pdfium.call.FPDF_LoadPage!(this.document, number - 1);
    if (page === 0) throw new FilingError('damaged-pdf', `Page ${number} cannot be read.`);
    this.number = number;
    this.page = page;
    return page;
  }

  leave(): void {
    if (this.number > 0 && this.pdfium.alive) this.pdfium.call.FPDF_ClosePage!(this.page);
    this.number = 0;
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
