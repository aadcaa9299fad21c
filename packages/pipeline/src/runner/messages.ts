import type { FailureCode } from '@averment/record';
import type { ReadingOptions } from '../reading-options.js';
import type { Sentences } from '../sentences/sentences-of.js';

/** From the runner to a worker thread. */
export interface ReadRequest {
  /** Names this reading in the messages about it. */
  readonly ticket: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly reading: ReadingOptions;
}

/** From a worker thread while it reads: it has begun (no page), or has finished a page. */
export interface PageMessage {
  readonly ticket: number;
  readonly page: { readonly number: number; readonly slow: boolean } | null;
}

/**
 * A worker thread's answer. In a form that costs little to hand over: the record as its JSON, the text as compressed
 * bytes. Errors are data, since a class does not survive the way between threads.
 */
export type ReadReply =
  | {
      readonly ok: true;
      readonly recordJson: string;
      readonly text: Uint8Array;
      readonly sentences: Sentences;
      /** How many pages were read. */
      readonly pages: number;
    }
  | { readonly ok: false; readonly code: FailureCode; readonly message: string };

export const isPageMessage = (message: unknown): message is PageMessage =>
  typeof message === 'object' && message !== null && 'ticket' in message && 'page' in message;
