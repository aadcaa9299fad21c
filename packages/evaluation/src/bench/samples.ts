import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFiling, type FilingText } from '@averment/pdf-text';

export interface Sample {
  readonly name: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface ReadSample extends Sample {
  readonly filing: FilingText;
}

const FOLDERS = ['../../../../fixtures/filings/', '../../../../../shared/corpus/pdf/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);

/** The fixtures, and real filings where a folder of them lies beside the clone, unless the fixtures are to do. */
export function samples(fixturesOnly = false): Sample[] {
  return (fixturesOnly ? FOLDERS.slice(0, 1) : FOLDERS)
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.pdf'))
        .sort()
        .map((name) => ({ name, path: join(folder, name), bytes: readFileSync(join(folder, name)) })),
    );
}

/** All samples read with OCR off. */
export async function readSamples(): Promise<ReadSample[]> {
  const read: ReadSample[] = [];
  for (const sample of samples())
    read.push({ ...sample, filing: await readFiling(sample.bytes, { engine: 'pdfium', ocr: 'off' }) });
  return read;
}

/** Those with a text layer on each page: on others, the work of readers can't be compared. */
export const textSamples = async (): Promise<ReadSample[]> =>
  (await readSamples()).filter(({ filing }) => filing.pages.every(({ source }) => source === 'text'));

export const pagesOf = (read: readonly ReadSample[]): number =>
  read.reduce((sum, { filing }) => sum + filing.pages.length, 0);

export const charactersOf = (read: readonly ReadSample[]): number =>
  read.reduce((sum, { filing }) => sum + filing.text.length, 0);
