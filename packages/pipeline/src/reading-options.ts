import type { ReadOptions } from '@averment/pdf-text';

/** How PDFs are read. What is left out takes the default of `@averment/pdf-text`. */
export type ReadingOptions = Pick<ReadOptions, 'engine' | 'ocr' | 'maxPages'>;

/** What one call may have besides: a way to stop it, and somebody who counts its pages. */
export type ReadingCall = Pick<ReadOptions, 'signal' | 'onPage'>;
