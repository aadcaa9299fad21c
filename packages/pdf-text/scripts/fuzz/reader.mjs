import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('./child.mjs', import.meta.url));
/** Of a core. On a busy machine the clock would make hard work look like a hang. */
const CORE_LIMIT_SECONDS = 60;
/** By the clock, for what waits without working, and where the system does not tell of cores. */
const CLOCK_LIMIT_SECONDS = 900;
const TICKS_A_SECOND = 100;
const HEAP_MEGABYTES = 1024;

/** Reads files in a child process, and starts another when that dies or hangs. */
export class Reader {
  #child;
  #complaint = '';

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

  #ask(job) {
    const child = (this.#child ??= this.#start());
    return new Promise((settle) => {
      const finish = (outcome, spent) => {
        clearInterval(timer);
        for (const event of ['message', 'exit', 'error']) child.removeAllListeners(event);
        if (spent) this.stop();
        settle(outcome);
      };
      const begun = performance.now();
      const spent = coreSeconds(child.pid);
      const timer = setInterval(() => {
        const hangs =
          coreSeconds(child.pid) - spent > CORE_LIMIT_SECONDS || performance.now() - begun > CLOCK_LIMIT_SECONDS * 1000;
        if (hangs) finish('hang', true);
      }, 1000);
      child.once('message', (outcome) => finish(outcome, false));
      child.once('exit', (code, signal) => finish(`process died: ${signal ?? code} ${this.#complaint}`, true));
      child.once('error', (error) => finish(`process failed: ${error.message}`, true));
      child.send(job);
    });
  }
}

/** Seconds of a core that a process has spent; 0 where the system does not say. */
function coreSeconds(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return 0;
  }
}
