import { setImmediate } from 'node:timers/promises';
import { FilingError } from '@averment/record';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { alongOf, directionOf, upOf } from '../frame.js';
import type { Engine, FontStyle, OpenDocument, PageContent, TextRun } from '../page-content.js';
import { usualWidth } from './glyph-widths.js';
import { loadPdfJs, pdfJsAssets } from './load.js';
import { shareWidth } from './share-width.js';

const PLAIN: FontStyle = { name: '', bold: false, italic: false };
/** PasswordException's code in pdf.js. */
const NEEDS_PASSWORD = 1;

export const pdfJsEngine: Engine = { name: 'pdfjs', open };

async function open(bytes: Uint8Array): Promise<OpenDocument> {
  const pdfjs = await loadPdfJs();
  const task = pdfjs.getDocument({
    data: bytes.slice(), // pdf.js takes the buffer away from its owner
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: pdfJsAssets('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: pdfJsAssets('standard_fonts'),
  });
  try {
    const document = await task.promise;
    return {
      pageCount: document.numPages,
      readPage: (number) => readPage(document, number),
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    throw asFilingError(error);
  }
}

function asFilingError(error: unknown): FilingError {
  const { name, code } = error as { name?: string; code?: number };
  if (name === 'PasswordException') {
    const meaning = code === NEEDS_PASSWORD ? 'The PDF opens only with a password.' : 'The PDF refused the password.';
    return new FilingError('encrypted', meaning, { cause: error });
  }
  return new FilingError('damaged-pdf', undefined, { cause: error });
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PageContent> {
  const page = await document.getPage(number);
  try {
    return await contentOf(page);
  } finally {
    page.cleanup();
    // Awaiting pdf.js never yields to the event loop: timers and aborts get their turn here.
    await setImmediate();
  }
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;

async function contentOf(page: PDFPageProxy): Promise<PageContent> {
  const { items, styles } = await page.getTextContent();
  const viewport = page.getViewport({ scale: 1 });
  const { height, width } = viewport;
  const [a, b, c, d, e, f] = viewport.transform as Matrix;
  const toPage: Matrix = [a, -b, c, -d, e, height - f]; // a viewport's y axis points down
  const runs: TextRun[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const run = runOf(item, styles[item.fontName]?.fontFamily ?? 'serif', toPage);
    if (run) runs.push(run);
  }
  return { number: page.pageNumber, width, height, runs, images: null, rules: null, hidden: null };
}

type Matrix = [number, number, number, number, number, number];

function runOf(item: TextItem, family: string, [a, b, c, d, e, f]: Matrix): TextRun | null {
  const [ta, tb, tc, td, te, tf] = item.transform as Matrix;
  const x = a * te + c * tf + e;
  const y = b * te + d * tf + f;
  const dx = a * ta + c * tb;
  const dy = b * ta + d * tb;
  const size = Math.hypot(a * tc + c * td, b * tc + d * td);
  if (!Number.isFinite(x + y + size) || size === 0) return null;
  const direction = directionOf(dx, dy);
  const scale = Math.hypot(a, b);
  const start = alongOf(direction, x, y);
  const wanted = Array.from(
    { length: item.str.length },
    (_, index) => (usualWidth(family, item.str[index]!) * size) / 1000,
  );
  return {
    text: item.str,
    edges: shareWidth(item.str, start, item.width * scale, wanted),
    baseline: upOf(direction, x, y),
    size,
    direction,
    font: PLAIN,
    painted: true,
  };
}
