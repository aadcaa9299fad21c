import { setTimeout as wait } from 'node:timers/promises';
import { openBlobs } from '@averment/store';
import { environmentOrExit, type Values } from '../environment.js';
import { seconds, wholeNumber } from '../environment/variables.js';
import { HOST_VARIABLES, QUEUE_VARIABLES, STORE_VARIABLES } from '../environment/service-variables.js';
import { ChildPool } from '../children/child-pool.js';
import {
  DEFAULT_CHILD_LIMITS,
  DEFAULT_SETTINGS,
  type ChildLimits,
  type QueueSettings,
  type Stage,
} from '../settings.js';
import type { StageResult } from '../stage-result.js';
import { settleLost, type SpentJobs } from '../settle-lost.js';
import { StageWorker, type StageWork } from '../stage-worker.js';
import type { Checks } from './checks.js';
import { RedisWatch } from './redis-watch.js';
import { startService, type RunningService, type ServiceContext } from './service.js';

export interface WorkerService {
  readonly name: string;
  readonly stage: Stage;
  readonly values: Values<typeof QUEUE_VARIABLES & typeof HOST_VARIABLES>;
  /** Filings in hand at the same time. */
  readonly concurrency: number;
  /** What the stage can't do without, besides Redis. */
  readonly checks: Checks;
  readonly begin: (context: ServiceContext) => { work: StageWork; close: () => Promise<void>; kill?: () => void };
  /** Where the stage keeps what has failed for good; a stage without it hands its failures on. */
  readonly spent?: SpentJobs;
}

/** The settings of the queues, as the environment has them. */
export const queueSettings = (values: Values<typeof QUEUE_VARIABLES>): QueueSettings => ({
  ...DEFAULT_SETTINGS,
  prefix: values.AVERMENT_QUEUE_PREFIX,
});

/** Share of the time for stopping that closing in good order may take. */
const CLOSING_SHARE = 0.9;

/** True if the work was done within so many milliseconds. */
const within = (milliseconds: number, work: Promise<unknown>): Promise<boolean> =>
  Promise.race([work.then(() => true), wait(milliseconds, false, { ref: false })]);

/** A service that takes filings from one queue. */
export function runWorker({
  name,
  stage,
  values,
  concurrency,
  checks,
  begin,
  spent,
}: WorkerService): Promise<RunningService> {
  const settings = queueSettings(values);
  const redisUrl = values.AVERMENT_REDIS_URL;
  return startService({
    name,
    values,
    start: async (context) => {
      const { log, metrics } = context;
      const { work, close, kill } = begin(context);
      const redis = new RedisWatch(redisUrl, settings);
      metrics.watchDepth(() => redis.depth());
      const ready = async () => {
        await Promise.all(Object.values(checks).map((check) => check()));
      };
      if (spent) void settleLost({ stage, redisUrl, settings, log }, spent);
      const worker = new StageWorker(
        {
          ...{ stage, redisUrl, settings, concurrency, log, metrics, ready },
          ...(context.telemetry ? { telemetry: context.telemetry } : {}),
          ...(spent ? { onSpent: (data, failure) => spent.keep(data, failure) } : {}),
        },
        work,
      );
      return {
        checks: { redis: () => redis.ready(), ...checks, work: () => worker.ready() },
        close: async (limit) => {
          const inOrder = worker.close(limit).then(() => Promise.all([close(), redis.close()]));
          // Redis may be away: nothing can be given back then, and whoever finds the job later takes it over.
          const closed = await within(limit * CLOSING_SHARE, inOrder);
          if (!closed) log.warn('Redis does not answer; it gives what was in hand to others');
          kill?.();
        },
      };
    },
  });
}

/** What a service that works in child processes reads from its environment besides. */
const CHILD_VARIABLES = {
  AVERMENT_CHILDREN: wholeNumber({
    meaning: 'Child processes, each of which has one filing in hand; one a core is right for a machine of its own',
    from: 1,
    to: 256,
    default: '1',
  }),
  AVERMENT_TIME_LIMIT: seconds({
    meaning: 'Seconds that one filing may take in this stage; scanned pages add to it',
    from: 1,
    to: 86_400,
    default: String(DEFAULT_CHILD_LIMITS.seconds),
  }),
  AVERMENT_MEMORY_LIMIT: wholeNumber({
    meaning: 'Megabytes of memory that one filing may take in this stage',
    from: 64,
    to: 1_048_576,
    default: String(DEFAULT_CHILD_LIMITS.megabytes),
  }),
  AVERMENT_CHILD_FILINGS: wholeNumber({
    meaning: 'A child process is replaced after so many filings',
    from: 1,
    to: 1_000_000,
    default: String(DEFAULT_CHILD_LIMITS.filings),
  }),
};

const CHILD_SERVICE_VARIABLES = {
  ...QUEUE_VARIABLES,
  AVERMENT_BLOBS: STORE_VARIABLES.AVERMENT_BLOBS,
  ...HOST_VARIABLES,
  ...CHILD_VARIABLES,
};

const childLimits = (values: Values<typeof CHILD_VARIABLES>): ChildLimits => ({
  ...DEFAULT_CHILD_LIMITS,
  seconds: values.AVERMENT_TIME_LIMIT,
  megabytes: values.AVERMENT_MEMORY_LIMIT,
  filings: values.AVERMENT_CHILD_FILINGS,
});

/** What a service that works in child processes is. */
export interface ChildService {
  readonly name: string;
  /** What it does, for `--help`. */
  readonly summary: string;
  readonly stage: Stage;
  /** Module that calls `serveStage`. */
  readonly file: URL;
}

/**
 * Starts a service whose stage needs the processor and the blobs alone, from its environment: each filing is worked on in
 * a child process that runs `file`.
 */
export async function startChildService({ stage, file, ...service }: ChildService): Promise<RunningService> {
  const values = environmentOrExit(service, CHILD_SERVICE_VARIABLES);
  const blobs = await openBlobs(values.AVERMENT_BLOBS);
  return runWorker({
    name: service.name,
    stage,
    values,
    concurrency: values.AVERMENT_CHILDREN,
    checks: { blobs: () => blobs.ping() },
    begin: () => {
      const pool = new ChildPool(file, childLimits(values));
      return {
        // A filing that failed before has nothing for this stage: the failure is handed on.
        work: async (data, before, { signal }) =>
          before.failure ? { failure: before.failure } : ((await pool.run(data, { signal })) as StageResult),
        close: () => pool.close(),
        kill: () => pool.kill(),
      };
    },
  });
}
