import type { FlowJob, JobsOptions } from 'bullmq';
import { jobId, type JobData } from './job-data.js';
import { queueName, type QueueSettings, type Stage } from './settings.js';
import { MOST_TRIES } from './tries.js';

/**
 * One filing as a flow, which BullMQ has inside out: `emit` waits for `tag`, which waits for `extract`.
 *
 * Each child says what its failure does: the parent runs at once, sees it, and hands it on, so that the emitter settles
 * every filing, as a record or as a failure that people can list. A child without such a word would leave its parent
 * waiting for ever.
 */
export function filingFlow(data: JobData, settings: QueueSettings): FlowJob {
  const stageJob = (stage: Stage, child?: FlowJob): FlowJob => ({
    name: stage,
    queueName: queueName(stage),
    data,
    opts: { ...jobOptions(data, settings), ...(stage === 'emit' ? {} : { continueParentOnFailure: true }) },
    ...(child ? { children: [child] } : {}),
  });
  return stageJob('emit', stageJob('tag', stageJob('extract')));
}

function jobOptions(data: JobData, { backoff, jitter, keepCompleted, keepFailed }: QueueSettings): JobsOptions {
  return {
    jobId: jobId(data),
    attempts: MOST_TRIES,
    backoff: { type: 'exponential', delay: backoff, jitter },
    removeOnComplete: keepCompleted,
    removeOnFail: keepFailed,
  };
}
