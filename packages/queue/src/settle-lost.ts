import { Queue } from 'bullmq';
import type { Logger } from 'pino';
import { workerConnection } from './connection.js';
import type { JobData } from './job-data.js';
import { queueName, type QueueSettings, type Stage } from './settings.js';
import type { Failure, StageResult } from './stage-result.js';
import { failureFrom, isLoss } from './tries.js';

/** Where jobs that failed for good are kept. */
export interface SpentJobs {
  /** Keeps what a job has failed by; may be called more than once for one job. */
  keep(data: JobData, failure: Failure): Promise<void>;
  /** True if the filing is settled already. */
  isKept(data: JobData): Promise<boolean>;
}

/** How many failed jobs are looked at; more than a crash between two writes can leave. */
const LOOK_AT = 1_000;

/**
 * Keeps the failures of jobs that BullMQ gave up while nobody listened: a worker that is killed right after it took the
 * last loss of a job in hand leaves that job failed, and its filing settled nowhere. To be called when a worker starts.
 */
export async function settleLost(
  { stage, redisUrl, settings, log }: { stage: Stage; redisUrl: string; settings: QueueSettings; log: Logger },
  { isKept, keep }: SpentJobs,
): Promise<void> {
  const queue = new Queue<JobData, StageResult>(queueName(stage), {
    connection: workerConnection(redisUrl),
    prefix: settings.prefix,
  });
  queue.on('error', () => {});
  try {
    for (const job of await queue.getFailed(0, LOOK_AT - 1)) {
      if (!job.failedReason || !isLoss(job.failedReason)) continue;
      if (!(await isKept(job.data))) await keep(job.data, failureFrom(job.failedReason));
    }
  } catch (error) {
    log.warn({ stage, reason: (error as Error).message }, 'could not look for jobs that were given up');
  } finally {
    await queue.close();
  }
}
