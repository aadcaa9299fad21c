import { execFile } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fixture, generatedFilings } from './stack/filings.js';
import { readInProcess } from './stack/in-process.js';
import { childrenOf, isAlive } from './stack/processes.js';
import { putBack } from './stack/put-back.js';
import { ServiceProcess, until } from './stack/service-process.js';
import { Stack, hasServers } from './stack/stack.js';

// It kills its servers, so it has its own; AVERMENT_TEST_REDIS_URL and AVERMENT_TEST_POSTGRES_URL make the test set-up
// install what they need.
const describeWithServers = hasServers() ? describe : describe.skip;
const COMMAND = fileURLToPath(new URL('../../../packages/cli/bin/averment.js', import.meta.url));
const FILINGS = 22;
const READING = { ocr: 'off' } as const;
const TOKEN = 'a-token-for-the-board';

describeWithServers('the worker services', () => {
  let stack: Stack;
  let inProcess: string[];
  let fedInAll = FILINGS;
  const filings = () => generatedFilings(FILINGS);
  const feedAgain = () => stack.feedAll(filings());
  const averment = async (...args: string[]) => {
    const env = { ...process.env, ...stack.environment };
    const run = promisify(execFile)(process.execPath, [COMMAND, ...args, '--queue', '--json'], { env });
    const { stdout, code } = await run.then(
      ({ stdout }) => ({ stdout, code: 0 }),
      (error: { stdout: string; code: number }) => error,
    );
    return { code, answer: JSON.parse(stdout) as unknown };
  };
  beforeAll(async () => {
    stack = await Stack.start();
    inProcess = await readInProcess(filings(), READING);
    stack.feed({ reading: READING });
    await Promise.all([
      ...(['extractor', 'extractor', 'tagger', 'tagger', 'emitter'] as const).map((name) => stack.run(name)),
      stack.run('api', { AVERMENT_BOARD_TOKENS: TOKEN }),
    ]);
  }, 120_000);
  afterAll(() => stack?.close(), 30_000);

  it('read filings to the byte-identical records of the laptop, each once, however often it is fed', async () => {
    const states = new Set<string>();
    for (const filing of filings()) {
      states.add((await stack.feed().feed(filing)).state);
      states.add((await stack.feed().feed(filing)).state);
    }
    expect([...states].sort()).toEqual(['queued', 'waiting']);
    await stack.untilSettled(FILINGS);
    expect(await stack.exported()).toEqual(inProcess);
    expect((await stack.feed().feed(filings().next().value!)).state).toBe('read');
  }, 90_000);

  it.each([
    ['bad/empty.pdf', 'empty-file'],
    ['bad/not-a-pdf.pdf', 'not-a-pdf'],
    ['bad/truncated.pdf', 'damaged-pdf'],
    ['bad/user-password.pdf', 'encrypted'],
    ['bad/zero-pages.pdf', 'no-pages'],
    ['bad/xfa-please-wait.pdf', 'xfa-form'],
    ['bad/page-tree-loop.pdf', 'damaged-pdf'],
  ])('list %s as %s at once', async (path, code) => {
    const { id } = await stack.feed().feed(fixture(path));
    fedInAll++;
    await until(`${path} is listed`, async () => (await stack.feed().stateOf(id)).state === 'failed');
    const [failure, ...others] = await stack.store.failures({ sha256: id });
    expect(others).toEqual([]);
    expect(failure).toMatchObject({ code, attempts: 1 });
  });

  it('are fed, listed and retried from the command line', async () => {
    const folder = join(stack.folder, 'more');
    mkdirSync(folder);
    const [first, second] = [...generatedFilings(FILINGS + 2)].slice(FILINGS);
    writeFileSync(join(folder, first!.name), first!.bytes);
    writeFileSync(join(folder, second!.name), second!.bytes);
    writeFileSync(join(folder, 'bad.pdf'), 'no PDF at all, but not the same bytes as before');
    const { code, answer } = await averment('ingest', folder);
    expect(code).toBe(1);
    expect(answer).toMatchObject({ read: 2, failed: 1, skipped: 0 });
    fedInAll += 3;
    const failures = (await averment('failures', '--code', 'not-a-pdf')).answer as { path: string }[];
    expect(failures.map(({ path }) => path)).toContain(join(folder, 'bad.pdf'));
    expect((await averment('retry', '--code', 'encrypted')).answer).toMatchObject({ read: 0, failed: 1 });
    const [encrypted] = await stack.store.failures({ code: 'encrypted' });
    expect(encrypted).toMatchObject({ attempts: 2 });
  }, 60_000);

  it('lose and double nothing when each kind of service is killed, and Redis and PostgreSQL are', async () => {
    await feedAgain();
    for (const name of ['extractor', 'tagger', 'emitter'] as const) {
      await new Promise((done) => setTimeout(done, 300));
      const victim = stack.services.find((service) => service.name === name && service.isRunning)!;
      await victim.kill();
      await stack.run(name);
    }
    await stack.redis.kill();
    await stack.redis.start();
    await stack.postgres.kill();
    await stack.postgres.start();
    await stack.untilEmpty();
    expect((await stack.exported()).length).toBe(FILINGS + 2);
    expect((await stack.exported()).filter((record) => inProcess.includes(record))).toEqual(inProcess);
    const { read, failed } = await stack.settled();
    expect(read + failed).toBe(fedInAll);
  }, 120_000);

  it('wait while the blobs are away, say so at /readyz, and go on by themselves', async () => {
    const extractors = stack.services.filter(({ name, isRunning }) => name === 'extractor' && isRunning);
    const blobs = join(stack.folder, 'blobs');
    await feedAgain();
    renameSync(blobs, `${blobs}-away`);
    await until('an extractor waits', async () => {
      const reasons = await Promise.all(extractors.map((extractor) => extractor.reasons()));
      return reasons.some(({ work }) => work !== undefined);
    });
    const { status } = await extractors[0]!.ask('/readyz');
    expect(status).toBe(503);
    await until('the blobs are back', () => putBack(`${blobs}-away`, blobs));
    await stack.untilEmpty();
    expect((await stack.exported()).filter((record) => inProcess.includes(record))).toEqual(inProcess);
    expect((await extractors[0]!.ask('/readyz')).status).toBe(200);
  }, 90_000);

  it('end at SIGTERM with exit code 0, the filing in hand finished or given back, and no child left', async () => {
    await feedAgain();
    await new Promise((done) => setTimeout(done, 400));
    const running = stack.services.filter(({ name, isRunning }) => isRunning && name !== 'api');
    const children = running.flatMap(({ pid }) => childrenOf(pid));
    expect(children.length).toBeGreaterThan(0);
    const ends = await Promise.all(running.map((service) => service.stop()));
    expect(ends.map(({ code }) => code)).toEqual(running.map(() => 0));
    for (const { milliseconds } of ends) expect(milliseconds).toBeLessThan(20_000);
    await until('their children are gone', () => children.every((pid) => !isAlive(pid)), 5_000);
    await Promise.all((['extractor', 'tagger', 'emitter'] as const).map((name) => stack.run(name)));
    await stack.untilEmpty();
    expect((await stack.exported()).filter((record) => inProcess.includes(record))).toEqual(inProcess);
  }, 120_000);

  it('log JSON lines that name filing and job, and hold no word of a filing', () => {
    const lines = stack.services.flatMap(({ lines }) => lines);
    const ofJobs = lines.filter(({ msg }) => msg === 'done' || msg === 'failed');
    expect(ofJobs.length).toBeGreaterThan(FILINGS);
    for (const line of ofJobs) {
      expect(line).toMatchObject({ filing: expect.stringMatching(/^sha256:/), job: expect.stringMatching(/-0/) });
    }
    const words = JSON.stringify(lines);
    for (const record of inProcess) {
      for (const { name } of (JSON.parse(record) as { parties: { name: string }[] }).parties) {
        expect(words).not.toContain(name);
      }
    }
  });

  it('tell Prometheus what they do', async () => {
    const extractor = stack.services.findLast(({ name }) => name === 'extractor')!;
    const { body } = await extractor.ask('/metrics');
    expect(body).toMatch(/^averment_filings_total\{stage="extract",ending="done"\} [1-9]/m);
    expect(body).toMatch(/^averment_pages_total\{stage="extract"\} [1-9]/m);
    expect(body).toMatch(/^averment_queue_jobs\{stage="emit",state="waiting-children"\} 0$/m);
    expect((await extractor.ask('/healthz')).status).toBe(200);
  });

  it('show Bull Board to who has the token, and to nobody else', async () => {
    const api = stack.services.find(({ name }) => name === 'api')!;
    expect((await api.ask('/queues')).status).toBe(401);
    expect((await api.ask('/queues/api/queues')).status).toBe(401);
    const withToken = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
    expect((await api.ask('/queues/api/queues', withToken('another-token-altogether'))).status).toBe(401);
    const { status, body } = await api.ask('/queues/api/queues', withToken(TOKEN));
    expect(status).toBe(200);
    expect(body).toContain('averment-extract');
  });

  it('refuse to start without what they need, and say all of it in plain sentences', async () => {
    const extractor = new ServiceProcess('extractor', { AVERMENT_CHILDREN: 'many' });
    await expect(extractor.started()).rejects.toThrow(
      /AVERMENT_REDIS_URL is not set[^]*AVERMENT_BLOBS is not set[^]*AVERMENT_CHILDREN has to be a whole number/,
    );
  });
});
