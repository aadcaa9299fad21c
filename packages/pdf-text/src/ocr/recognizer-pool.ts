import type { GreyBitmap } from '../engines/page-content.js';
import type { OcrWord } from './ocr-word.js';
import { Recognizer, type Layout } from './recognizer.js';

/** Each recognizer takes a core and some 150 MB; filings themselves run in parallel, so one a process is the rule. */
const RECOGNIZERS = 1;

const idle: Recognizer[] = Array.from({ length: RECOGNIZERS }, () => new Recognizer());
const waiting: ((recognizer: Recognizer) => void)[] = [];

/** Reads a bitmap as soon as one of the process's few recognizers is free. */
export async function recognize(bitmap: GreyBitmap, layout: Layout): Promise<OcrWord[]> {
  const recognizer = idle.pop() ?? (await new Promise<Recognizer>((free) => waiting.push(free)));
  try {
    return await recognizer.read(bitmap, layout);
  } finally {
    const next = waiting.shift();
    if (next) next(recognizer);
    else idle.push(recognizer);
  }
}

/** Ends the recognizers' threads; they start again when they are needed. For tests and for orderly shutdown. */
export async function closeOcr(): Promise<void> {
  await Promise.all(idle.map((recognizer) => recognizer.close()));
}
