import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Door } from '../door.js';
import { tooLarge } from '../filing-bytes.js';
import { Refusal } from '../refusals.js';
import type { Ledger } from './ledger.js';
import type { Candidate, Source } from './source.js';

export interface WatchOptions {
  readonly source: Source;
  readonly ledger: Ledger;
  readonly door: Door;
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Between the end of a look and the next, in milliseconds. */
  readonly interval: number;
  readonly log: Logger;
}

/**
 * Looks at a place again and again, and takes in what is new. A file that can't be taken is left where it is and named in
 * the log once; while the queue or the place itself is in trouble, the look ends, and the next goes on from there.
 */
export class Watch {
  readonly #stopping = new AbortController();
  /** Files that were refused, by path: the fingerprint that they had. */
  readonly #refused = new Map<string, string>();
  #running: Promise<void> = Promise.resolve();
  #trouble: string | null = null;
  /** The last file of a look that was broken off; null if the next look begins at the beginning. */
  #after: string | null = null;

  constructor(private readonly options: WatchOptions) {}

  start(): void {
    const { source, interval, log } = this.options;
    log.info({ source: source.name, place: source.place, seconds: interval / 1000 }, 'watching');
    this.#running = this.#run();
  }

  /** Ends after the file in hand, but waits no longer than so many milliseconds for it. */
  async stop(limit: number): Promise<void> {
    this.#stopping.abort();
    const clock = new AbortController();
    const late = wait(limit, undefined, { signal: clock.signal }).catch(() => {});
    await Promise.race([this.#running, late]);
    clock.abort();
  }

  /** Rejects, with the reason, if the last look could not be finished. */
  async ready(): Promise<void> {
    if (this.#trouble !== null) throw new Error(this.#trouble);
  }

  /** One look at all files. Never rejects: what is wrong is logged once, and told by `ready`. */
  async look(): Promise<void> {
    try {
      for await (const candidate of this.options.source.candidates(this.#after)) {
        if (this.#stopping.signal.aborted) return;
        await this.#consider(candidate);
        this.#after = candidate.path;
      }
      this.#after = null;
      this.#noteTrouble(null);
    } catch (thrown) {
      this.#noteTrouble(thrown instanceof Refusal ? thrown.reason : (thrown as Error).message);
    }
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      await this.look();
      await wait(this.options.interval, undefined, { signal }).catch(() => {});
    }
  }

  async #consider(candidate: Candidate): Promise<void> {
    const { path, fingerprint } = candidate;
    if (this.options.ledger.hasFile(path, fingerprint)) return;
    // What is wrong for good stays wrong until the file changes; it need not be read again for that.
    if (this.#refused.get(path) === forGood(fingerprint)) return;
    try {
      await this.#take(candidate);
      this.#refused.delete(path);
    } catch (thrown) {
      if (!(thrown instanceof Refusal) || thrown.of === 'service') throw thrown;
      this.#leave(candidate, thrown);
    }
  }

  async #take(candidate: Candidate): Promise<void> {
    const { source, ledger, door, fileBytes } = this.options;
    const { path, name, fingerprint } = candidate;
    if (candidate.bytes > fileBytes) throw tooLarge(fileBytes);
    const bytes = await candidate.read();
    if (!bytes) return;
    if (!ledger.hasBytes(bytes)) await door.take({ bytes, name, path }, source.name);
    await ledger.add(path, fingerprint, bytes);
  }

  #leave({ path, fingerprint }: Candidate, refusal: Refusal): void {
    const { source, log } = this.options;
    const mark = refusal.passing ? fingerprint : forGood(fingerprint);
    if (this.#refused.get(path) === mark) return;
    this.#refused.set(path, mark);
    log.warn({ source: source.name, path, code: refusal.code, reason: refusal.reason }, 'left where it is');
  }

  #noteTrouble(reason: string | null): void {
    const { source, log } = this.options;
    if (reason !== null && this.#trouble === null)
      log.warn({ source: source.name, reason }, 'waiting until this is over');
    if (reason === null && this.#trouble !== null) log.info({ source: source.name }, 'goes on');
    this.#trouble = reason;
  }
}

const forGood = (fingerprint: string): string => `${fingerprint} for good`;
