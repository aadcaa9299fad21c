import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { filingId } from '@averment/record';
import type { FedFiling } from '@averment/queue';
import { fixture } from './stack/filings.js';
import { ServiceProcess, until } from './stack/service-process.js';
import { Stack, hasServers } from './stack/stack.js';

// It stops its servers, so it has its own; AVERMENT_TEST_REDIS_URL and AVERMENT_TEST_POSTGRES_URL make the test set-up
// install what they need.
const describeWithServers = hasServers() ? describe : describe.skip;
const TOKEN = 'a-token-for-one-sender';
/** Of Redis, in bytes. */
const MOST_MEMORY = 60 * 2 ** 20;
const HEADERS = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/pdf' };
const pdf = (words: string): Buffer => Buffer.from(`%PDF-1.7\n${words}\n`);

interface Answer {
  status: number;
  filings?: { id: string; state: string }[];
  error?: { code: string; message: string };
}

describeWithServers('the intake service', () => {
  let stack: Stack;
  const run = (environment: Record<string, string> = {}) =>
    stack.run('intake', { AVERMENT_INTAKE_TOKENS: TOKEN, ...environment });
  const post = async (intake: ServiceProcess, bytes: Buffer): Promise<Answer> => {
    const { status, body } = await intake.ask('/filings', { method: 'POST', headers: HEADERS, body: bytes });
    return { status, ...(JSON.parse(body) as object) };
  };

  beforeAll(async () => {
    stack = await Stack.start({ maxMemory: String(MOST_MEMORY) });
  }, 120_000);
  afterAll(() => stack?.close(), 30_000);

  it('takes filings, answers with their ids, says where they stand, and is ready', async () => {
    const intake = await run();
    const answer = await post(intake, pdf('one'));
    expect(answer).toEqual({
      status: 202,
      filings: [{ name: 'filing.pdf', id: filingId(pdf('one')), state: 'queued' }],
    });
    const { body } = await intake.ask(`/filings/${filingId(pdf('one'))}`, { headers: HEADERS });
    expect(JSON.parse(body)).toEqual({ id: filingId(pdf('one')), state: 'queued' });
    expect((await intake.ask('/readyz')).status).toBe(200);
    expect((await intake.ask('/healthz')).status).toBe(200);
    expect((await intake.ask('/metrics')).body).toContain(
      'averment_intake_filings_total{source="http",outcome="queued"} 1',
    );
    expect(await intake.stop()).toMatchObject({ code: 0 });
    expect(JSON.stringify(intake.lines)).not.toContain(TOKEN);
  }, 120_000);

  it('sees a filing through to its record, and another to its failure', async () => {
    const services = await Promise.all([
      run(),
      ...(['extractor', 'tagger', 'emitter'] as const).map((name) => stack.run(name)),
    ]);
    const [intake] = services;
    const read = fixture('filings/kestrel-highmoor.pdf');
    const bad = fixture('bad/user-password.pdf');
    for (const { bytes } of [read, bad]) expect(await post(intake, Buffer.from(bytes))).toMatchObject({ status: 202 });
    const stateOf = async ({ bytes }: FedFiling) => {
      const { body } = await intake.ask(`/filings/${filingId(bytes)}`, { headers: HEADERS });
      return JSON.parse(body) as { state: string };
    };
    const untilIs = async (state: string, filing: FedFiling) => {
      let last = {};
      const isIt = async () => (last = await stateOf(filing)) && 'state' in last && last.state === state;
      await until(`${filing.name} ${state}`, isIt, 90_000).catch((error: Error) => {
        throw new Error(`${error.message}: ${JSON.stringify(last)}`);
      });
    };
    await untilIs('read', read);
    await untilIs('failed', bad);
    expect(await stateOf(bad)).toMatchObject({ state: 'failed', code: 'encrypted', message: expect.any(String) });
    expect(await post(intake, Buffer.from(read.bytes))).toMatchObject({ status: 202, filings: [{ state: 'read' }] });
    for (const service of services) expect(await service.stop()).toMatchObject({ code: 0 });
  }, 240_000);

  it('says 503 at once while Redis is away, says why at /readyz, and goes on by itself', async () => {
    const intake = await run();
    await stack.redis.kill();
    const start = performance.now();
    expect(await post(intake, pdf('two'))).toMatchObject({ status: 503, error: { code: 'queue-away' } });
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(await intake.reasons()).toMatchObject({ redis: expect.any(String) });
    await stack.redis.start();
    await until('intake takes filings again', async () => (await post(intake, pdf('two'))).status === 202);
    expect(await intake.stop()).toMatchObject({ code: 0 });
  }, 120_000);

  it('does the same while PostgreSQL is away, also if it starts meanwhile', async () => {
    await stack.postgres.stop();
    const intake = await run();
    expect(await post(intake, pdf('three'))).toMatchObject({ status: 503, error: { code: 'queue-away' } });
    expect(await intake.reasons()).toMatchObject({ postgres: expect.any(String) });
    await stack.postgres.start();
    await until('intake takes filings again', async () => (await post(intake, pdf('three'))).status === 202);
    expect(await intake.stop()).toMatchObject({ code: 0 });
  }, 120_000);

  it('stops feeding while Redis still has room for the workers', async () => {
    const intake = await run();
    const redis = new Redis(stack.redis.url);
    const used = async () => Number(/^used_memory:(\d{1,20})/m.exec(await redis.info('memory'))![1]);
    while ((await used()) < 0.77 * MOST_MEMORY) await redis.append('ballast', 'x'.repeat(1_000_000));
    let answer = await post(intake, pdf('0'));
    for (let n = 0; answer.status === 202 && n < 20; n++) {
      await redis.append('ballast', 'x'.repeat(1_000_000));
      // Longer than intake trusts its last look.
      await wait(1_100);
      answer = await post(intake, pdf(`full ${n}`));
    }
    expect(answer).toMatchObject({ status: 503, error: { code: 'queue-full' } });
    expect(answer.error!.message).toMatch(/^Redis has used 8\d % of its memory/);
    await redis.del('ballast');
    redis.disconnect();
    await until('intake takes filings again', async () => (await post(intake, pdf('room'))).status === 202);
    expect(await intake.stop()).toMatchObject({ code: 0 });
  }, 120_000);

  it('ends an upload in hand before it ends at SIGTERM, and takes no other', async () => {
    const intake = await run();
    const bytes = Buffer.concat([pdf('slow'), Buffer.alloc(200_000, 'x')]);
    const socket = connect(Number(new URL(intake.url).port), '127.0.0.1');
    const head = Object.entries({ ...HEADERS, host: 'x', 'content-length': String(bytes.length) });
    socket.write(`POST /filings HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
    socket.write(bytes.subarray(0, 100_000));
    await wait(300);
    const ended = intake.stop();
    await wait(300);
    const other = await post(intake, pdf('other')).then(
      ({ status }) => status,
      () => 'refused',
    );
    expect([503, 'refused']).toContain(other);
    const answer = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
    socket.write(bytes.subarray(100_000));
    expect(await answer).toMatch(/^HTTP\/1\.1 202 /);
    socket.destroy();
    expect(await ended).toMatchObject({ code: 0 });
    expect(await stack.feed().stateOf(filingId(bytes))).toEqual({ state: 'queued' });
  }, 120_000);

  it('feeds what lies in a watched folder once, over a kill and a restart', async () => {
    const [folder, state] = [join(stack.folder, 'in'), join(stack.folder, 'state')];
    mkdirSync(join(folder, 'court'), { recursive: true });
    const names = Array.from({ length: 30 }, (_, n) => join(folder, n % 2 ? 'court' : '.', `${n}.pdf`));
    for (const name of names) writeFileSync(name, pdf(name));
    const watching = {
      AVERMENT_INTAKE_FOLDER: folder,
      AVERMENT_INTAKE_STATE: state,
      AVERMENT_INTAKE_FOLDER_SECONDS: '0.2',
      AVERMENT_INTAKE_HTTP: 'false',
    };
    const before = await stack.feed().depth();
    const taken = (intake: ServiceProcess) => intake.lines.filter(({ msg }) => msg === 'taken in');
    const first = await run(watching);
    await until('some are taken', () => taken(first).length >= 5);
    await first.kill();
    const second = await run(watching);
    await until('all are taken', () => readFileSync(join(state, 'folder.ledger'), 'utf8').split('\n').length > 30);
    await wait(600);
    // The queue itself is asked: of the file in hand at the kill the log's line may be lost, though it was fed.
    expect((await stack.feed().depth()) - before).toBe(30);
    const found = await Promise.all(names.map((name) => stack.feed().stateOf(filingId(pdf(name)))));
    expect(found).toEqual(names.map(() => ({ state: 'queued' })));
    const states = [...taken(first), ...taken(second)].map(({ state }) => state);
    // At most that file is met again, and it is found to wait already.
    expect(states.filter((each) => each !== 'queued').length).toBeLessThanOrEqual(1);
    expect(states.length - 30).toBeLessThanOrEqual(1);
    expect((await second.ask('/filings', { method: 'POST', headers: HEADERS, body: pdf('x') })).status).toBe(404);
    expect(await second.stop()).toMatchObject({ code: 0 });
  }, 120_000);

  it('refuses to start without a token, unless that is said', async () => {
    await expect(run({ AVERMENT_INTAKE_TOKENS: '' })).rejects.toThrow(/say AVERMENT_INTAKE_OPEN=true/);
    const open = await run({ AVERMENT_INTAKE_TOKENS: '', AVERMENT_INTAKE_OPEN: 'true' });
    expect((await open.ask('/filings/abc')).status).toBe(400);
    expect(await open.stop()).toMatchObject({ code: 0 });
  }, 120_000);
});
