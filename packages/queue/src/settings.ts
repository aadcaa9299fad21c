/** How the queues behave. Every number that decides about retries, limits or retention is here, with its reason. */
import { DEFAULT_LIMITS, type Limits } from '@averment/pipeline/settings';

/** The stages, in the order in which a filing passes them; each has a queue. */
export const STAGES = ['extract', 'tag', 'emit'] as const;
export type Stage = (typeof STAGES)[number];

/** A stage's queue, as Redis and Bull Board name it. BullMQ takes no ":" in a name. */
export const queueName = (stage: Stage): string => `averment-${stage}`;

export interface QueueSettings {
  /**
   * Stands before all keys in Redis, so that several installations (and tests) can share one. In braces, since a Redis
   * Cluster has to keep all keys of a flow in one slot.
   */
  readonly prefix: string;
  /** Milliseconds before the second try of what may pass; each further pause is twice as long. */
  readonly backoff: number;
  /** Share of a pause that is drawn at random, 0 to 1, so that what failed together doesn't come back together. */
  readonly jitter: number;
  /** How often a job may lose its worker (killed, cut off) before it is given up. */
  readonly lostWorkers: number;
  /** A job whose worker has not been heard of for so long, in milliseconds, is given to another one. */
  readonly lock: number;
  /** Milliseconds between two looks whether what a stage waits for (a store that is away) is there again. */
  readonly recheck: number;
  /** Finished jobs are kept for so many seconds, and never more than so many. */
  readonly keepCompleted: { readonly age: number; readonly count: number };
  readonly keepFailed: { readonly age: number; readonly count: number };
}

const HOUR = 3600;

export const DEFAULT_SETTINGS: QueueSettings = {
  prefix: '{averment}',
  backoff: 2_000,
  jitter: 0.5,
  lostWorkers: 4,
  // Short: a filing whose worker was killed is taken up after about this long. The parent renews at half of it, and is
  // never busy itself, since the work is done in child processes.
  lock: 10_000,
  recheck: 2_000,
  keepCompleted: { age: HOUR, count: 10_000 },
  keepFailed: { age: 14 * 24 * HOUR, count: 50_000 },
};

/** What one filing may take of a child process, and when a child is replaced by a fresh one. */
export interface ChildLimits extends Limits {
  /** A child is replaced after so many filings, since libraries keep what they once took. */
  readonly filings: number;
  /** A child that holds more megabytes (2^20 bytes) when a filing is done is replaced. */
  readonly spentMegabytes: number;
}

/** Memory is flat over two thousand filings with either engine, and a fresh child takes seconds until it is fast. */
export const DEFAULT_CHILD_LIMITS: ChildLimits = { ...DEFAULT_LIMITS, filings: 2000, spentMegabytes: 768 };

/** True if a child that has read so many filings and holds so many bytes has to be replaced. */
export const isSpent = (filings: number, bytes: number, limits: ChildLimits): boolean =>
  filings >= limits.filings || bytes > limits.spentMegabytes * 2 ** 20;
