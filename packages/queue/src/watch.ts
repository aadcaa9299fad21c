import { Queue, QueueEvents } from 'bullmq';
import { PIPELINE_VERSION } from '@averment/pipeline/settings';
import { workerConnection } from './connection.js';
import { jobId, type JobData } from './job-data.js';
import { DEFAULT_SETTINGS, queueName, type QueueSettings } from './settings.js';
import type { StageResult } from './stage-result.js';
import { failureFrom } from './tries.js';

/** How often filings of which nothing was heard are asked for, in milliseconds. Events can be lost; states can't. */
const ASK_EVERY = 5_000;
/** How many are asked for at a time. */
const ASK_AT_ONCE = 100;

/** Waits for filings that are in the queues, for a command that shows how far they are. */
export class FilingWatch {
  readonly #queue: Queue<JobData, StageResult>;
  readonly #events: QueueEvents;
  readonly #waiting = new Map<string, (result: StageResult) => void>();
  readonly #timer: NodeJS.Timeout;

  constructor(redisUrl: string, settings: QueueSettings = DEFAULT_SETTINGS) {
    const shared = { connection: workerConnection(redisUrl), prefix: settings.prefix };
    this.#queue = new Queue(queueName('emit'), shared);
    this.#events = new QueueEvents(queueName('emit'), shared);
    // Redis may be away for a while; both come back by themselves.
    this.#queue.on('error', () => {});
    this.#events.on('error', () => {});
    this.#events.on('completed', ({ jobId, returnvalue }) => this.#settle(jobId, returnvalue as StageResult));
    this.#events.on('failed', ({ jobId, failedReason }) => this.#settle(jobId, { failure: failureFrom(failedReason) }));
    this.#timer = setInterval(() => void this.#ask().catch(() => {}), ASK_EVERY).unref();
  }

  /** Resolves once it hears what happens in the queues. */
  async ready(): Promise<void> {
    await this.#events.waitUntilReady();
  }

  /** Resolves to what came of a filing once it is settled; rejects with the signal's reason if that comes first. */
  settled(id: string, signal?: AbortSignal): Promise<StageResult> {
    const key = jobId({ id, pipelineVersion: PIPELINE_VERSION });
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        this.#waiting.delete(key);
        reject(signal!.reason as Error);
      };
      if (signal?.aborted) return onAbort();
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#waiting.set(key, (result) => {
        signal?.removeEventListener('abort', onAbort);
        resolve(result);
      });
    });
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all([this.#queue.close(), this.#events.close()]);
  }

  #settle(key: string, result: StageResult): void {
    this.#waiting.get(key)?.(result);
    this.#waiting.delete(key);
  }

  /** Those that wait longest are asked for first, since they stand first in the map. */
  async #ask(): Promise<void> {
    const keys = [...this.#waiting.keys()].slice(0, ASK_AT_ONCE);
    await Promise.all(
      keys.map(async (key) => {
        const job = await this.#queue.getJob(key);
        // A job that is gone was done and removed since.
        if (!job) return this.#settle(key, {});
        const state = await job.getState();
        if (state === 'completed') this.#settle(key, job.returnvalue ?? {});
        if (state === 'failed') this.#settle(key, { failure: failureFrom(job.failedReason ?? '') });
      }),
    );
  }
}
