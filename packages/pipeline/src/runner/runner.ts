import { FilingError } from '@averment/record';
import { Piscina } from 'piscina';
import type { ReadingOptions } from '../reading-options.js';
import { Gate } from './gate.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { MemoryWatch, type Watched } from './memory-watch.js';
import type { Sentences } from '../sentences/sentences-of.js';
import { isPageMessage, type PageMessage, type ReadReply, type ReadRequest } from './messages.js';
import { Stopwatch } from './stopwatch.js';

export interface RunnerOptions {
  /** Filings read at the same time, a thread each. */
  readonly jobs: number;
  readonly reading?: ReadingOptions;
  readonly limits?: Partial<Limits>;
  /** The file that the threads run; for tests. */
  readonly workerFile?: URL;
}

export interface RunnerCall {
  /** Stops this reading; it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called as each page is done. */
  readonly onPage?: () => void;
}

/** A filing that was read, in the form in which it goes to the store. */
export interface ReadFiling {
  /** The record as canonical JSON. */
  readonly recordJson: string;
  /** The filing's text, by `encodeFilingText`. */
  readonly text: Uint8Array;
  readonly sentences: Sentences;
}

type StopReason = 'time' | 'outgrew' | 'crowded' | 'asked';

/** What an attempt came to, where it was stopped for the sake of others. */
const CROWDED = Symbol('crowded');

/**
 * Reads filings on worker threads. Each has a limit of time and of memory; a filing that breaks one, or whose thread
 * dies, rejects with a FilingError, and the thread is replaced without the others noticing.
 */
export class FilingRunner {
  readonly #pool: Piscina<ReadRequest, ReadReply>;
  readonly #limits: Limits;
  readonly #memory: MemoryWatch;
  readonly #gate = new Gate();
  readonly #listeners = new Map<number, (message: PageMessage) => void>();
  #tickets = 0;

  constructor(private readonly options: RunnerOptions) {
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#memory = new MemoryWatch(this.#limits.megabytes);
    this.#pool = new Piscina({
      filename: (options.workerFile ?? new URL('./worker.js', import.meta.url)).href,
      minThreads: options.jobs,
      maxThreads: options.jobs,
      idleTimeout: Infinity,
      // A thread that waits with Atomics.wait cannot finish what its libraries still do in the background.
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    });
    // A thread that dies between two filings is replaced by the pool; without a listener it would end the process.
    this.#pool.on('error', () => {});
    this.#pool.on('message', (message: unknown) => {
      if (isPageMessage(message)) this.#listeners.get(message.ticket)?.(message);
    });
  }

  /** Reads one filing. Rejects with a FilingError, or with the signal's reason where the caller stopped it. */
  async read(filing: { name: string; bytes: Uint8Array }, call: RunnerCall = {}): Promise<ReadFiling> {
    const first = await this.#attempt(filing, call, this.options.jobs === 1);
    const reply = first === CROWDED ? await this.#attempt(filing, call, true) : first;
    if (reply === CROWDED) throw this.#memoryError();
    if (reply.ok) return { recordJson: reply.recordJson, text: reply.text, sentences: reply.sentences };
    throw new FilingError(reply.code, reply.message);
  }

  /** Stops every reading and ends the threads. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #attempt(
    filing: { name: string; bytes: Uint8Array },
    call: RunnerCall,
    alone: boolean,
  ): Promise<ReadReply | typeof CROWDED> {
    const leave = await this.#gate.enter(alone);
    const stopper = new AbortController();
    const stop = (reason: StopReason) => stopper.abort(reason);
    const onAsked = () => stop('asked');
    const watched: Watched = { alone, memoryBefore: this.#memory.now(), stop };
    const stopwatch = new Stopwatch(this.#limits, () => stop('time'));
    const ticket = ++this.#tickets;
    let pagesDone = 0;
    try {
      call.signal?.throwIfAborted();
      call.signal?.addEventListener('abort', onAsked);
      this.#memory.add(watched);
      this.#listeners.set(ticket, ({ page }) => {
        if (page === null) return stopwatch.restart();
        if (page.slow) stopwatch.addSlowPage();
        pagesDone++;
        call.onPage?.();
      });
      // The bytes are copied, not moved: a filing that was crowded out is read again from them.
      const request = { ticket, name: filing.name, bytes: filing.bytes, reading: this.options.reading ?? {} };
      const reply = await this.#pool.run(request, { signal: stopper.signal });
      // The answer may overtake the last messages about pages.
      if (reply.ok) for (; pagesDone < reply.pages; pagesDone++) call.onPage?.();
      return reply;
    } catch (thrown) {
      call.signal?.throwIfAborted();
      if (stopper.signal.reason === 'crowded') return CROWDED;
      throw this.#asFilingError(thrown, stopper.signal.reason as StopReason | undefined);
    } finally {
      this.#listeners.delete(ticket);
      this.#memory.remove(watched);
      stopwatch.stop();
      call.signal?.removeEventListener('abort', onAsked);
      leave();
    }
  }

  #asFilingError(thrown: unknown, reason: StopReason | undefined): FilingError {
    const cause = thrown as NodeJS.ErrnoException;
    if (reason === 'time') {
      return new FilingError('time-limit', `Reading took longer than ${this.#limits.seconds} seconds.`, { cause });
    }
    if (reason === 'outgrew' || cause.code === 'ERR_WORKER_OUT_OF_MEMORY') return this.#memoryError(cause);
    return new FilingError('worker-died', `The thread that read the filing died: ${cause.message}.`, { cause });
  }

  #memoryError(cause?: Error): FilingError {
    const message = `Reading took more than ${this.#limits.megabytes} MB of memory.`;
    return new FilingError('memory-limit', message, cause ? { cause } : {});
  }
}
