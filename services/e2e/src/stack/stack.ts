import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson } from '@averment/record';
import { openBlobs, openStore, type Store } from '@averment/store';
import { FilingFeed, type FedFiling, type FeedOptions } from '@averment/queue';
import type { TestServer } from '../../../../scripts/test-servers/servers.mjs';
import { ServiceProcess, until, type ServiceName } from './service-process.js';

const servers = (await import(
  new URL('../../../../scripts/test-servers/servers.mjs', import.meta.url).href
)) as typeof import('../../../../scripts/test-servers/servers.mjs');

/** True if this machine has what the stack needs. */
export const hasServers = (): boolean => Boolean(servers.findProgram('redis-server') && servers.findProgram('initdb'));

/** How often the database is asked how far the filings are, in milliseconds: each time it counts them. */
const SELDOM = 250;

/** A Redis and a PostgreSQL of its own, which a trial may kill, and the services over them. */
export class Stack {
  readonly services: ServiceProcess[] = [];
  #feed: FilingFeed | null = null;

  private constructor(
    readonly folder: string,
    readonly redis: TestServer,
    readonly postgres: TestServer,
    readonly store: Store,
    /** What every service is started with. */
    readonly environment: Readonly<Record<string, string>>,
  ) {}

  /**
   * Starts the servers; both keep what they were told once (Redis with its append-only file). Blobs lie in a folder of the
   * stack's, or at the address given; `maxMemory` is Redis's, such as `64mb`.
   */
  static async start({ blobs, maxMemory }: { blobs?: string; maxMemory?: string } = {}): Promise<Stack> {
    const folder = mkdtempSync(join(tmpdir(), 'averment-stack-'));
    const redis = await servers.startRedis(folder, { appendOnly: true, ...(maxMemory ? { maxMemory } : {}) });
    const postgres = await servers.startPostgres(folder, { durable: true });
    const address = blobs ?? join(folder, 'blobs');
    const store = await openStore({ kind: 'postgres', url: postgres.url, blobs: await openBlobs(address) });
    return new Stack(folder, redis, postgres, store, {
      AVERMENT_REDIS_URL: redis.url,
      AVERMENT_POSTGRES_URL: postgres.url,
      AVERMENT_BLOBS: address,
    });
  }

  /** Starts a service, and waits until it listens. */
  async run(name: ServiceName, environment: Record<string, string> = {}): Promise<ServiceProcess> {
    const service = new ServiceProcess(name, { ...this.environment, ...environment });
    this.services.push(service);
    return service.started();
  }

  feed(options: Partial<FeedOptions> = {}): FilingFeed {
    return (this.#feed ??= new FilingFeed({ redisUrl: this.redis.url, store: this.store, ...options }));
  }

  /** Feeds filings, each again until it is taken, as every feeder does while Redis or PostgreSQL is away. */
  async feedAll(filings: Iterable<FedFiling>): Promise<void> {
    for (const filing of filings) {
      const isTaken = () =>
        this.feed()
          .feed(filing, { force: true })
          .then(
            () => true,
            () => false,
          );
      await until(`${filing.name} is taken`, isTaken);
    }
  }

  /** How many filings are settled. */
  async settled(): Promise<{ read: number; failed: number }> {
    const [read, failures] = await Promise.all([this.store.countFilings(), this.store.failures()]);
    return { read, failed: failures.length };
  }

  /** Waits until so many filings are settled in all. */
  async untilSettled(filings: number, limit?: number): Promise<void> {
    let last = '';
    await until(
      `${filings} filings settled`,
      async () => {
        const { read, failed } = await this.settled().catch(() => ({ read: 0, failed: 0 }));
        last = `${read} read, ${failed} failed`;
        return read + failed >= filings;
      },
      limit,
      SELDOM,
    ).catch((error: Error) => {
      throw new Error(`${error.message} (${last})`);
    });
  }

  /** Waits until so many filings are extracted, in a stack without taggers. */
  async untilExtracted(filings: number): Promise<void> {
    const isThere = async () => (await this.feed().depthOf('tag')) >= filings;
    await until(`${filings} filings extracted`, isThere, 3_600_000, SELDOM);
  }

  /** Waits until nothing is left in the queues. */
  async untilEmpty(limit?: number): Promise<void> {
    await until(
      'the queues are empty',
      async () =>
        (await this.feed()
          .depth()
          .catch(() => 1)) === 0,
      limit,
      SELDOM,
    );
  }

  /** Every record as canonical JSON, sorted by the filing's id. */
  async exported(): Promise<string[]> {
    const lines: string[] = [];
    for await (const record of this.store.exportRecords()) lines.push(canonicalJson(record));
    return lines;
  }

  async close(): Promise<void> {
    await Promise.all(this.services.filter(({ isRunning }) => isRunning).map((service) => service.kill()));
    await this.#feed?.close();
    await this.store.close();
    await this.redis.kill();
    await this.postgres.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
