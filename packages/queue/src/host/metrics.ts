import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { FailureCode } from '@averment/record';
import type { Stage } from '../settings.js';

export type Ending = 'done' | 'failed' | 'given-back' | 'handed-on';

/** The measuring of one job. */
export interface JobClock {
  end(ending: Ending, pages?: number, code?: FailureCode): void;
  /** How long the job has taken so far. */
  seconds(): number;
}

const SECONDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300];

/** What a service counts, in the form that Prometheus reads. */
export class StageMetrics {
  readonly registry = new Registry();
  readonly #filings = this.#counter('averment_filings_total', 'Jobs by how they ended', ['stage', 'ending']);
  readonly #pages = this.#counter('averment_pages_total', 'Pages of the filings done', ['stage']);
  readonly #failures = this.#counter('averment_failures_total', 'Tries that failed, by code', ['stage', 'code']);
  readonly #waiting = new Gauge({
    name: 'averment_waiting_for_store',
    help: 'Filings in hand that wait until the store, the disk or the bucket is there again',
    labelNames: ['stage'],
    registers: [this.registry],
  });
  readonly #seconds = new Histogram({
    name: 'averment_stage_seconds',
    help: 'Seconds that a filing took in a stage',
    labelNames: ['stage'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Starts the clock of one job. */
  begin(stage: Stage): JobClock {
    const began = performance.now();
    const seconds = () => (performance.now() - began) / 1000;
    const end = (ending: Ending, pages?: number, code?: FailureCode) => {
      this.#filings.inc({ stage, ending });
      if (ending === 'done') this.#seconds.observe({ stage }, seconds());
      if (ending === 'done' && pages) this.#pages.inc({ stage }, pages);
      if (code) this.#failures.inc({ stage, code });
    };
    return { end, seconds: () => Number(seconds().toFixed(3)) };
  }

  waiting(stage: Stage, begins: boolean): void {
    this.#waiting.inc({ stage }, begins ? 1 : -1);
  }

  /** How many jobs are in each state of each queue, asked when Prometheus asks. */
  watchDepth(depth: () => Promise<readonly { stage: Stage; state: string; jobs: number }[]>): void {
    const gauge: Gauge<'stage' | 'state'> = new Gauge({
      name: 'averment_queue_jobs',
      help: 'Jobs in a queue, by state',
      labelNames: ['stage', 'state'],
      registers: [this.registry],
      async collect() {
        try {
          for (const { stage, state, jobs } of await depth()) this.set({ stage, state }, jobs);
        } catch {
          // Redis is away; /readyz says so, and the other figures are still worth having.
          gauge.reset();
        }
      },
    });
  }

  #counter<T extends string>(name: string, help: string, labelNames: T[]): Counter<T> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }
}
