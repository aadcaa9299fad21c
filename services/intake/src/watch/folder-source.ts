import { constants, type Stats } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Refusal } from '../refusals.js';
import { isFilingName, type Candidate, type Source } from './source.js';

/**
 * The PDFs in a folder and the folders in it. It is looked at again and again, since network file systems don't tell of
 * what others write. A file is settled when two looks have found it the same. Links are left, since they may lead out of
 * the folder or round in circles, and so is what begins with a dot.
 */
export class FolderSource implements Source {
  readonly name = 'folder';
  /** What the last whole look found, by path. */
  #before = new Map<string, string>();

  constructor(readonly place: string) {}

  async *candidates(): AsyncGenerator<Candidate> {
    const found = new Map<string, string>();
    for await (const item of itemsIn(this.place)) {
      const candidate = 'refusal' in item ? refusedAt(item.path, item.refusal) : await candidateAt(item.path);
      if (!candidate) continue;
      found.set(candidate.path, candidate.fingerprint);
      if ('refusal' in item || this.#before.get(candidate.path) === candidate.fingerprint) yield candidate;
    }
    this.#before = found;
  }
}

type Item = { readonly path: string } | { readonly path: string; readonly refusal: Refusal };

/** The files of a folder and of those in it, by name. Only the outermost has to be there. */
async function* itemsIn(folder: string): AsyncGenerator<Item> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* itemsBelow(path);
    else if (entry.isFile() && isFilingName(entry.name)) yield { path };
  }
}

async function* itemsBelow(folder: string): AsyncGenerator<Item> {
  try {
    yield* itemsIn(folder);
  } catch (error) {
    if (!isGone(error)) yield { path: folder, refusal: unreadable(error) };
  }
}

const refusedAt = (path: string, refusal: Refusal): Candidate => ({
  ...{ path, name: basename(path), bytes: 0, fingerprint: refusal.code },
  read: () => Promise.reject(refusal),
});

async function candidateAt(path: string): Promise<Candidate | null> {
  try {
    const stats = await lstat(path);
    const fingerprint = fingerprintOf(stats);
    return { path, name: basename(path), bytes: stats.size, fingerprint, read: () => readSame(path, fingerprint) };
  } catch (error) {
    return isGone(error) ? null : refusedAt(path, unreadable(error));
  }
}

/** The file's bytes, if it is and stays the one that was found. */
async function readSame(path: string, fingerprint: string): Promise<Uint8Array | null> {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      if (fingerprintOf(await file.stat()) !== fingerprint) return null;
      const bytes = await file.readFile();
      return fingerprintOf(await file.stat()) === fingerprint ? bytes : null;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (isGone(error)) return null;
    throw unreadable(error);
  }
}

const fingerprintOf = ({ size, mtimeMs, ino }: Stats): string => `${size}-${mtimeMs}-${ino}`;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';
/** Gone, or become a link (ELOOP) or something else since it was listed. */
const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(codeOf(error));
const unreadable = (error: unknown): Refusal =>
  new Refusal('file-unreadable', `It could not be read: ${codeOf(error) || (error as Error).message}.`, {
    cause: error,
  });
