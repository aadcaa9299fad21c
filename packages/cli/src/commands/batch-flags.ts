import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { DEFAULT_LIMITS, type ReadingOptions } from '@averment/pipeline';
import { oneOf, wholeNumber, withStore, type StoreCommandOptions } from './shared.js';

export interface ReadingFlags {
  readonly engine?: 'pdfjs' | 'pdfium';
  readonly ocr?: 'auto' | 'off' | 'all';
  readonly maxPages?: number;
}

export interface IngestFlags extends StoreCommandOptions, ReadingFlags {
  readonly jobs: number;
  readonly force?: boolean;
  readonly timeLimit: number;
  readonly memoryLimit: number;
}

/** The options that say how PDFs are read. */
export const withReading = (command: Command): Command =>
  command
    .option('--engine <name>', 'pdfjs or pdfium', oneOf(['pdfjs', 'pdfium']))
    .option('--ocr <when>', 'auto, off or all', oneOf(['auto', 'off', 'all']))
    .option('--max-pages <n>', 'refuse filings with more pages', wholeNumber);

/** The options of a batch. */
export const withBatch = (command: Command): Command =>
  withReading(withStore(command))
    .option('--jobs <n>', 'filings read at the same time', wholeNumber, availableParallelism())
    .option('--time-limit <seconds>', 'for one filing', wholeNumber, DEFAULT_LIMITS.seconds)
    .option('--memory-limit <megabytes>', 'for one filing', wholeNumber, DEFAULT_LIMITS.megabytes);

export const readingOf = ({ engine, ocr, maxPages }: ReadingFlags): ReadingOptions => ({
  ...(engine ? { engine } : {}),
  ...(ocr ? { ocr } : {}),
  ...(maxPages ? { maxPages } : {}),
});
