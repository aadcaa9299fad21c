import { FilingError } from '@averment/record';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { alongOf, directionOf, isSlanted, upOf } from '../frame.js';
import { giveWay } from '../give-way.js';
import type { Engine, OpenDocument, PageContent, TextRun } from '../page-content.js';
import type { PageInspection } from '../pdfium/inspect-page.js';
import { openPdfium, type PdfiumDocument } from '../pdfium/pdfium-engine.js';
import { AssetReader } from './asset-reader.js';
import { directWorker } from './direct-port.js';
import { FontBook, type KnownFont } from './font-book.js';
import { inflateAtOnce } from './inflate-at-once.js';
import { loadPdfJs } from './load.js';
import { holdLostRejections } from './lost-rejections.js';
import { shareWidth } from './share-width.js';
import { Stalled, unlessStalled } from './stall.js';

/** PasswordException's code in pdf.js. */
const NEEDS_PASSWORD = 1;

export const pdfJsEngine: Engine = { name: 'pdfjs', open };

async function open(bytes: Uint8Array): Promise<OpenDocument> {
  const { pdfjs, workerFile } = await loadPdfJs();
  const holds = [holdLostRejections(), inflateAtOnce()];
  const verbosity = pdfjs.VerbosityLevel.ERRORS;
  const worker = directWorker(pdfjs.PDFWorker, workerFile, verbosity);
  const task = pdfjs.getDocument({
    worker,
    data: new Uint8Array(bytes), // a copy, since pdf.js takes the buffer away from its owner; never a Buffer
    verbosity,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapPacked: true,
    BinaryDataFactory: AssetReader,
  });
  try {
    const document = await unlessStalled(task.promise);
    const reader = new PageReader(document, await openCompanion(bytes));
    return {
      pageCount: document.numPages,
      readPage: (number) => reader.read(number),
      render: (number, dotsPerInch) => reader.companion?.render(number, dotsPerInch) ?? null,
      async close() {
        await reader.companion?.close();
        await destroy(reader.hasStalled);
      },
    };
  } catch (error) {
    await destroy(error instanceof Stalled);
    throw asFilingError(error);
  }

  /** What has stalled does not end either, and nothing of ours waits for it. */
  async function destroy(stalled: boolean): Promise<void> {
    const ended = task.destroy();
    try {
      if (stalled) ended.catch(() => {});
      else await ended;
    } finally {
      worker.destroy();
      for (const release of holds) release();
    }
  }
}

/** PDFium beside pdf.js, for what pdf.js is blind to or slow at; null if PDFium refuses the file. */
async function openCompanion(bytes: Uint8Array): Promise<PdfiumDocument | null> {
  try {
    return await openPdfium(bytes);
  } catch {
    return null;
  }
}

function asFilingError(error: unknown): FilingError {
  if (error instanceof FilingError) return error;
  const { name, code } = error as { name?: string; code?: number };
  if (name === 'PasswordException') {
    const meaning = code === NEEDS_PASSWORD ? 'The PDF opens only with a password.' : 'The PDF refused the password.';
    return new FilingError('encrypted', meaning, { cause: error });
  }
  return new FilingError('damaged-pdf', undefined, { cause: error });
}

/** So many pages in a row that each bring fonts of their own are the work of a scanner's software. */
const FONTS_OF_THEIR_OWN = 3;

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { str: string }>;

/** Reads pages with pdf.js, and hands those to PDFium of which pdf.js can't tell what the eye sees, or is slow. */
class PageReader {
  private readonly fonts = new FontBook();
  private pagesWithNewFonts = 0;
  hasStalled = false;

  constructor(
    private readonly document: PDFDocumentProxy,
    readonly companion: PdfiumDocument | null,
  ) {}

  async read(number: number): Promise<PageContent> {
    // pdf.js takes a quarter of a second to build such a font, and no option stops it.
    const isSlow = this.pagesWithNewFonts > FONTS_OF_THEIR_OWN;
    if (this.companion && (isSlow || this.hasStalled)) return this.companion.readPage(number);
    if (this.hasStalled) throw new Stalled('pdf.js stalled on a page before.');
    const inspection = this.inspect(number);
    const isBlind = inspection?.mayHide || inspection?.dropsSigns || inspection?.hasFilledFields;
    if (this.companion && isBlind) return this.companion.readPage(number);
    try {
      return await this.readWithPdfJs(number, inspection);
    } catch (error) {
      this.hasStalled ||= error instanceof Stalled;
      if (!this.companion) throw error;
      return this.companion.readPage(number);
    }
  }

  private async readWithPdfJs(number: number, inspection: PageInspection | null): Promise<PageContent> {
    const page = await unlessStalled(this.document.getPage(number));
    try {
      return await this.contentOf(page, inspection);
    } finally {
      page.cleanup();
      await giveWay();
    }
  }

  private inspect(number: number): ReturnType<PdfiumDocument['inspect']> | null {
    try {
      return this.companion?.inspect(number) ?? null;
    } catch {
      return null;
    }
  }

  private async contentOf(page: PDFPageProxy, inspection: PageInspection | null): Promise<PageContent> {
    const content = await unlessStalled(page.getTextContent());
    const items = content.items.filter((item): item is TextItem => 'str' in item && item.str !== '');
    const viewport = page.getViewport({ scale: 1 / page.userUnit });
    const { height, width } = viewport;
    const [a, b, c, d, e, f] = viewport.transform as Matrix;
    const toPage: Matrix = [a, -b, c, -d, e, height - f]; // a viewport's y axis points down
    this.learnFonts(items, content.styles, toPage, inspection);
    const scale = Math.hypot(a, b);
    const runs = items.flatMap((item) => runOf(item, this.fonts.of(item.fontName), toPage, scale) ?? []);
    const { images, rules } = inspection ?? { images: null, rules: null };
    return { number: page.pageNumber, width, height, runs, images, rules, hidden: null };
  }

  private learnFonts(
    items: readonly TextItem[],
    styles: TextContent['styles'],
    toPage: Matrix,
    inspection: PageInspection | null,
  ): void {
    const unknown = new Map<string, (readonly [number, number])[]>();
    for (const item of items) {
      if (this.fonts.knows(item.fontName) || item.str.trim() === '') continue;
      const places = unknown.get(item.fontName) ?? [];
      unknown.set(item.fontName, places);
      if (places.length < 8) places.push(placeOf(item, toPage));
    }
    for (const [id, places] of unknown) {
      this.fonts.learn(id, styles[id]?.fontFamily ?? 'serif', places, inspection);
    }
    this.pagesWithNewFonts = unknown.size > 0 ? this.pagesWithNewFonts + 1 : 0;
  }
}

/** A little right of and above where an item begins, on the displayed page. */
function placeOf({ transform }: TextItem, [a, b, c, d, e, f]: Matrix): readonly [number, number] {
  const [ta, tb, tc, td, te, tf] = transform as Matrix;
  const [x, y] = [te + 0.25 * (ta + tc), tf + 0.25 * (tb + td)];
  return [a * x + c * y + e, b * x + d * y + f];
}

type Matrix = [number, number, number, number, number, number];

/** `scale` is how much wider the matrix makes what it takes to the page. */
function runOf(item: TextItem, known: KnownFont, [a, b, c, d, e, f]: Matrix, scale: number): TextRun | null {
  const [ta, tb, tc, td, te, tf] = item.transform as Matrix;
  const x = a * te + c * tf + e;
  const y = b * te + d * tf + f;
  const dx = a * ta + c * tb;
  const dy = b * ta + d * tb;
  const size = Math.hypot(a * tc + c * td, b * tc + d * td);
  if (!Number.isFinite(x + y + size) || size === 0) return null;
  const direction = directionOf(dx, dy);
  const start = alongOf(direction, x, y);
  const wanted = new Array<number>(item.str.length);
  for (let index = 0; index < item.str.length; index++)
    wanted[index] = (known.widthOf(item.str.charCodeAt(index)) * size) / 1000;
  return {
    text: item.str,
    edges: shareWidth(item.str, start, item.width * scale, wanted),
    baseline: upOf(direction, x, y),
    size,
    direction,
    font: known.style,
    slanted: isSlanted(dx, dy),
  };
}
