import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./child.mjs', import.meta.url));
const TIME_LIMIT_SECONDS = 40;
/** On a busy machine hard work looks like a hang: what seems to hang is tried once more, with this limit. */
const SECOND_LIMIT_SECONDS = 180;
const HEAP_MEGABYTES = 1024;

/** Reads files in a child process, and starts another when that dies or hangs. */
export class Reader {
  #child;
  #complaint = '';

  /** `outcome`: "read", "FilingError CODE", or what went wrong. */
  async read(bytes, engine) {
    const begun = performance.now();
    let outcome = await this.#ask({ bytes, engine }, TIME_LIMIT_SECONDS);
    if (outcome === 'hang') outcome = await this.#ask({ bytes, engine }, SECOND_LIMIT_SECONDS);
    return { outcome, seconds: (performance.now() - begun) / 1000 };
  }

  stop() {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  #start() {
    const child = fork(CHILD, {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#complaint = '';
    child.stderr.on('data', (data) => (this.#complaint = (this.#complaint + data).slice(-1500)));
    return child;
  }

  #ask(job, limitSeconds) {
    const child = (this.#child ??= this.#start());
    return new Promise((settle) => {
      const finish = (outcome, spent) => {
        clearTimeout(timer);
        for (const event of ['message', 'exit', 'error']) child.removeAllListeners(event);
        if (spent) this.stop();
        settle(outcome);
      };
      const timer = setTimeout(() => finish('hang', true), limitSeconds * 1000);
      child.once('message', (outcome) => finish(outcome, false));
      child.once('exit', (code, signal) => finish(`process died: ${signal ?? code} ${this.#complaint}`, true));
      child.once('error', (error) => finish(`process failed: ${error.message}`, true));
      child.send(job);
    });
  }
}
