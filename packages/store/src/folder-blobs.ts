import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blobPath, type BlobKey, type BlobStore } from './blob-store.js';
import { folderTrouble, inFolder } from './folder-trouble.js';

/** Unfinished files that are older than this were left by a process that was killed; in milliseconds. */
const ABANDONED_AFTER = 60 * 60 * 1000;

/** What a folder is tried with: a full disk may still take a few bytes, and a blob is larger. */
const PROBE = new Uint8Array(64 * 1024);

/**
 * Blobs in a folder, on a local or shared disk. A blob is written beside its place, flushed, and renamed into it: a
 * reader sees all of it or nothing, and two processes that write the same blob at once both succeed.
 */
export class FolderBlobs implements BlobStore {
  readonly #root: string;
  readonly #unfinished: string;

  constructor(root: string) {
    this.#root = root;
    this.#unfinished = join(root, 'unfinished');
    try {
      mkdirSync(this.#unfinished, { recursive: true });
      this.#sweep();
    } catch (error) {
      throw folderTrouble(error);
    }
  }

  /** Where a blob lies, whether it is there or not. */
  pathOf(key: BlobKey): string {
    return join(this.#root, blobPath(key));
  }

  put(key: BlobKey, bytes: Uint8Array): Promise<void> {
    return inFolder(this.#write(key, bytes));
  }

  async get(key: BlobKey): Promise<Uint8Array | null> {
    try {
      return await readFile(this.pathOf(key));
    } catch (error) {
      if (isMissing(error)) return null;
      throw folderTrouble(error);
    }
  }

  async has(key: BlobKey): Promise<boolean> {
    return (await inFolder(sizeOf(this.pathOf(key)))) !== null;
  }

  async delete(key: BlobKey): Promise<void> {
    await inFolder(rm(this.pathOf(key), { force: true }));
  }

  async ping(): Promise<void> {
    const probe = join(this.#unfinished, `${process.pid}-${randomBytes(8).toString('hex')}`);
    try {
      await writeFlushed(probe, PROBE);
    } catch (error) {
      throw folderTrouble(error);
    } finally {
      await rm(probe, { force: true }).catch(() => {});
    }
  }

  async #write(key: BlobKey, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(key);
    // A PDF's name is the hash of its bytes; a text may have been written by an unfinished version of ours.
    if (key.kind === 'pdf' && (await sizeOf(path)) === bytes.length) return;
    const unfinished = join(this.#unfinished, `${process.pid}-${randomBytes(8).toString('hex')}`);
    try {
      await writeFlushed(unfinished, bytes);
      await makeFolder(dirname(path));
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => {});
      throw error;
    }
    await flushFolder(dirname(path));
  }

  #sweep(): void {
    for (const name of readdirSync(this.#unfinished)) {
      const path = join(this.#unfinished, name);
      const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > ABANDONED_AFTER) rmSync(path, { force: true });
    }
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the folder and those above it that are missing, each flushed into the one that holds it. */
async function makeFolder(path: string): Promise<void> {
  const topmost = await mkdir(path, { recursive: true });
  if (topmost === undefined) return;
  for (let made = path; made.length >= topmost.length; made = dirname(made)) await flushFolder(dirname(made));
}

/** A rename is safe from a power cut only once its folder is flushed. Windows has no such call, and needs none. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';
