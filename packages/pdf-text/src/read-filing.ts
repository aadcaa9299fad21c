import { FilingError, type Warning } from '@averment/record';
import { Assembler } from './assemble.js';
import { engineNamed } from './engines/engines.js';
import type { EngineName, OpenDocument, PageContent } from './engines/page-content.js';
import type { FilingText, PageText } from './filing-text.js';
import { clearFurniture } from './furniture/page-furniture.js';
import { buildBlocks } from './layout/build-blocks.js';
import { hyphensOf } from './layout/hyphens.js';
import { pageLines } from './layout/page-lines.js';
import { pageRows } from './layout/page-rows.js';

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
  const document = await engineNamed(options.engine ?? 'pdfjs').open(bytes);
  try {
    return layOut(await readPages(document, options));
  } finally {
    await document.close();
  }
}

function refuseNonPdf(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new FilingError('empty-file');
  if (bytes.length > MAX_BYTES) throw new FilingError('too-large');
  // Readers accept a PDF that begins anywhere in the first kilobyte.
  const head = Buffer.from(bytes.subarray(0, 1024 + 5)).toString('latin1');
  if (!head.includes('%PDF-')) throw new FilingError('not-a-pdf');
}

async function readPages(document: OpenDocument, options: ReadOptions): Promise<PageContent[]> {
  const { pageCount } = document;
  if (pageCount === 0) throw new FilingError('no-pages');
  const limit = options.maxPages ?? MAX_PAGES;
  if (pageCount > limit)
    throw new FilingError('too-many-pages', `The PDF has ${pageCount} pages; the limit is ${limit}.`);
  const pages: PageContent[] = [];
  for (let number = 1; number <= pageCount; number++) {
    options.signal?.throwIfAborted();
    pages.push(await document.readPage(number));
    options.onPage?.(number, pageCount);
  }
  return pages;
}

function layOut(contents: readonly PageContent[]): FilingText {
  const cleared = clearFurniture(contents.map(pageRows));
  const lined = cleared.map(pageLines);
  const blocks = buildBlocks(lined);
  const assembler = new Assembler(hyphensOf(lined.flatMap(({ lines }) => lines)));
  for (const block of blocks) assembler.addBlock(block);
  const bodyEnd = assembler.offset;
  for (const { furniture } of cleared) {
    for (const each of furniture) if (each.kept) assembler.addFurniture(each);
  }
  const warnings: Warning[] = [];
  return assembler.finish(
    bodyEnd,
    contents.map((content) => pageText(content, warnings)),
    warnings,
  );
}

function pageText(content: PageContent, warnings: Warning[]): PageText {
  const { number, width, height } = content;
  const hasText = content.runs.some((run) => run.painted && run.text.trim() !== '');
  if (hasText) return { number, width, height, source: 'text', role: 'body' };
  warnings.push({ code: 'page-without-text', page: number, message: `Page ${number} has no text that could be read.` });
  return { number, width, height, source: 'none', reason: 'no-text', role: 'blank' };
}
