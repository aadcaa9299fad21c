import { setTimeout as wait } from 'node:timers/promises';
import { WaitingError, Worker, type Telemetry } from 'bullmq';
import type { Logger } from 'pino';
import { FilingError, toFilingError } from '@averment/record';
import { workerConnection } from './connection.js';
import { checkedJobData, type JobData } from './job-data.js';
import type { StageMetrics } from './host/metrics.js';
import { queueName, type QueueSettings, type Stage } from './settings.js';
import { resultBefore, type StageJob, type StageResult } from './stage-result.js';
import { jobError } from './tries.js';

/** What a stage does with a filing. It may be called again for the same filing, and then has to come to the same. */
export type StageWork = (
  data: JobData,
  before: StageResult,
  call: { signal: AbortSignal; log: Logger },
) => Promise<StageResult>;

export interface StageWorkerOptions {
  readonly stage: Stage;
  readonly redisUrl: string;
  readonly settings: QueueSettings;
  /** Filings in hand at the same time. */
  readonly concurrency: number;
  readonly log: Logger;
  readonly metrics: StageMetrics;
  /** Rejects, with a sentence that says why, as long as the stage could not do its work. */
  readonly ready: () => Promise<void>;
  readonly telemetry?: Telemetry;
  /** Called when a job has failed for good; it may be called more than once for one job. */
  readonly onSpent?: (data: JobData, error: Error) => void;
}

/** How long BullMQ waits before it tries again what Redis refused, in milliseconds. */
const REDIS_RETRY = 1_000;
/** Share of the time for closing in which what is in hand may still be finished. */
const FINISHING_SHARE = 0.7;

/**
 * Takes filings from a stage's queue and does the stage's work. What is wrong with a filing fails its job; what is wrong
 * with the store or the disk doesn't: the job waits in hand until the trouble is over, and no other is taken meanwhile.
 */
export class StageWorker {
  readonly #worker: Worker<JobData, StageResult>;
  readonly #stopping = new AbortController();
  #trouble: string | null = null;

  constructor(
    private readonly options: StageWorkerOptions,
    private readonly work: StageWork,
  ) {
    const { stage, redisUrl, settings, concurrency, log, telemetry } = options;
    this.#worker = new Worker<JobData, StageResult>(queueName(stage), (job, token) => this.#process(job, token!), {
      connection: workerConnection(redisUrl),
      prefix: settings.prefix,
      concurrency,
      lockDuration: settings.lock,
      stalledInterval: settings.lock / 2,
      maxStalledCount: settings.lostWorkers,
      runRetryDelay: REDIS_RETRY,
      ...(telemetry ? { telemetry } : {}),
    });
    this.#worker.on('error', (error) => log.warn({ stage, reason: error.message }, 'Redis refused or is away'));
    this.#worker.on('stalled', (job) => log.warn({ stage, job }, 'taken over from a worker that was lost'));
    this.#worker.on('failed', (job, error) => job && this.#failed(job, error));
  }

  /** Rejects if the stage can't do its work at present; says why. */
  async ready(): Promise<void> {
    if (this.#trouble) throw new Error(this.#trouble);
    await this.#worker.waitUntilReady();
  }

  /**
   * Takes no further filing. What is in hand is finished; what is not finished when most of `limit` milliseconds are over
   * is given back to the queue, where another worker finds it at once.
   */
  async close(limit: number): Promise<void> {
    const giveBack = setTimeout(() => this.#stopping.abort(new Error('stopping')), limit * FINISHING_SHARE);
    try {
      await this.#worker.close();
    } finally {
      clearTimeout(giveBack);
    }
  }

  async #process(job: StageJob, token: string): Promise<StageResult> {
    const { stage, metrics } = this.options;
    const log = this.options.log.child({ stage, filing: job.data.id, job: job.id });
    const done = metrics.begin(stage);
    try {
      const data = checkedJobData(job.data);
      const before = await resultBefore(job);
      const result = await this.#untilDone(data, before, log);
      done(result.failure ? 'handed-on' : 'done', result.pages);
      log.info({ pages: result.pages, code: result.failure?.code, seconds: done.seconds() }, 'done');
      return result;
    } catch (thrown) {
      if (this.#stopping.signal.aborted) {
        done('given-back');
        log.info('given back');
        await job.moveToWait(token);
        throw new WaitingError();
      }
      const error = toFilingError(thrown);
      done('failed', undefined, error.code);
      log.warn({ code: error.code, attempt: job.attemptsMade + 1, ...placeOf(error) }, 'failed');
      throw jobError(error, job.attemptsMade);
    }
  }

  async #untilDone(data: JobData, before: StageResult, log: Logger): Promise<StageResult> {
    const { signal } = this.#stopping;
    for (;;) {
      signal.throwIfAborted();
      try {
        return await this.work(data, before, { signal, log });
      } catch (thrown) {
        if (signal.aborted || toFilingError(thrown).code !== 'store-error') throw thrown;
        await this.#untilTroubleIsOver((thrown as Error).message, log);
      }
    }
  }

  async #untilTroubleIsOver(reason: string, log: Logger): Promise<void> {
    const { settings, ready, metrics, stage } = this.options;
    const { signal } = this.#stopping;
    this.#trouble = reason;
    log.warn({ reason }, 'waiting until this is over');
    metrics.waiting(stage, true);
    try {
      do {
        await wait(settings.recheck * (1 + settings.jitter * Math.random()), undefined, { signal });
      } while (
        await ready().then(
          () => false,
          (error: Error) => ((this.#trouble = error.message), true),
        )
      );
    } finally {
      this.#trouble = null;
      metrics.waiting(stage, false);
    }
  }

  #failed(job: StageJob, error: Error): void {
    const attempts = job.opts.attempts ?? 1;
    const isFinal = error.name === 'UnrecoverableError' || job.attemptsMade >= attempts;
    if (isFinal) this.options.onSpent?.(job.data, error);
  }
}

/** Where a fault of ours lies: its frames without its message, which may quote the filing. */
function placeOf(error: FilingError): { at?: string[] } {
  if (error.code !== 'internal') return {};
  const stack = (error.cause instanceof Error ? error.cause : error).stack ?? '';
  return {
    at: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 6)
      .map((line) => line.trim()),
  };
}
