import { FilingError } from '@averment/record';
import { engineNamed } from './engines/engines.js';
import { refuseBombs } from './engines/refuse-bombs.js';
import type { EngineName, OpenDocument } from './engines/page-content.js';
import type { FilingText } from './filing-text.js';
import { layOut } from './lay-out.js';
import { readPage, type PageReading } from './read-page.js';

export interface ReadOptions {
  /** Default `pdfjs`. */
  readonly engine?: EngineName;
  /** Which pages OCR may read: those without a usable text layer (the default), none, or every page. */
  readonly ocr?: 'auto' | 'off' | 'all';
  /** Default 2,000. */
  readonly maxPages?: number;
  readonly signal?: AbortSignal;
  /** Called after each page. */
  readonly onPage?: (page: number, pages: number) => void;
}

export const MAX_PAGES = 2000;
/** The largest file that is read, in bytes. */
export const MAX_BYTES = 500_000_000;

/**
 * Reads a PDF as a lawyer reads it. The bytes are left as they are.
 *
 * @throws FilingError empty-file, not-a-pdf, damaged-pdf, encrypted, no-pages, too-many-pages, too-large, xfa-form;
 * the signal's reason if it is aborted.
 */
export async function readFiling(bytes: Uint8Array, options: ReadOptions = {}): Promise<FilingText> {
  refuseNonPdf(bytes);
  refuseBombs(bytes);
  const document = await openWithEither(bytes, options.engine ?? 'pdfjs');
  try {
    return layOut(await readPages(document, options));
  } finally {
    await document.close();
  }
}

/** Each engine mends damage that the other gives up on. */
async function openWithEither(bytes: Uint8Array, name: EngineName): Promise<OpenDocument> {
  try {
    return await engineNamed(name).open(bytes);
  } catch (error) {
    if (!(error instanceof FilingError) || error.code !== 'damaged-pdf') throw error;
    return engineNamed(name === 'pdfjs' ? 'pdfium' : 'pdfjs').open(bytes);
  }
}

function refuseNonPdf(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FilingError('empty-file');
  if (bytes.length > MAX_BYTES) throw new FilingError('too-large');
  // Readers accept a PDF that begins anywhere in the first kilobyte.
  const head = Buffer.from(bytes.subarray(0, 1024 + 5)).toString('latin1');
  if (!head.includes('%PDF-')) throw new FilingError('not-a-pdf');
}

async function readPages(document: OpenDocument, options: ReadOptions): Promise<PageReading[]> {
  const { pageCount } = document;
  if (pageCount === 0) throw new FilingError('no-pages');
  const limit = options.maxPages ?? MAX_PAGES;
  if (pageCount > limit)
    throw new FilingError('too-many-pages', `The PDF has ${pageCount} pages; the limit is ${limit}.`);
  const pages: PageReading[] = [];
  for (let number = 1; number <= pageCount; number++) {
    options.signal?.throwIfAborted();
    pages.push(await readPage(document, number, options.ocr ?? 'auto'));
    options.onPage?.(number, pageCount);
  }
  if (pages.every(({ page }) => page.reason === 'damaged')) throw new FilingError('damaged-pdf');
  if (isWaitingForXfa(pages)) throw new FilingError('xfa-form');
  return pages;
}

/** What a dynamic XFA form shows to readers other than Adobe's. */
const XFA_PLACEHOLDER = /please\s*wait[\s\S]{0,40}if\s*this\s*message\s*is\s*not\s*eventually\s*replaced/i;

function isWaitingForXfa(pages: readonly PageReading[]): boolean {
  const text = pages.slice(0, 1).flatMap(({ content }) => content.runs.map((run) => run.text));
  return pages.length <= 2 && XFA_PLACEHOLDER.test(text.join(' '));
}
