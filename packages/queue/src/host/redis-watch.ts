import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { callerConnection } from '../connection.js';
import { STAGES, queueName, type QueueSettings, type Stage } from '../settings.js';

const STATES = ['waiting', 'active', 'delayed', 'waiting-children', 'failed'] as const;

/** Looks at the queues from outside: how much lies in them, and whether Redis takes more. */
export class RedisWatch {
  readonly #redis: Redis;
  readonly #queues: readonly (readonly [Stage, Queue])[];

  constructor(redisUrl: string, { prefix }: QueueSettings) {
    const connection = callerConnection(redisUrl);
    // What is wrong shows in the call that meets it; without a listener it would end the process.
    this.#redis = new Redis(redisUrl, { maxRetriesPerRequest: 1, enableOfflineQueue: false });
    this.#redis.on('error', () => {});
    const open = (stage: Stage) => new Queue(queueName(stage), { connection, prefix }).on('error', () => {});
    this.#queues = STAGES.map((stage) => [stage, open(stage)] as const);
  }

  /** Rejects if Redis is away, or is full and, having to evict nothing, refuses every write. */
  async ready(): Promise<void> {
    const { used, most } = await this.#memory();
    if (most > 0 && used >= most) throw new Error(`Redis is full: it holds ${used} bytes and may hold ${most}.`);
  }

  /** The share of its memory that Redis has in use, 0 to 1; 0 where it has no limit. */
  async fullness(): Promise<number> {
    const { used, most } = await this.#memory();
    return most > 0 ? used / most : 0;
  }

  /** The queues, for those who show them. */
  get queues(): readonly Queue[] {
    return this.#queues.map(([, queue]) => queue);
  }

  async depth(): Promise<{ stage: Stage; state: string; jobs: number }[]> {
    const counts = await Promise.all(this.#queues.map(([, queue]) => queue.getJobCounts(...STATES)));
    return this.#queues.flatMap(([stage], index) =>
      Object.entries(counts[index]!).map(([state, jobs]) => ({ stage, state, jobs })),
    );
  }

  async #memory(): Promise<{ used: number; most: number }> {
    const memory = await this.#redis.info('memory').catch((error: Error) => {
      throw new Error('Redis is away, or refuses the connection.', { cause: error });
    });
    const figure = (name: string) => Number(new RegExp(`^${name}:(\\d{1,20})`, 'm').exec(memory)?.[1] ?? 0);
    return { used: figure('used_memory'), most: figure('maxmemory') };
  }

  async close(): Promise<void> {
    this.#redis.disconnect();
    await Promise.all(this.#queues.map(([, queue]) => queue.close()));
  }
}
