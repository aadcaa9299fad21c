import { open, readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { filingsInArchive } from './archive.js';
import type { FilingFile, Found } from './filing-file.js';
import { fileError, readFileBytes } from './read-file.js';

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The filings at the paths given, in an order that depends on their names alone: of the paths, sorted; of each folder, its
 * entries sorted, folders where their name stands. Files named outright are taken whatever they are called; in folders
 * those are taken that end in .pdf or .zip, or have no ending and begin like a PDF.
 */
export async function* findFilings(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of [...new Set(paths.map((each) => resolve(each)))].sort(byName)) {
    try {
      if ((await stat(path)).isDirectory()) yield* filingsInFolder(path);
      else yield* /\.zip$/i.test(path) ? filingsInArchive(path) : [fileAt(path)];
    } catch (thrown) {
      yield { kind: 'refused', path, name: basename(path), error: fileError(thrown, path) };
    }
  }
}

/** How many filings there are at the paths. */
export async function countFilings(paths: readonly string[]): Promise<number> {
  let count = 0;
  for await (const _ of findFilings(paths)) count++;
  return count;
}

/** A file in a filing's place. */
export const fileAt = (path: string): FilingFile => ({
  kind: 'file',
  path,
  name: basename(path),
  read: () => readFileBytes(path),
});

async function* filingsInFolder(folder: string): AsyncGenerator<Found> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (thrown) {
    yield { kind: 'refused', path: folder, name: basename(folder), error: fileError(thrown, folder) };
    return;
  }
  for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
    const path = join(folder, entry.name);
    // Folders behind symbolic links are left: a link may lead back to where the walk came from.
    if (entry.isDirectory()) yield* filingsInFolder(path);
    else if (entry.name.startsWith('._')) continue;
    else if (/\.zip$/i.test(entry.name)) yield* filingsInArchive(path);
    else if (/\.pdf$/i.test(entry.name) || (entry.isFile() && (await isNamelessPdf(path)))) yield fileAt(path);
  }
}

async function isNamelessPdf(path: string): Promise<boolean> {
  if (basename(path).includes('.')) return false;
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(5), 0, 5, 0);
      return bytesRead === 5 && buffer.toString('latin1') === '%PDF-';
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
