import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { FilingError } from '@averment/record';
import { openStore, type Store } from '@averment/store';
import { ChildPool } from './children/child-pool.js';
import { FilingFeed } from './feed.js';
import { StageMetrics } from './host/metrics.js';
import { DEFAULT_CHILD_LIMITS, DEFAULT_SETTINGS, type Stage } from './settings.js';
import { StageWorker, type StageWork } from './stage-worker.js';
import type { Failure, StageResult } from './stage-result.js';
import { FilingWatch } from './watch.js';

const redisUrl = process.env['AVERMENT_TEST_REDIS_URL'];
const describeWithRedis = redisUrl ? describe : describe.skip;

describeWithRedis('workers of the stages', () => {
  const settings = { ...DEFAULT_SETTINGS, prefix: `{test-${randomUUID()}}`, backoff: 20, lock: 1_000, recheck: 50 };
  const folder = mkdtempSync(join(tmpdir(), 'averment-queue-'));
  let store: Store;
  let feed: FilingFeed;
  let watch: FilingWatch;
  let workers: StageWorker[] = [];
  let spent: Failure[] = [];

  beforeAll(async () => {
    store = await openStore({ kind: 'sqlite', dataDir: folder });
    feed = new FilingFeed({ redisUrl: redisUrl!, store, settings });
    watch = new FilingWatch(redisUrl!, settings);
    await watch.ready();
  });
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.close(1_000)));
    workers = [];
    spent = [];
  });
  afterAll(async () => {
    await Promise.all([feed.close(), watch.close(), store.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (stage: Stage, work: StageWork, ready = () => Promise.resolve(), ownSettings = settings) => {
    const worker = new StageWorker(
      {
        ...{ stage, redisUrl: redisUrl!, settings: ownSettings, concurrency: 1, ready },
        log: pino({ level: 'silent' }),
        metrics: new StageMetrics(),
        onSpent: async (_, failure) => void spent.push(failure),
      },
      work,
    );
    workers.push(worker);
    return worker;
  };
  const handOn: StageWork = async (_, before) => before;
  const fed = async (words: string) => {
    const { id } = await feed.feed({ bytes: Buffer.from(words), name: 'a.pdf', path: 'a.pdf' });
    return watch.settled(id);
  };

  it('hand what a stage came to on to the next', async () => {
    start('extract', async () => ({ pages: 7 }));
    start('tag', handOn);
    start('emit', handOn);
    expect(await fed('handed on')).toEqual({ pages: 7 });
  });

  it('try bad input once, and the emitter hears why it failed', async () => {
    let tries = 0;
    let heard: StageResult = {};
    start('extract', async () => {
      tries++;
      throw new FilingError('encrypted', 'The PDF opens only with a password.');
    });
    start('tag', handOn);
    start('emit', async (_, before) => (heard = before));
    await fed('bad input');
    expect(tries).toBe(1);
    expect(heard).toEqual({ failure: { code: 'encrypted', message: 'The PDF opens only with a password.' } });
    expect(spent).toHaveLength(1);
  });

  it('try again what may pass', async () => {
    let tries = 0;
    start('extract', async () => {
      if (++tries < 3) throw new FilingError('worker-died');
      return { pages: 1 };
    });
    start('tag', handOn);
    start('emit', handOn);
    expect(await fed('passing')).toEqual({ pages: 1 });
    expect(tries).toBe(3);
  });

  it('hold a filing while the store is away, without a try being spent, and say why', async () => {
    let isAway = true;
    const ready = async () => {
      if (isAway) throw new Error('PostgreSQL is away');
    };
    start('extract', async () => ({ pages: 1 }));
    start('tag', handOn);
    const emitter = start(
      'emit',
      async (_, before) => {
        if (isAway) throw new FilingError('store-error', 'PostgreSQL refused');
        return before;
      },
      ready,
    );
    const outcome = fed('held');
    for (let looks = 0; looks < 200; looks++) {
      if ((await emitter.ready().catch((error: Error) => error.message)) === 'PostgreSQL is away') break;
      await new Promise((done) => setTimeout(done, 20));
    }
    await expect(emitter.ready()).rejects.toThrow('PostgreSQL is away');
    isAway = false;
    expect(await outcome).toEqual({ pages: 1 });
    await expect(emitter.ready()).resolves.toBeUndefined();
    expect(spent).toEqual([]);
  });

  it('give a filing up that kills its child each time, and the queue flows on', async () => {
    const pool = new ChildPool(new URL('./children/naughty.test.child.js', import.meta.url), DEFAULT_CHILD_LIMITS);
    let starts = 0;
    start('extract', async ({ name }) => {
      if (name !== 'poison.pdf') return { pages: 1 };
      starts++;
      return (await pool.run({ act: 'crash' })) as StageResult;
    });
    start('tag', handOn);
    start('emit', handOn);
    const { id } = await feed.feed({ bytes: Buffer.from('poison'), name: 'poison.pdf', path: 'poison.pdf' });
    const poisoned = watch.settled(id);
    expect(await fed('behind it')).toEqual({ pages: 1 });
    expect((await poisoned).failure).toMatchObject({ code: 'worker-died' });
    expect(starts).toBe(3);
    pool.kill();
  });

  it('give a filing up whose worker is lost again and again, and list it', async () => {
    const lost = { ...settings, lostWorkers: 1 };
    const doomed = fileURLToPath(new URL('./doomed.test.worker.js', import.meta.url));
    const { id } = await feed.feed({ bytes: Buffer.from('lost'), name: 'lost.pdf', path: 'lost.pdf' });
    const outcome = watch.settled(id);
    start('tag', handOn);
    start('emit', handOn);
    for (let losses = 0; losses < 2; losses++) {
      const worker = fork(doomed, [JSON.stringify({ redisUrl, settings: lost })]);
      const [, signal] = (await once(worker, 'exit')) as [number | null, string];
      expect(signal).toBe('SIGKILL');
    }
    let began = 0;
    start('extract', async () => ({ pages: ++began }), undefined, lost);
    expect((await outcome).failure).toMatchObject({ code: 'worker-died' });
    expect(began).toBe(0);
    expect(spent).toHaveLength(1);
  }, 20_000);

  it('give back at the end of their time what they have in hand', async () => {
    const slow = start(
      'extract',
      (_, __, { signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    start('tag', handOn);
    start('emit', handOn);
    const { id } = await feed.feed({ bytes: Buffer.from('slow'), name: 'slow.pdf', path: 'slow.pdf' });
    const outcome = watch.settled(id);
    await until(async () => (await feed.stateOf(id)).state === 'reading');
    await slow.close(500);
    start('extract', async () => ({ pages: 2 }));
    expect(await outcome).toEqual({ pages: 2 });
    expect(spent).toEqual([]);
  });
});

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((done) => setTimeout(done, 20));
}
