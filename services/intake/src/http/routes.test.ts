import { randomBytes } from 'node:crypto';
import { Registry } from 'prom-client';
import { filingId } from '@averment/record';
import { DEFAULT_SETTINGS, FilingFeed, RedisWatch } from '@averment/queue';
import { openStore, type Store } from '@averment/store';
import { sqliteHome, type TestHome } from '@averment/store/testing';
import { Door } from '../door.js';
import { IntakeCounts } from '../intake-counts.js';
import { pdf, testDoor, testLog } from '../testing/index.js';
import { LIMITS, Server, TOKEN, form, large, type Answer } from '../testing/server.js';

const REDIS = process.env.AVERMENT_TEST_REDIS_URL;
(REDIS ? describe : describe.skip)('POST /filings over a real queue', () => {
  let home: TestHome;
  let store: Store;
  let feed: FilingFeed;
  let redis: RedisWatch;
  let server: Server;

  beforeAll(async () => {
    home = sqliteHome();
    store = await openStore(home.options);
    const settings = { ...DEFAULT_SETTINGS, prefix: `{averment-test-${randomBytes(6).toString('hex')}}` };
    feed = new FilingFeed({ redisUrl: REDIS!, store, settings });
    redis = new RedisWatch(REDIS!, settings);
    const { log } = testLog();
    const counts = new IntakeCounts(new Registry());
    const door = new Door({ feed, queue: redis, log, counts, fileBytes: LIMITS.fileBytes, mostWaiting: 1_000 });
    server = await Server.start({ door, log });
  });
  afterAll(async () => {
    await server.app.close();
    await Promise.all([feed.close(), redis.close(), store.close()]);
    await home.remove();
  });

  test('takes many at once, answers with their ids, and the filings lie in the blobs', async () => {
    const { status, body } = await server.post(form({ 'Peña v. Roe.pdf': pdf('1'), 'two.pdf': pdf('2') }));
    expect({ status, body }).toEqual({
      status: 202,
      body: {
        filings: [
          { name: 'Peña v. Roe.pdf', id: filingId(pdf('1')), state: 'queued' },
          { name: 'two.pdf', id: filingId(pdf('2')), state: 'queued' },
        ],
      },
    });
    const { body: state } = await server.ask(`/filings/${filingId(pdf('2'))}`);
    expect(state).toEqual({ id: filingId(pdf('2')), state: 'queued' });
    const blob = await store.blobs.get({ sha256: filingId(pdf('2')).slice('sha256:'.length), kind: 'pdf' });
    expect(Buffer.from(blob!)).toEqual(pdf('2'));
  });

  test('the same filing again, under another name, is the one that waits', async () => {
    await server.post(pdf('again'), {}, '?name=first.pdf');
    const { status, body } = await server.post(pdf('again'), {}, '?name=second.pdf');
    expect({ status, filings: body.filings }).toEqual({
      status: 202,
      filings: [{ name: 'second.pdf', id: filingId(pdf('again')), state: 'waiting' }],
    });
  });

  test.each<[string, Record<string, string>, string, string]>([
    ['in the query', {}, '?name=Doe%20v.%20Roe.pdf', 'Doe v. Roe.pdf'],
    ['in a header', { 'x-filing-name': 'plain.pdf' }, '', 'plain.pdf'],
    ['percent-encoded in a header', { 'x-filing-name': 'Pe%C3%B1a.pdf' }, '', 'Peña.pdf'],
    ['with a stray percent sign', { 'x-filing-name': '100%.pdf' }, '', '100%.pdf'],
    ['nowhere', {}, '', 'filing.pdf'],
    ['as a path', {}, '?name=../../x.pdf', 'x.pdf'],
  ])('the name of a filing sent alone: %s', async (where, headers, query, name) => {
    const { body } = await server.post(pdf(where), headers, query);
    expect(body.filings).toEqual([{ name, id: filingId(pdf(where)), state: 'queued' }]);
  });

  test('a file that is no filing does not end the others', async () => {
    const files = {
      'a.pdf': pdf('a'),
      'letter.txt': Buffer.from('Dear clerk'),
      'huge.pdf': large('h', 2_000_001),
    };
    const { status, body } = await server.post(form(files));
    expect(status).toBe(202);
    expect(body.filings).toEqual([
      { name: 'a.pdf', id: filingId(pdf('a')), state: 'queued' },
      { name: 'letter.txt', error: { code: 'not-a-pdf', message: 'The file does not begin like a PDF.' } },
      { name: 'huge.pdf', error: { code: 'too-large', message: 'The file is larger than 2 MB, the limit.' } },
    ]);
  });

  test('what has been read by this version is not queued', async () => {
    const bytes = pdf('read before');
    const hasRecord = store.hasRecord.bind(store);
    store.hasRecord = async (id, version) => id === filingId(bytes) || hasRecord(id, version);
    const { body } = await server.post(bytes);
    expect(body.filings).toMatchObject([{ state: 'read' }]);
    store.hasRecord = hasRecord;
  });

  test('what failed is told with its code', async () => {
    const id = filingId(pdf('damaged'));
    const failure = {
      key: id,
      path: 'upload:x.pdf',
      sha256: id,
      code: 'damaged-pdf' as const,
      message: 'It is cut off.',
    };
    await store.writeFailure({ ...failure, pipelineVersion: '1' });
    const { body } = await server.ask(`/filings/${id.slice('sha256:'.length)}`);
    expect(body).toEqual({ id, state: 'failed', code: 'damaged-pdf', message: 'It is cut off.' });
  });

  test('twenty senders at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => server.post(form({ 'x.pdf': pdf(`x ${n}`), 'y.pdf': pdf(`y ${n}`) }))),
    );
    expect(new Set(answers.flatMap(({ body }) => body.filings!.map(({ id }) => id))).size).toBe(40);
  });
});

describe('what POST /filings refuses', () => {
  const RULES: [string, (server: Server) => Promise<Answer>, number, string][] = [
    ['no token', (server) => server.post(pdf('a'), { authorization: '' }), 401, 'no-token'],
    ['a wrong token', (server) => server.post(pdf('a'), { authorization: 'Bearer wrong' }), 401, 'no-token'],
    [
      'the beginning of a token',
      (server) => server.post(pdf('a'), { authorization: `Bearer ${TOKEN.slice(0, -1)}` }),
      401,
      'no-token',
    ],
    ['a token and more', (server) => server.post(pdf('a'), { authorization: `Bearer ${TOKEN}x` }), 401, 'no-token'],
    ['one file that is too large', (server) => server.post(large('a', 2_000_001)), 413, 'too-large'],
    ['one file that is no PDF', (server) => server.post(Buffer.from('Dear clerk')), 422, 'not-a-pdf'],
    ['no bytes', (server) => server.post(Buffer.alloc(0)), 422, 'empty-file'],
    ['a form without files', (server) => server.post(form({})), 400, 'no-files'],
    [
      'a form that is no form',
      (server) => server.post(Buffer.from('x'), { 'content-type': 'multipart/form-data; boundary=b' }),
      400,
      'bad-request',
    ],
    [
      'a form without boundary',
      (server) => server.post(Buffer.from('x'), { 'content-type': 'multipart/form-data' }),
      400,
      'bad-request',
    ],
    [
      'another type',
      (server) => server.post(Buffer.from('<a/>'), { 'content-type': 'text/xml' }),
      415,
      'unsupported-type',
    ],
    [
      'JSON',
      (server) => server.post(Buffer.from('{}'), { 'content-type': 'application/json' }),
      415,
      'unsupported-type',
    ],
    ['no type', (server) => server.post(pdf('a'), { 'content-type': '' }), 415, 'unsupported-type'],
    ['a request that says it is too large', (server) => server.post(large('a', 4_500_000)), 413, 'request-too-large'],
    ['an id that is none', (server) => server.ask('/filings/abc'), 400, 'bad-request'],
    ['a filing that is not known', (server) => server.ask(`/filings/${'a'.repeat(64)}`), 404, 'unknown-filing'],
    [
      'a state without a token',
      (server) => server.ask(`/filings/${'a'.repeat(64)}`, { headers: { authorization: '' } }),
      401,
      'no-token',
    ],
  ];

  let server: Server;
  let parts: ReturnType<typeof testDoor>;
  beforeAll(async () => {
    parts = testDoor({ fileBytes: LIMITS.fileBytes });
    server = await Server.start(parts);
  });
  afterAll(() => server.app.close());

  test.each(RULES)('%s', async (_, ask, status, code) => {
    const answer = await ask(server);
    const error = answer.body.error ?? answer.body.filings?.[0]?.error;
    expect({ status: answer.status, error }).toMatchObject({ status, error: { code } });
    expect(parts.feed.fed).toEqual([]);
  });

  test('and no log holds a token', () => {
    expect(JSON.stringify(parts.lines)).not.toContain(TOKEN.slice(0, 8));
  });
});
