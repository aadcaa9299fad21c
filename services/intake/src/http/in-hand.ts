import { setTimeout as wait } from 'node:timers/promises';

/** The requests that are being answered. */
export class InHand {
  readonly #running = new Set<Promise<unknown>>();

  async while<T>(work: () => Promise<T>): Promise<T> {
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Waits until those in hand have ended, but not longer than so many milliseconds. */
  async end(limit: number): Promise<void> {
    const clock = new AbortController();
    const late = wait(limit, undefined, { signal: clock.signal }).catch(() => {});
    await Promise.race([Promise.allSettled(this.#running), late]);
    clock.abort();
  }
}
