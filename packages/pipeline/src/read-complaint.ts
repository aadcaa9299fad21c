import type { ComplaintRecord } from '@averment/record';
import { readFiling, type FilingText } from '@averment/pdf-text';
import { filingSource } from './filing-source.js';
import type { ReadingCall, ReadingOptions } from './reading-options.js';
import { tagFiling } from './tag-filing.js';

/**
 * The first stage: a PDF's bytes to its text.
 *
 * @throws FilingError with the code of what is wrong with the PDF; the signal's reason if it is aborted.
 */
export const extractFiling = (bytes: Uint8Array, options: ReadingOptions & ReadingCall = {}): Promise<FilingText> =>
  readFiling(bytes, options);

/** Both stages, on this thread: a PDF's bytes to its text and its record. Throws as `extractFiling` does. */
export async function readComplaint(
  bytes: Uint8Array,
  { name, ...options }: { name: string } & ReadingOptions & ReadingCall,
): Promise<{ filing: FilingText; record: ComplaintRecord }> {
  const source = filingSource(bytes, name);
  const filing = await extractFiling(bytes, options);
  return { filing, record: tagFiling(filing, source) };
}
