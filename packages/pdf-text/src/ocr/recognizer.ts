import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import type { GreyBitmap } from '../engines/page-content.js';
import { median } from '../median.js';
import type { OcrWord } from './ocr-word.js';
import { typeHeight } from './type-height.js';

/** At more dots an inch Tesseract takes longer and reads no more (measured on typed and printed scans). */
export const OCR_DPI = 200;
/** A page takes two to four seconds; one that takes this long is stuck. Milliseconds. */
const PAGE_TIME = 90_000;

/** How the words of a bitmap lie: over a page in columns, or as one block. */
export type Layout = 'page' | 'block';
const SEGMENTATION = { page: PSM.AUTO, block: PSM.SINGLE_BLOCK } as const;

/** Reads bitmaps one after the other in a thread of its own, which is replaced when it gets stuck. */
export class Recognizer {
  private worker: Promise<Worker> | undefined;
  private layout: Layout | undefined;

  async read(bitmap: GreyBitmap, layout: Layout): Promise<OcrWord[]> {
    let timer: NodeJS.Timeout | undefined;
    const stuck = new Promise<never>((_, reject) => {
      // The timer also keeps the process alive while the thread, which doesn't, is at work.
      timer = setTimeout(() => reject(new Error(`OCR took longer than ${PAGE_TIME / 1000} seconds.`)), PAGE_TIME);
    });
    try {
      return await Promise.race([this.recognize(bitmap, layout), stuck]);
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = undefined;
    this.layout = undefined;
    await (await worker?.catch(() => undefined))?.terminate();
  }

  private async recognize(bitmap: GreyBitmap, layout: Layout): Promise<OcrWord[]> {
    const worker = await (this.worker ??= startWorker());
    if (this.layout !== layout) await worker.setParameters({ tessedit_pageseg_mode: SEGMENTATION[layout] });
    this.layout = layout;
    const { data } = await worker.recognize(portableGreymap(bitmap), {}, { text: false, blocks: true });
    return (data.blocks ?? []).flatMap((block) =>
      block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap(wordsOf)),
    );
  }
}

async function startWorker(): Promise<Worker> {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
    workerPath: fileURLToPath(new URL('./tesseract-thread.js', import.meta.url)),
    errorHandler: () => {}, // the job's own promise rejects too
  });
  await worker.setParameters({
    user_defined_dpi: String(OCR_DPI),
    tessedit_do_invert: '0',
  });
  // An idle thread must not keep the process from ending.
  (worker as unknown as { worker: { unref(): void } }).worker.unref();
  return worker;
}

/** PGM (P5), which Leptonica reads as it is: no PNG has to be made. */
function portableGreymap({ width, height, pixels }: GreyBitmap): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}

type Line = import('tesseract.js').Line;
type Word = import('tesseract.js').Word;

/** A line this much higher than its words is two or three printed lines that the reader took for one. */
const MERGED = 1.9;
/** A line's height over the height of its words, which seldom have both ascender and descender. */
const LINE_OVER_WORD = 1.25;
/** How far a descender goes below the baseline, as a share of the word's height. */
const DESCENT = 0.22;

function wordsOf(line: Line): OcrWord[] {
  const measured = line.words.map(({ text, bbox, confidence }) => ({ text, confidence, height: bbox.y1 - bbox.y0 }));
  const usual = median(measured.map(({ height }) => height)) ?? 0;
  const size = typeHeight(measured);
  const lineLength = line.words.reduce((sum, { text }) => sum + text.length, 0);
  // Marks in the margin can make the reader take two or three printed lines for one.
  const isMerged = line.words.length > 2 && line.bbox.y1 - line.bbox.y0 > MERGED * usual;
  return line.words.flatMap((word) => {
    const text = word.text.trim();
    if (text === '') return [];
    const place = isMerged ? ownPlace(word, text, usual) : placeOn(line, word);
    const { x0: left, x1: right } = word.bbox;
    return [{ text, confidence: word.confidence, left, right, ...place, size: size ?? place.height, lineLength }];
  });
}

/** Where a word stands by its line, which knows better than the word's few letters. */
function placeOn(line: Line, word: Word): Pick<OcrWord, 'baseline' | 'height'> {
  const { x0, y0, x1, y1 } = line.baseline;
  const middle = (word.bbox.x0 + word.bbox.x1) / 2;
  const baseline = x1 > x0 ? y0 + ((y1 - y0) * (middle - x0)) / (x1 - x0) : word.bbox.y1;
  return { baseline, height: line.bbox.y1 - line.bbox.y0 };
}

/** Where a word stands by itself. */
function ownPlace({ bbox }: Word, text: string, usual: number): Pick<OcrWord, 'baseline' | 'height'> {
  const descends = /[gjpqy,;()]/.test(text);
  const baseline = descends ? bbox.y1 - DESCENT * Math.min(usual, bbox.y1 - bbox.y0) : bbox.y1;
  return { baseline, height: usual * LINE_OVER_WORD };
}
