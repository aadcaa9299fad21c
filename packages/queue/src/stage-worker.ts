import { setTimeout as wait } from 'node:timers/promises';
import { WaitingError, Worker, type Telemetry } from 'bullmq';
import type { Logger } from 'pino';
import { FilingError, toFilingError } from '@averment/record';
import { PIPELINE_VERSION } from '@averment/pipeline/settings';
import { workerConnection } from './connection.js';
import { checkedJobData, type JobData } from './job-data.js';
import type { JobClock, StageMetrics } from './host/metrics.js';
import { queueName, type QueueSettings, type Stage } from './settings.js';
import { resultBefore, type Failure, type StageJob, type StageResult } from './stage-result.js';
import { failureFrom, isLoss, isSpent, jobError } from './tries.js';

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
  /** Keeps what a job has failed by for good; may be called more than once for one job. */
  readonly onSpent?: (data: JobData, failure: Failure) => Promise<void>;
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
    this.#worker.on('failed', (job, error) => job && isLoss(error.message) && this.#lost(job, error));
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
    const { signal } = this.#stopping;
    const log = this.options.log.child({ stage, filing: job.data.id, job: job.id });
    const clock = metrics.begin(stage);
    try {
      const data = checkedJobData(job.data);
      checkVersion(data);
      const before = await resultBefore(job);
      const result = await this.#untilDone(() => this.work(data, before, { signal, log }), log);
      clock.end(result.failure ? 'handed-on' : 'done', result.pages);
      log.info({ pages: result.pages, code: result.failure?.code, seconds: clock.seconds() }, 'done');
      return result;
    } catch (thrown) {
      if (signal.aborted) return this.#giveBack(job, token, clock, log);
      const error = toFilingError(thrown);
      clock.end('failed', undefined, error.code);
      log.warn({ code: error.code, attempt: job.attemptsMade + 1, ...placeOf(error) }, 'failed');
      if (isSpent(error, job.attemptsMade)) await this.#keep(job, error, log);
      throw jobError(error, job.attemptsMade);
    }
  }

  async #giveBack(job: StageJob, token: string, clock: JobClock, log: Logger): Promise<never> {
    clock.end('given-back');
    log.info('given back');
    await job.moveToWait(token);
    throw new WaitingError();
  }

  /** Does the work; as long as it fails by the store, waits until that is over, and does it again. */
  async #untilDone<T>(work: () => Promise<T>, log: Logger): Promise<T> {
    const { signal } = this.#stopping;
    for (;;) {
      signal.throwIfAborted();
      try {
        return await work();
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

  async #keep(job: StageJob, failure: Failure, log: Logger): Promise<void> {
    const { onSpent } = this.options;
    if (onSpent) await this.#untilDone(() => onSpent(job.data, failure), log);
  }

  /** A job that BullMQ gave up was never seen by `#process`. */
  #lost(job: StageJob, error: Error): void {
    const log = this.options.log.child({ stage: this.options.stage, filing: job.data.id, job: job.id });
    log.error({ reason: error.message }, 'given up');
    this.#keep(job, failureFrom(error.message), log).catch((thrown: Error) =>
      log.error({ reason: thrown.message }, 'not kept'),
    );
  }
}

function checkVersion({ pipelineVersion }: JobData): void {
  if (pipelineVersion === PIPELINE_VERSION) return;
  const message = `The filing was queued by version ${pipelineVersion}; this worker is ${PIPELINE_VERSION}. Retry it.`;
  throw new FilingError('other-version', message);
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
