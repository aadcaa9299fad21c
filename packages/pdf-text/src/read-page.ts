import { FilingError, type Warning } from '@averment/record';
import type { OpenDocument, PageContent } from './engines/page-content.js';
import type { PageText } from './filing-text.js';
import { hasInk, SKETCH_DPI } from './ocr/has-ink.js';
import { readScan, type ScannedText } from './ocr/read-scan.js';
import { withExactStamps } from './ocr/keep-stamps.js';
import { isBetter, isPoorLayer } from './ocr/layer-quality.js';
import { hasPageSizedImage, readingReason, type ReadingReason } from './ocr/reading-reason.js';
import { readStampImage } from './ocr/read-stamp-image.js';
import { readUnreadStamp } from './ocr/read-unread-stamp.js';
import { OCR_DPI } from './ocr/recognizer.js';

/** A page, what it was read from, and what there is to warn of. */
export interface PageReading {
  readonly content: PageContent;
  readonly page: PageText;
  readonly warnings: readonly Warning[];
}

/** Reads a page from its text layer, or by OCR where that is of no use. */
export async function readPage(
  document: OpenDocument,
  number: number,
  ocr: 'auto' | 'off' | 'all',
): Promise<PageReading> {
  const content = await contentOrNothing(document, number);
  if (!content) return unreadable(number);
  const warnings = hiddenTextWarnings(content);
  const reason = readingReason(content) ?? (ocr === 'all' ? 'forced' : null);
  if (reason === null) {
    const better = ocr === 'auto' ? await betterThanLayer(document, content) : null;
    if (better) return withUnreadStamp(document, { ...readingOf(content, better, 'poor-layer'), warnings });
    return {
      content: await withStamp(document, content, ocr),
      page: pageOf(content, 'text'),
      warnings: [...warnings, ...pictureWarnings(content)],
    };
  }
  return readPicture(document, content, reason, ocr, warnings);
}

/** What OCR reads of a scan whose text layer is poor, if it reads more; null otherwise. */
async function betterThanLayer(document: OpenDocument, content: PageContent): Promise<ScannedText | null> {
  if (content.images === null || !isPoorLayer(content, hasPageSizedImage(content))) return null;
  try {
    const scan = await scanPage(document, content);
    return scan && isBetter(scan.runs, content.runs) ? scan : null;
  } catch {
    return null; // a poor layer is better than none
  }
}

async function scanPage(document: OpenDocument, { number, width }: PageContent): Promise<ScannedText | null> {
  const bitmap = document.render(number, OCR_DPI);
  return bitmap && readScan(bitmap, width / bitmap.width);
}

const readingOf = (content: PageContent, scan: ScannedText, reason: ReadingReason) => ({
  content: { ...content, runs: withExactStamps(scan.runs, content.runs) },
  page: { ...pageOf(content, 'ocr', reason), confidence: scan.confidence },
});

/** The number and the date of filing may stand only in a picture on the first page, or in ink that no word explains. */
async function withStamp(
  document: OpenDocument,
  content: PageContent,
  ocr: 'auto' | 'off' | 'all',
): Promise<PageContent> {
  if (ocr === 'off' || content.number > 1) return content;
  try {
    const picture = await readStampImage(document, content);
    const stamp = picture.length > 0 ? picture : await readUnreadStamp(document, content);
    return stamp.length > 0 ? { ...content, runs: [...content.runs, ...stamp] } : content;
  } catch {
    return content; // a page of words can be read without its pictures
  }
}

/** OCR, too, passes over a stamp that stands sideways. */
const withUnreadStamp = async (document: OpenDocument, reading: PageReading): Promise<PageReading> => ({
  ...reading,
  content: await withStamp(document, reading.content, 'auto'),
});

/** One broken page must not cost the filing's others. */
async function contentOrNothing(document: OpenDocument, number: number): Promise<PageContent | null> {
  try {
    return await document.readPage(number);
  } catch (error) {
    if (error instanceof FilingError && error.code === 'too-large') throw error;
    return null;
  }
}

/** Of US Letter size, since some size must be given. */
function unreadable(number: number): PageReading {
  const content = { number, width: 612, height: 792, runs: [], images: null, rules: null, hidden: null };
  const message = `Page ${number} is damaged and could not be read.`;
  return {
    content,
    page: pageOf(content, 'none', 'damaged'),
    warnings: [{ code: 'page-unreadable', page: number, message }],
  };
}

async function readPicture(
  document: OpenDocument,
  content: PageContent,
  reason: ReadingReason,
  ocr: 'auto' | 'off' | 'all',
  warnings: readonly Warning[],
): Promise<PageReading> {
  const { number } = content;
  const stampOnly = withoutRubbish(content, reason);
  const sketch = reason === 'no-text' ? document.render(number, SKETCH_DPI) : null;
  if (sketch && !hasInk(sketch)) return { content, page: pageOf(content, 'none', 'blank'), warnings };
  if (ocr === 'off') return unread(stampOnly, 'ocr-off', 'OCR is off', warnings);
  let scan: ScannedText | null = null;
  try {
    scan = await scanPage(document, content);
  } catch {
    // Whatever went wrong, the filing's other pages can still be read.
  }
  if (!scan) return unread(stampOnly, 'ocr-failed', 'OCR failed', warnings);
  if (scan.runs.length === 0) return { content: stampOnly, page: pageOf(content, 'none', 'blank'), warnings };
  return withUnreadStamp(document, { ...readingOf(content, scan, reason), warnings });

  function unread(left: PageContent, why: string, words: string, before: readonly Warning[]): PageReading {
    const message = `Page ${number} has no text that can be used (${reason}), and ${words}.`;
    return {
      content: left,
      page: pageOf(content, 'none', why),
      warnings: [...before, { code: 'page-without-text', page: number, message }],
    };
  }
}

/** A stamp is of use even where the page's picture is not read; rubbish is not. */
const withoutRubbish = (content: PageContent, reason: ReadingReason): PageContent =>
  reason === 'garbled' ? { ...content, runs: [] } : content;

function pageOf({ number, width, height }: PageContent, source: PageText['source'], reason?: string): PageText {
  const size = { width: hundredths(width), height: hundredths(height) };
  return { number, ...size, source, ...(reason ? { reason } : {}), role: reason === 'blank' ? 'blank' : 'body' };
}

const hundredths = (points: number): number => Math.round(points * 100) / 100;

/** Parts of a page's area: a smaller picture is a mark or a stamp, a larger one a scan. */
const SMALLEST_PICTURE = 0.05;
const LARGEST_PICTURE = 0.6;

/** A screenshot is not the pleading's words, even where it shows some: it is left out, and counted. */
function pictureWarnings({ number, images, width, height }: PageContent): Warning[] {
  const parts = (images ?? []).map(({ box: [x0, y0, x1, y1] }) => ((x1 - x0) * (y1 - y0)) / (width * height));
  const count = parts.filter((part) => part > SMALLEST_PICTURE && part < LARGEST_PICTURE).length;
  if (count === 0) return [];
  const message = `Page ${number} shows ${count === 1 ? 'a picture' : `${count} pictures`}; words within were not read.`;
  return [{ code: 'pictures-left-out', page: number, message }];
}

function hiddenTextWarnings({ number, hidden }: PageContent): Warning[] {
  const warnings: Warning[] = [];
  if (hidden && hidden.covered > 0)
    warnings.push({
      code: 'redaction-covers-text',
      page: number,
      message: `A filled area on page ${number} covers words that are still in the file; they were left out.`,
    });
  if (hidden && hidden.invisible > 0)
    warnings.push({
      code: 'hidden-text-left-out',
      page: number,
      message: `Page ${number} holds words that nobody sees (invisible, clipped or off the page); they were left out.`,
    });
  return warnings;
}
