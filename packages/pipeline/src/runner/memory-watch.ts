import { USUAL_MEGABYTES } from './limits.js';

const MEGABYTE = 2 ** 20;
const EVERY_MS = 200;

/** A reading that can be stopped for the memory it takes. */
export interface Watched {
  /** True if no other filing is read at the same time, so that the memory is certainly this one's. */
  readonly alone: boolean;
  /** The process's memory when it began, in bytes. */
  readonly memoryBefore: number;
  stop(reason: 'outgrew' | 'crowded'): void;
}

/**
 * Watches the memory of the whole process, which is where WebAssembly, images and buffers show: a thread's own limits
 * see the JavaScript heap alone.
 *
 * Threads share that memory, so with several filings in flight nobody can say which of them it is. Once they together
 * outgrow one filing's limit plus the usual need of the others, all are stopped as `crowded`, to be read again one at a
 * time. A filing read alone that outgrows the limit is the one.
 */
export class MemoryWatch {
  readonly #watched = new Set<Watched>();
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly megabytes: number,
    private readonly residentBytes: () => number = () => process.memoryUsage.rss(),
  ) {}

  /** The process's memory at this moment, in bytes. */
  now(): number {
    return this.residentBytes();
  }

  add(watched: Watched): void {
    this.#watched.add(watched);
    this.#timer ??= setInterval(() => this.check(), EVERY_MS).unref();
  }

  remove(watched: Watched): void {
    this.#watched.delete(watched);
    if (this.#watched.size > 0 || !this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Compares with the limit; called by the clock. */
  check(): void {
    if (this.#watched.size === 0) return;
    const all = [...this.#watched];
    const before = Math.min(...all.map((watched) => watched.memoryBefore));
    const allowed = (this.megabytes + USUAL_MEGABYTES * (all.length - 1)) * MEGABYTE;
    if (this.residentBytes() - before <= allowed) return;
    for (const watched of all) watched.stop(watched.alone ? 'outgrew' : 'crowded');
  }
}
