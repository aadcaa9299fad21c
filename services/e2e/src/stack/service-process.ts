import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export type ServiceName = 'intake' | 'extractor' | 'tagger' | 'emitter' | 'api';

/** One line of a service's log. */
export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [key: string]: unknown;
}

const START_LIMIT = 120_000;

/** A service as people start it: `node services/NAME/dist/main.js`, with environment variables alone. */
export class ServiceProcess {
  readonly lines: LogLine[] = [];
  stderr = '';
  readonly #child: ChildProcess;
  readonly #ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;

  constructor(
    readonly name: ServiceName,
    environment: Record<string, string>,
  ) {
    const main = fileURLToPath(new URL(`../../../${name}/dist/main.js`, import.meta.url));
    this.#child = spawn(process.execPath, [main], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...inherited(), AVERMENT_PORT: '0', ...environment },
    });
    createInterface({ input: this.#child.stdout! }).on('line', (line) => this.lines.push(JSON.parse(line) as LogLine));
    this.#child.stderr!.setEncoding('utf8').on('data', (words: string) => (this.stderr += words));
    this.#ended = new Promise((resolve) => this.#child.on('close', (code, signal) => resolve({ code, signal })));
  }

  get pid(): number {
    return this.#child.pid!;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Resolves once it listens; rejects with what it said if it ended instead. */
  async started(): Promise<this> {
    const deadline = Date.now() + START_LIMIT;
    while (this.#port() === undefined) {
      if (!this.isRunning) throw new Error(`${this.name} ended at its start: ${this.stderr}`);
      if (Date.now() > deadline) throw new Error(`${this.name} did not start: ${this.stderr}`);
      await wait(20);
    }
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port()}`;
  }

  /** What it answers at a path. */
  async ask(path: string, init?: RequestInit): Promise<{ status: number; body: string }> {
    const response = await fetch(`${this.url}${path}`, init);
    return { status: response.status, body: await response.text() };
  }

  /** Why it can't work at present, by what it lacks; empty if it can. */
  async reasons(): Promise<Record<string, string>> {
    const { body } = await this.ask('/readyz');
    return (JSON.parse(body) as { reasons?: Record<string, string> }).reasons ?? {};
  }

  send(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async kill(): Promise<void> {
    this.send('SIGKILL');
    await this.#ended;
  }

  /** Ends it by SIGTERM; how it ended, and how long that took in milliseconds. */
  async stop(): Promise<{ code: number | null; milliseconds: number }> {
    const began = performance.now();
    this.send('SIGTERM');
    const { code } = await this.#ended;
    return { code, milliseconds: performance.now() - began };
  }

  #port(): unknown {
    return this.lines.find(({ msg }) => msg === 'started')?.['port'];
  }
}

/** Of this process's environment what any program needs, and where AWS's client looks; nothing of Averment's own. */
const inherited = (): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(?:PATH|HOME|AWS_\w{1,40})$/.test(name)));

/** Waits until something is true, looking every so often; says what was waited for if it never is. */
export async function until(
  what: string,
  isTrue: () => Promise<boolean> | boolean,
  limit = 60_000,
  every = 50,
): Promise<void> {
  const deadline = Date.now() + limit;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`${what}: not within ${limit / 1000} s`);
    await wait(every);
  }
}
