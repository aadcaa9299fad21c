import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

const NEWLINE = 10;
/** What is read at once in search of the last whole line, in bytes. */
const CHUNK = 64 * 1024;

/** A file of lines that only grows. One process at a time may have it open. */
export class LineFile {
  readonly #handle: FileHandle;
  #size: number;

  private constructor(handle: FileHandle, size: number) {
    this.#handle = handle;
    this.#size = size;
  }

  /** Opens the file, or makes it. A last line that was cut off, by a kill or a full disk, is removed. */
  static async open(path: string): Promise<LineFile> {
    const handle = await open(path, 'a+');
    try {
      const { size } = await handle.stat();
      const whole = await endOfLastLine(handle, size);
      if (whole < size) await handle.truncate(whole);
      await handle.sync();
      await flushFolder(dirname(path));
      return new LineFile(handle, whole);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** In bytes. */
  get size(): number {
    return this.#size;
  }

  /** Appends lines, each ending with a newline, and returns once they are on the disk. */
  async append(lines: Uint8Array): Promise<void> {
    await this.#handle.appendFile(lines);
    await this.#handle.datasync();
    this.#size += lines.length;
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

/** Where the last whole line of a file ends; 0 if there is none. */
async function endOfLastLine(handle: FileHandle, size: number): Promise<number> {
  const buffer = Buffer.alloc(CHUNK);
  for (let end = size; end > 0;) {
    const start = Math.max(0, end - CHUNK);
    const { bytesRead } = await handle.read(buffer, 0, end - start, start);
    const newline = buffer.subarray(0, bytesRead).lastIndexOf(NEWLINE);
    if (newline >= 0) return start + newline + 1;
    end = start;
  }
  return 0;
}

/** A new file is safe from a power cut only once its folder is flushed. Windows has no such call, and needs none. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
