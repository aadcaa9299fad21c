import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { Box } from '@averment/record';
import { giveWay } from '../give-way.js';
import { boxThrough, type Matrix } from '../matrix.js';
import type { PageContent } from '../page-content.js';
import type { PageInspection } from '../pdfium/inspect-page.js';
import type { PdfiumDocument } from '../pdfium/pdfium-engine.js';
import { FontBook } from './font-book.js';
import { sketchContent, type ContentSketch } from './sketch-content.js';
import { Stalled, unlessStalled } from './stall.js';
import { endsWithin, placeOf, runOf, type TextContent, type TextItem } from './text-items.js';
import { watchContents } from './watch-contents.js';

/** So many pages in a row that each bring fonts of their own are the work of a scanner's software. */
const FONTS_OF_THEIR_OWN = 3;

type Inspection = ReturnType<PdfiumDocument['inspect']> & { readonly isBlind: boolean };

/** True if pdf.js would give other words than those that the eye sees. */
const isBlind = ({ mayHide, dropsSigns, hasFilledFields }: ReturnType<PdfiumDocument['inspect']>): boolean =>
  mayHide || dropsSigns || hasFilledFields;

/** True if the eye sees all words of a page whose content is plain: none is clipped away, and nothing is laid over them. */
async function isAllSeen({ clips }: ContentSketch, page: PDFPageProxy, words: readonly TextItem[]): Promise<boolean> {
  const view = [page.view as unknown as Box];
  const isSeen = words.every((item) => endsWithin(item, view) && endsWithin(item, clips));
  return isSeen && (await unlessStalled(page.getAnnotations({ intent: 'any' }))).length === 0;
}

/** What stands on a page besides its characters. */
type Surroundings = Pick<PageContent, 'images' | 'rules'>;

/**
 * Reads pages with pdf.js, and hands those to PDFium of which pdf.js can't tell what the eye sees, or is slow. What a page
 * draws besides words comes from its content where that is plain, and from PDFium's look at the page elsewhere.
 */
export class PageReader {
  private readonly fonts = new FontBook();
  private pagesWithNewFonts = 0;
  /** The page before was plain, or may have been, so that this one is likely to be: it is read before PDFium is asked. */
  private expectsPlain = false;
  hasStalled = false;

  constructor(
    private readonly document: PDFDocumentProxy,
    readonly companion: PdfiumDocument | null,
    /** All of a page's content passes the inflating, and is seen there. */
    private readonly isContentSeen: boolean,
  ) {}

  async read(number: number): Promise<PageContent> {
    // pdf.js takes a quarter of a second to build such a font, and no option stops it.
    const isSlow = this.pagesWithNewFonts > FONTS_OF_THEIR_OWN;
    if (this.companion && (isSlow || this.hasStalled)) return this.companion.readPage(number);
    if (this.hasStalled) throw new Stalled('pdf.js stalled on a page before.');
    const inspection = this.expectsPlain ? null : this.inspect(number);
    if (this.companion && inspection?.isBlind) return this.companion.readPage(number);
    try {
      return (await this.readWithPdfJs(number, inspection)) ?? (await this.companion!.readPage(number));
    } catch (error) {
      this.hasStalled ||= error instanceof Stalled;
      if (!this.companion) throw error;
      return this.companion.readPage(number);
    }
  }

  private async readWithPdfJs(number: number, inspection: Inspection | null): Promise<PageContent | null> {
    const page = await unlessStalled(this.document.getPage(number));
    try {
      return await this.contentOf(page, inspection);
    } finally {
      page.cleanup();
      await giveWay();
    }
  }

  private inspect(number: number): Inspection | null {
    try {
      const inspection = this.companion?.inspect(number) ?? null;
      return inspection && { ...inspection, isBlind: isBlind(inspection) };
    } catch {
      return null;
    }
  }

  /** Null if the page is one for PDFium, which is seen only now. */
  private async contentOf(page: PDFPageProxy, before: Inspection | null): Promise<PageContent | null> {
    const { result, contents } = await watchContents(() => unlessStalled(page.getTextContent()));
    const items = result.items.filter((item): item is TextItem => 'str' in item && item.str !== '');
    const sketch = this.isContentSeen && contents ? sketchContent(contents, page.view as unknown as Box) : null;
    const words = items.filter(({ str }) => str.trim() !== '');
    const hasNewFonts = words.some(({ fontName }) => !this.fonts.knows(fontName));
    const showsAll = sketch !== null && (await isAllSeen(sketch, page, words));
    const isPlain = !before && showsAll && !hasNewFonts;
    const inspection = before || isPlain ? before : this.inspect(page.pageNumber);
    // A new font's program is inflated too, and hides that the page is plain.
    this.expectsPlain = this.isContentSeen && !inspection?.isBlind && (showsAll || hasNewFonts);
    if (inspection?.isBlind) return null;
    const viewport = page.getViewport({ scale: 1 / page.userUnit });
    const { height, width } = viewport;
    const [a, b, c, d, e, f] = viewport.transform as unknown as Matrix;
    const toPage: Matrix = [a, -b, c, -d, e, height - f]; // a viewport's y axis points down
    this.learnFonts(words, result.styles, toPage, inspection);
    const scale = Math.hypot(a, b);
    const runs = items.flatMap((item) => runOf(item, this.fonts.of(item.fontName), toPage, scale) ?? []);
    const { images, rules }: Surroundings = isPlain
      ? { images: [], rules: sketch.rules.map((rule) => boxThrough(toPage, rule)) }
      : (inspection ?? { images: null, rules: null });
    return { number: page.pageNumber, width, height, runs, images, rules, hidden: null };
  }

  private learnFonts(
    words: readonly TextItem[],
    styles: TextContent['styles'],
    toPage: Matrix,
    inspection: PageInspection | null,
  ): void {
    const unknown = new Map<string, (readonly [number, number])[]>();
    for (const item of words) {
      if (this.fonts.knows(item.fontName)) continue;
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
