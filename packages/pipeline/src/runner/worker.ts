import { parentPort } from 'node:worker_threads';
import { canonicalJson, toFilingError } from '@averment/record';
import { encodeFilingText } from '@averment/pdf-text';
import { readComplaint } from '../read-complaint.js';
import { sentencesOf } from '../sentences/sentences-of.js';
import type { PageMessage, ReadReply, ReadRequest } from './messages.js';

/** A page that takes longer was not simply read from its text layer. */
const SLOW_PAGE_MS = 1000;

/** What each worker thread does: one filing, from bytes to record. */
export default async function readOnThread(request: ReadRequest): Promise<ReadReply> {
  try {
    const { filing, record } = await readComplaint(request.bytes, {
      ...request.reading,
      name: request.name,
      onPage: pageReporter(request.ticket),
    });
    return {
      ok: true,
      recordJson: canonicalJson(record),
      text: encodeFilingText(filing),
      sentences: sentencesOf(filing, record),
      pages: filing.pages.length,
    };
  } catch (thrown) {
    const { code, message } = toFilingError(thrown);
    return { ok: false, code, message };
  }
}

function pageReporter(ticket: number): (page: number) => void {
  const report = (page: PageMessage['page']) => parentPort?.postMessage({ ticket, page } satisfies PageMessage);
  report(null);
  let last = performance.now();
  return (number) => {
    const now = performance.now();
    report({ number, slow: now - last > SLOW_PAGE_MS });
    last = now;
  };
}
