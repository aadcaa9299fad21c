import type { Job } from 'bullmq';
import type { FailureCode } from '@averment/record';
import type { JobData } from './job-data.js';
import { failureFrom } from './tries.js';

export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
}

/** What a stage's job ends with, and the next stage finds: figures, or why the filing could not be read. */
export interface StageResult {
  /** How many pages were read. */
  readonly pages?: number;
  /** The filing failed in this stage or an earlier one. */
  readonly failure?: Failure;
}

export type StageJob = Job<JobData, StageResult>;

/** What the stage before came to. The first stage has none before it: an empty result. */
export async function resultBefore(job: StageJob): Promise<StageResult> {
  const [lost] = Object.values(await job.getFailedChildrenValues());
  if (lost !== undefined) return { failure: failureFrom(lost) };
  const [before] = Object.values(await job.getChildrenValues<StageResult>());
  return before ?? {};
}
