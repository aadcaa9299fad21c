import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { WorkerFile } from './direct-port.js';

/** Both files of pdf.js: its interface, and what it calls its worker. */
export interface PdfJs {
  readonly pdfjs: typeof import('pdfjs-dist/legacy/build/pdf.mjs');
  readonly workerFile: WorkerFile;
}

let loading: Promise<PdfJs> | undefined;
let folder: string | undefined;

/** pdf.js, loaded once. */
export const loadPdfJs = (): Promise<PdfJs> => (loading ??= importKeepingNatives());

/** The folder of pdfjs-dist, in which its character maps and standard fonts lie. */
export const pdfJsFolder = (): string =>
  (folder ??= dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')));

/**
 * The legacy build is the only one that runs on Node 20, and it replaces functions of the whole process with slower
 * ones (JSON.stringify of a record becomes five times slower). We put the natives back after both of its files.
 */
async function importKeepingNatives(): Promise<PdfJs> {
  const natives = (
    [
      [Array.prototype, 'push'],
      [JSON, 'parse'],
      [JSON, 'stringify'],
    ] as const
  ).map(([owner, name]) => [owner, name, Object.getOwnPropertyDescriptor(owner, name)!] as const);
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const path = 'pdfjs-dist/legacy/build/pdf.worker.mjs'; // it has no types
  const workerFile = (await import(path)) as WorkerFile;
  for (const [owner, name, descriptor] of natives) Object.defineProperty(owner, name, descriptor);
  return { pdfjs, workerFile };
}
