import { FilingError } from '@averment/record';
import type { Engine, OpenDocument } from '../page-content.js';
import { openPdfium, type PdfiumDocument } from '../pdfium/pdfium-engine.js';
import { isContentDeflated } from '../raw-streams.js';
import { AssetReader } from './asset-reader.js';
import { directWorker } from './direct-port.js';
import { inflateAtOnce } from './inflate-at-once.js';
import { loadPdfJs } from './load.js';
import { holdLostRejections } from './lost-rejections.js';
import { PageReader } from './page-reader.js';
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
    const reader = new PageReader(document, await openCompanion(bytes), isContentDeflated(bytes));
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
