import { FilingError } from '@averment/record';
import { Stopwatch } from '@averment/pipeline/settings';
import { isSpent, type ChildLimits } from '../settings.js';
import { StageChild } from './stage-child.js';

export interface ChildCall {
  /** Stops this filing; its child is killed, and the call rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

const MEGABYTE = 2 ** 20;
/** How often a child's memory is looked at, in milliseconds. */
const LOOK_EVERY = 250;
/** How long a child may take until it begins its filing, in milliseconds. */
const START_LIMIT = 60_000;

const notStarted = () =>
  new FilingError('worker-died', `The child process did not start within ${START_LIMIT / 1000} seconds.`);

/**
 * Child processes that run one stage, a filing at a time each. A hostile PDF can hang or kill its own child only: the
 * parent's event loop stays free to renew its lock and to watch the clock.
 *
 * BullMQ's own sandbox is not used, since its parent can neither stop a child that hangs in a busy loop nor replace one
 * that has grown.
 */
export class ChildPool {
  readonly #idle: StageChild[] = [];
  readonly #all = new Set<StageChild>();
  #closed = false;

  constructor(
    /** Module that calls `serveStage`. */
    private readonly file: URL,
    private readonly limits: ChildLimits,
  ) {}

  /** Process ids of the children that live. */
  get pids(): number[] {
    return [...this.#all].flatMap(({ pid }) => pid ?? []);
  }

  /**
   * Has a child run the stage over the job's data; resolves to what the stage returned. Rejects with the FilingError of
   * the stage; with `time-limit`, `memory-limit` or `worker-died` if the child was killed or died; with the signal's
   * reason if that came first.
   */
  async run(data: unknown, { signal }: ChildCall = {}): Promise<unknown> {
    signal?.throwIfAborted();
    if (this.#closed) throw new Error('the pool of child processes is closed');
    const child = this.#idle.pop() ?? this.#start();
    try {
      return await this.#watched(child, data, signal);
    } finally {
      this.#putBack(child);
    }
  }

  /** Ends the idle children; those at work end with their filing. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#idle.splice(0).map((child) => child.end()));
  }

  /** Kills all children at once. */
  kill(): void {
    this.#closed = true;
    for (const child of this.#all) child.kill();
  }

  #start(): StageChild {
    const child = new StageChild(this.file, this.limits.megabytes);
    this.#all.add(child);
    child.onGone(() => {
      this.#all.delete(child);
      const place = this.#idle.indexOf(child);
      if (place >= 0) this.#idle.splice(place, 1);
    });
    return child;
  }

  #putBack(child: StageChild): void {
    if (!child.isAlive) return;
    if (this.#closed || isSpent(child.filings, child.residentBytes(), this.limits)) void child.end();
    else this.#idle.push(child);
  }

  async #watched(child: StageChild, data: unknown, signal?: AbortSignal): Promise<unknown> {
    const { seconds, megabytes } = this.limits;
    const late = () => child.kill(new FilingError('time-limit', `The stage took longer than ${seconds} seconds.`));
    const grown = () =>
      child.kill(new FilingError('memory-limit', `The stage took more than ${megabytes} MB of memory.`));
    const aborted = () => child.kill(signal!.reason as Error);
    const before = child.residentBytes();
    const look = setInterval(() => {
      if (child.residentBytes() - before > megabytes * MEGABYTE) grown();
    }, LOOK_EVERY);
    const starting = setTimeout(() => child.kill(notStarted()), START_LIMIT);
    let stopwatch: Stopwatch | undefined;
    signal?.addEventListener('abort', aborted, { once: true });
    try {
      return await child.run(data, (page) => {
        clearTimeout(starting);
        if (page?.slow) stopwatch?.addSlowPage();
        // The time in which the child was still starting doesn't count.
        stopwatch ??= new Stopwatch(this.limits, late);
      });
    } finally {
      clearInterval(look);
      clearTimeout(starting);
      stopwatch?.stop();
      signal?.removeEventListener('abort', aborted);
    }
  }
}
