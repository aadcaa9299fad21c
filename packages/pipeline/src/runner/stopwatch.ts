import type { Limits } from './limits.js';

/** Calls `onTimeUp` once a filing has had its time. Pages that were slow, and were finished, add to that time. */
export class Stopwatch {
  #began = performance.now();
  #allowed: number;
  #timer: NodeJS.Timeout;

  constructor(
    private readonly limits: Limits,
    private readonly onTimeUp: () => void,
  ) {
    this.#allowed = limits.seconds;
    this.#timer = this.#arm();
  }

  /** The time before this moment doesn't count: the thread was still starting. */
  restart(): void {
    this.#began = performance.now();
    this.#rearm();
  }

  addSlowPage(): void {
    this.#allowed += this.limits.secondsPerSlowPage;
    this.#rearm();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #rearm(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#arm();
  }

  #arm(): NodeJS.Timeout {
    const left = this.#began + this.#allowed * 1000 - performance.now();
    return setTimeout(this.onTimeUp, Math.max(0, left));
  }
}
