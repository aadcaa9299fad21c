import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blobPath, type BlobKey, type BlobStore } from './blob-store.js';

/** Unfinished files that are older than this were left by a process that was killed; in milliseconds. */
const ABANDONED_AFTER = 60 * 60 * 1000;

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
    mkdirSync(this.#unfinished, { recursive: true });
    this.#sweep();
  }

  /** Where a blob lies, whether it is there or not. */
  pathOf(key: BlobKey): string {
    return join(this.#root, blobPath(key));
  }

  async put(key: BlobKey, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(key);
    // A PDF's name is the hash of its bytes; a text may have been written by an unfinished version of ours.
    if (key.kind === 'pdf' && (await sizeOf(path)) === bytes.length) return;
    const unfinished = join(this.#unfinished, `${process.pid}-${randomBytes(8).toString('hex')}`);
    try {
      await writeFlushed(unfinished, bytes);
      await mkdir(dirname(path), { recursive: true });
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    await flushFolder(dirname(path));
  }

  async get(key: BlobKey): Promise<Uint8Array | null> {
    try {
      return await readFile(this.pathOf(key));
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async has(key: BlobKey): Promise<boolean> {
    return (await sizeOf(this.pathOf(key))) !== null;
  }

  async ping(): Promise<void> {
    const probe = join(this.#unfinished, `${process.pid}-${randomBytes(8).toString('hex')}`);
    try {
      await writeFile(probe, 'ping');
    } finally {
      await rm(probe, { force: true });
    }
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
