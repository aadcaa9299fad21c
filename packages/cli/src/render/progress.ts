import { counted, duration } from './words.js';
import { fit } from './width.js';

/** What a batch has come to. */
export interface Tally {
  /** Filings that are settled, in whatever way. */
  filings: number;
  /** How many there are in all; null while they are still being counted. */
  total: number | null;
  pages: number;
  failed: number;
  /** Filings of this run that had been read before, or twice in the batch. */
  skipped: number;
}

export const emptyTally = (): Tally => ({ filings: 0, total: null, pages: 0, failed: 0, skipped: 0 });

const BAR = 24;
/** Rates are of the last seconds: the first ones, in which the threads start, say nothing of the rest. */
const WINDOW_SECONDS = 15;

/** Pages a second, and the time that is left, from how the tally moved of late. */
export class Pace {
  readonly #marks: { seconds: number; pages: number; read: number }[] = [];

  /** Notes how things stand at this second of the run. */
  mark(seconds: number, tally: Tally): void {
    this.#marks.push({ seconds, pages: tally.pages, read: tally.filings - tally.skipped });
    while (this.#marks.length > 2 && this.#marks[1]!.seconds < seconds - WINDOW_SECONDS) this.#marks.shift();
  }

  pagesPerSecond(): number {
    return this.#rate(({ pages }) => pages);
  }

  /** Seconds left, or null while nothing can be said. */
  secondsLeft(tally: Tally): number | null {
    const rate = this.#rate(({ read }) => read);
    return tally.total === null || rate === 0 ? null : (tally.total - tally.filings) / rate;
  }

  #rate(of: (mark: { pages: number; read: number }) => number): number {
    const first = this.#marks[0];
    const last = this.#marks.at(-1);
    if (!first || !last || last.seconds - first.seconds < 0.5) return 0;
    return (of(last) - of(first)) / (last.seconds - first.seconds);
  }
}

/** One line that says how far a batch is. */
export function progressLine(tally: Tally, pace: Pace, columns: number): string {
  const { filings, total, pages, failed } = tally;
  const share = total ? Math.min(1, filings / total) : 0;
  const bar = '█'.repeat(Math.round(share * BAR)).padEnd(BAR, '░');
  const left = pace.secondsLeft(tally);
  const parts = [
    `${filings.toLocaleString('en-US')} of ${total?.toLocaleString('en-US') ?? '?'} filings`,
    counted(pages, 'page'),
    `${pace.pagesPerSecond().toFixed(1)} pages/s`,
    `${failed.toLocaleString('en-US')} failed`,
    ...(left === null ? [] : [`${duration(left)} left`]),
  ];
  return fit(`${bar} ${parts.join(' · ')}`, columns);
}

/** Shows a batch's progress: a line that is redrawn on a terminal, and a plain line now and then elsewhere. */
export class ProgressDisplay {
  readonly #pace = new Pace();
  readonly #began = performance.now();
  readonly #timer: NodeJS.Timeout;
  #lastPlain = 0;

  constructor(
    private readonly tally: Tally,
    private readonly stream: NodeJS.WriteStream = process.stderr,
    private readonly quiet = false,
  ) {
    this.#timer = setInterval(() => this.#tick(), this.stream.isTTY ? 120 : 1000).unref();
    this.#tick();
  }

  /** A line of its own above the bar. */
  note(message: string): void {
    if (this.quiet) return;
    this.stream.write(`${this.#clear()}${message}\n`);
    if (this.stream.isTTY) this.#draw();
  }

  /** Ends the display; nothing of the bar remains. */
  stop(): void {
    clearInterval(this.#timer);
    if (!this.quiet) this.stream.write(this.#clear());
  }

  get seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }

  #tick(): void {
    this.#pace.mark(this.seconds, this.tally);
    if (this.quiet) return;
    if (this.stream.isTTY) return this.#draw();
    if (this.seconds - this.#lastPlain < 10) return;
    this.#lastPlain = this.seconds;
    this.stream.write(`${progressLine(this.tally, this.#pace, Infinity).slice(BAR + 1)}\n`);
  }

  #draw(): void {
    this.stream.write(`\r\u001b[K${progressLine(this.tally, this.#pace, (this.stream.columns ?? 80) - 1)}`);
  }

  #clear(): string {
    return this.stream.isTTY ? '\r\u001b[K' : '';
  }
}
