import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./child.mjs', import.meta.url));
const TIME_LIMIT_SECONDS = 30;
const HEAP_MEGABYTES = 1024;

/** Reads files in a child process, and starts another when that dies or hangs. */
export class Reader {
  #child;

  /** `outcome`: "read", "FilingError CODE", or what went wrong. */
  async read(bytes, engine) {
    const begun = performance.now();
    const outcome = await this.#ask({ bytes, engine });
    return { outcome, seconds: (performance.now() - begun) / 1000 };
  }

  stop() {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  #ask(job) {
    const child = (this.#child ??= start());
    return new Promise((settle) => {
      const finish = (outcome, spent) => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (spent) this.stop();
        settle(outcome);
      };
      const timer = setTimeout(() => finish('hang', true), TIME_LIMIT_SECONDS * 1000);
      child.once('message', (outcome) => finish(outcome, false));
      child.once('exit', (code, signal) => finish(`process died: ${signal ?? code}`, true));
      child.once('error', (error) => finish(`process failed: ${error.message}`, true));
      child.send(job);
    });
  }
}

const start = () =>
  fork(CHILD, {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
