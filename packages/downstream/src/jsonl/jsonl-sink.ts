import { mkdirSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FilingError, canonicalJson, type ComplaintRecord } from '@averment/record';
import { type DeliveryMeta, type Downstream } from '../downstream.js';
import { LineFile } from './line-file.js';
import { filePath, lastFile, takeSlot, type Slot } from './slot.js';

export interface JsonlOptions {
  /** A file that would become larger is followed by a new one; in bytes, 1 GiB by default. */
  readonly rotateAt?: number;
}

/** A line that waits to be written, and who waits for it. */
interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

const ROTATE_AT = 1024 ** 3;
/** Lines that are written and flushed together, at most. */
const LINES_A_WRITE = 64;
/** What the disk is tried with: a full one may still take a few bytes. */
const PROBE = new Uint8Array(64 * 1024);

/**
 * Appends each record as a line `{"id":…,"pipelineVersion":…,"record":…}` to files in a folder. Any number of processes
 * may write to the same folder: each has files of its own, and takes over those of one that was killed, without the line
 * that was cut off. A line that `deliver` has resolved for is on the disk.
 */
export class JsonlSink implements Downstream {
  readonly name: string;
  readonly #folder: string;
  readonly #rotateAt: number;
  readonly #slot: Slot;
  #file: LineFile | null = null;
  #number: number;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;

  private constructor(folder: string, slot: Slot, { rotateAt = ROTATE_AT }: JsonlOptions) {
    this.name = `JSONL files in ${folder}`;
    this.#folder = folder;
    this.#slot = slot;
    this.#rotateAt = rotateAt;
    this.#number = lastFile(folder, slot.number);
  }

  /**
   * Opens the sink in a folder, which is made if missing, and repairs the file that it will append to.
   * @throws FilingError `store-error` with a plain sentence if the folder can't be written.
   */
  static async open(folder: string, options: JsonlOptions = {}): Promise<JsonlSink> {
    try {
      mkdirSync(folder, { recursive: true });
      const slot = takeSlot(folder);
      try {
        const sink = new JsonlSink(folder, slot, options);
        await sink.#openFile();
        return sink;
      } catch (error) {
        slot.release();
        throw error;
      }
    } catch (error) {
      throw diskTrouble(error, folder);
    }
  }

  /** The file that is written to at present. */
  get path(): string {
    return filePath(this.#folder, this.#slot.number, this.#number);
  }

  async deliver(record: ComplaintRecord, { signal }: DeliveryMeta = {}): Promise<void> {
    if (signal?.aborted) throw new FilingError('delivery-failed', `${this.name}: stopping.`);
    const { id, pipelineVersion } = record;
    const head = JSON.stringify({ id, pipelineVersion }).slice(0, -1);
    const line = `${head},"record":${canonicalJson(record)}}\n`;
    const written = new Promise<void>((resolve, reject) => this.#waiting.push({ line, resolve, reject }));
    this.#writing ??= this.#writeAll().finally(() => (this.#writing = null));
    await written;
  }

  async ready(): Promise<void> {
    const probe = join(this.#folder, `records-${this.#slot.number}.probe`);
    try {
      const file = await open(probe, 'w');
      try {
        await file.writeFile(PROBE);
        await file.datasync();
      } finally {
        await file.close();
      }
    } catch (error) {
      throw diskTrouble(error, this.#folder);
    } finally {
      await rm(probe, { force: true }).catch(() => {});
    }
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file?.close();
    this.#file = null;
    this.#slot.release();
  }

  /** Writes what waits, and what comes to wait meanwhile, as many lines at once as there are. */
  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, LINES_A_WRITE);
      try {
        await this.#write(Buffer.from(batch.map(({ line }) => line).join('')));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        const trouble = diskTrouble(error, this.#folder);
        for (const { reject } of batch) reject(trouble);
      }
    }
  }

  async #write(lines: Uint8Array): Promise<void> {
    let file = this.#file ?? (await this.#openFile());
    if (file.size > 0 && file.size + lines.length > this.#rotateAt) file = await this.#openNextFile(file);
    try {
      await file.append(lines);
    } catch (error) {
      // Opened again it is repaired: a part of the lines may have been written.
      this.#file = null;
      await file.close().catch(() => {});
      throw error;
    }
  }

  async #openFile(): Promise<LineFile> {
    this.#file = await LineFile.open(this.path);
    return this.#file;
  }

  async #openNextFile(full: LineFile): Promise<LineFile> {
    this.#file = null;
    await full.close();
    this.#number++;
    return this.#openFile();
  }
}

/** What the disk refuses, as a FilingError `store-error`; anything else stays what it is. */
function diskTrouble(error: unknown, folder: string): unknown {
  const { code = '' } = error as { code?: string };
  if (error instanceof FilingError || !/^(?:E[A-Z0-9]+|SQLITE_[A-Z_]+)$/.test(code)) return error;
  const reason = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes(code) ? 'the disk is full' : code;
  return new FilingError('store-error', `The JSONL files in ${folder} can't be written: ${reason}.`, { cause: error });
}
