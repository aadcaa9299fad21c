import { fork, type ChildProcess } from 'node:child_process';
import { FilingError } from '@averment/record';
import type { ChildMessage } from './messages.js';
import { residentBytes } from './resident-bytes.js';

type PageDone = Extract<ChildMessage, { type: 'page' }>['page'];

/** How long a child that is asked to end may take before it is killed, in milliseconds. */
const END_LIMIT = 2_000;

/** One child process, as its pool sees it. */
export class StageChild {
  readonly #process: ChildProcess;
  /** Why it was killed, if we did it. */
  #reason: Error | null = null;
  #filings = 0;

  constructor(
    file: URL,
    private readonly heapMegabytes: number,
  ) {
    this.#process = fork(file, [], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
    });
    // Without a listener an error of the channel would end the parent; that the child is gone is told by `exit`.
    this.#process.on('error', () => {});
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** How many filings it has been given. */
  get filings(): number {
    return this.#filings;
  }

  get isAlive(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null && this.#reason === null;
  }

  /** Memory that it holds, in bytes; 0 where that can't be told. */
  residentBytes(): number {
    return (this.pid && residentBytes(this.pid)) || 0;
  }

  onGone(listener: () => void): void {
    this.#process.once('exit', listener);
  }

  /** Gives it a filing; rejects with what went wrong. */
  run(data: unknown, onPage: (page: PageDone) => void): Promise<unknown> {
    this.#filings++;
    const process = this.#process;
    return new Promise((resolve, reject) => {
      const settle = () => process.off('message', onMessage).off('exit', onExit);
      const onMessage = (message: ChildMessage) => {
        if (message.type === 'page') return onPage(message.page);
        settle();
        if (message.type === 'done') resolve(message.result);
        else reject(new FilingError(message.code, message.message));
      };
      const onExit = (code: number | null, signal: NodeJS.Signals | null) => {
        settle();
        reject(this.#reason ?? this.#deathBy(code, signal));
      };
      process.on('message', onMessage).once('exit', onExit);
      if (!this.isAlive) onExit(process.exitCode, process.signalCode);
      else process.send(data as object, () => {});
    });
  }

  /** Kills it; a filing in hand is rejected with the reason. */
  kill(reason: Error = new FilingError('worker-died')): void {
    this.#reason ??= reason;
    this.#process.kill('SIGKILL');
  }

  /** Lets it end by itself, and kills it if it doesn't. */
  async end(): Promise<void> {
    if (!this.isAlive) return;
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    const clock = setTimeout(() => this.#process.kill('SIGKILL'), END_LIMIT);
    this.#reason = new FilingError('worker-died', 'The process was ended.');
    if (this.#process.connected) this.#process.disconnect();
    await ended;
    clearTimeout(clock);
  }

  #deathBy(code: number | null, signal: NodeJS.Signals | null): FilingError {
    // V8 aborts a process whose heap has reached its limit.
    if (signal === 'SIGABRT' || code === 134) {
      return new FilingError('memory-limit', `The stage took more than ${this.heapMegabytes} MB of memory.`);
    }
    return new FilingError('worker-died', `The process that read the filing died (${signal ?? `exit code ${code}`}).`);
  }
}
