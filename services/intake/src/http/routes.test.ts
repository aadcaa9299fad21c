import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import { filingId } from '@averment/record';
import { DEFAULT_SETTINGS, FilingFeed, RedisWatch } from '@averment/queue';
import { openStore, type Store } from '@averment/store';
import { sqliteHome, type TestHome } from '@averment/store/testing';
import { Door } from '../door.js';
import { IntakeCounts } from '../intake-counts.js';
import { pdf, testDoor, testLog } from '../testing/index.js';
import { addIntakeRoutes, type HttpOptions } from './routes.js';

const REDIS = process.env.AVERMENT_TEST_REDIS_URL;
const TOKEN = 'a-token-of-good-length';
const LIMITS = {
  tokens: [TOKEN, 'another-token-as-good'],
  fileBytes: 2_000_000,
  filesPerRequest: 3,
  requestBytes: 3_000_000,
  bufferBytes: 4_000_000,
  requestsPerMinute: 10_000,
  requestSeconds: 30,
  stopMs: 5_000,
};

type Answer = {
  status: number;
  headers: Headers;
  body: Record<string, unknown> & { filings?: Record<string, unknown>[] };
};

/** A service's HTTP side on a free port. */
class Server {
  private constructor(
    readonly app: FastifyInstance,
    readonly url: string,
  ) {}

  static async start(options: Partial<HttpOptions> & Pick<HttpOptions, 'door' | 'log'>): Promise<Server> {
    const app = fastify({ forceCloseConnections: true });
    await addIntakeRoutes(app, { ...LIMITS, ...options });
    return new Server(app, await app.listen({ host: '127.0.0.1', port: 0 }));
  }

  async ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = { authorization: `Bearer ${TOKEN}`, ...(init.headers as Record<string, string>) };
    const answer = await fetch(this.url + path, { ...init, headers });
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer['body'] };
  }

  post(body: FormData | Buffer, headers: Record<string, string> = {}, query = ''): Promise<Answer> {
    const type = Buffer.isBuffer(body) ? { 'content-type': 'application/pdf' } : {};
    return this.ask(`/filings${query}`, {
      method: 'POST',
      body: body as NonNullable<RequestInit['body']>,
      headers: { ...type, ...headers },
    });
  }
}

function form(files: Record<string, Buffer>): FormData {
  const data = new FormData();
  for (const [name, bytes] of Object.entries(files)) data.append('filing', new Blob([bytes]), name);
  return data;
}

const large = (words: string, bytes: number): Buffer => Buffer.concat([pdf(words), Buffer.alloc(bytes, 'x')]);

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

describe('limits of a request', () => {
  const one = async (options: Partial<HttpOptions>, ask: (server: Server) => Promise<void>) => {
    const parts = testDoor({ fileBytes: LIMITS.fileBytes });
    const server = await Server.start({ ...parts, ...options });
    try {
      await ask(server);
    } finally {
      await server.app.close();
    }
    return parts;
  };

  test('a file too many ends the request; those before it are taken, and said to be', async () => {
    const files = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${n}.pdf`, pdf(String(n))]));
    const { feed } = await one({}, async (server) => {
      const { status, body } = await server.post(form(files));
      expect([status, body.error, body.filings?.length]).toEqual([
        413,
        expect.objectContaining({ code: 'too-many-files' }),
        3,
      ]);
    });
    expect(feed.fed).toEqual(['1.pdf', '2.pdf', '3.pdf']);
  });

  test('so do too many bytes in all', async () => {
    const files = { 'a.pdf': large('a', 1_900_000), 'b.pdf': large('b', 1_900_000) };
    const { feed } = await one({}, async (server) => {
      const { status, body } = await server.post(form(files));
      expect([status, body.error]).toEqual([413, expect.objectContaining({ code: 'request-too-large' })]);
    });
    expect(feed.fed).toEqual(['a.pdf']);
  });

  test('memory that others hold is not taken: 503, come again', async () => {
    await one({ bufferBytes: 1_000_000 }, async (server) => {
      const { status, headers, body } = await server.post(large('a', 1_500_000));
      expect([status, headers.get('retry-after'), body.error]).toEqual([
        503,
        '10',
        expect.objectContaining({ code: 'busy' }),
      ]);
      expect((await server.post(pdf('small'))).status).toBe(202);
    });
  });

  test('the rate, of each token: 429, with the time to wait', async () => {
    await one({ requestsPerMinute: 2 }, async (server) => {
      const statuses = [];
      for (const n of [1, 2, 3]) statuses.push((await server.post(pdf(String(n)))).status);
      const { headers, body } = await server.post(pdf('4'));
      expect(statuses).toEqual([202, 202, 429]);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(50);
      expect(body).toEqual({
        error: { code: 'too-many-requests', message: expect.stringMatching(/^At most 2 requests/) },
      });
      const other = await server.post(pdf('5'), { authorization: 'Bearer another-token-as-good' });
      expect(other.status).toBe(202);
      expect((await server.ask(`/filings/${filingId(pdf('1'))}`)).status).toBe(200);
    });
  });

  test('guesses at tokens count by address', async () => {
    await one({ requestsPerMinute: 2 }, async (server) => {
      const statuses = [];
      for (const n of [1, 2, 3])
        statuses.push((await server.post(pdf('x'), { authorization: `Bearer guess-${n}` })).status);
      expect(statuses).toEqual([401, 401, 429]);
    });
  });

  test('files of the same name are found at different places, so that none stands for another', async () => {
    const { feed } = await one({}, async (server) => {
      for (const words of ['1', '2']) await server.post(pdf(words), {}, '?name=complaint.pdf');
    });
    expect(new Set(feed.paths).size).toBe(2);
    for (const path of feed.paths) expect(path).toMatch(/^upload:[0-9a-f]{16}\/complaint\.pdf$/);
  });

  test('without tokens everybody may send, if that was said', async () => {
    await one({ tokens: null }, async (server) => {
      expect((await server.post(pdf('a'), { authorization: '' })).status).toBe(202);
    });
  });
});

describe('when what is behind is in trouble', () => {
  test('503 at once, with the reason, before the body has come', async () => {
    const parts = testDoor();
    parts.feed.trouble = new Error('connect ECONNREFUSED');
    const server = await Server.start(parts);
    const head = `POST /filings HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${TOKEN}\r\ncontent-type: application/pdf\r\n`;
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(`${head}content-length: 500000\r\n\r\n%PDF-1.7`);
    const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
    expect(answer).toMatch(/^HTTP\/1\.1 503 [^]*retry-after: 10[^]*"code":"queue-away"/);
    socket.destroy();
    await server.app.close();
  });

  test('in the middle of a request: 503, and what was taken before is said', async () => {
    const parts = testDoor();
    const server = await Server.start(parts);
    const { feed } = parts.feed;
    parts.feed.feed = async (filing) => {
      const fed = await feed.call(parts.feed, filing);
      parts.feed.trouble = new Error('gone');
      return fed;
    };
    const { status, body } = await server.post(form({ '1.pdf': pdf('1'), '2.pdf': pdf('2'), '3.pdf': pdf('3') }));
    expect({ status, body }).toMatchObject({
      status: 503,
      body: { error: { code: 'queue-away' }, filings: [{ name: '1.pdf', state: 'queued' }] },
    });
    expect(body.filings).toHaveLength(1);
    await server.app.close();
  });

  test('a sender that breaks off leaves no memory held', async () => {
    const parts = testDoor({ fileBytes: 3_000_000 });
    const server = await Server.start({
      ...parts,
      fileBytes: 3_000_000,
      bufferBytes: 3_000_000,
      requestBytes: 5_000_000,
    });
    for (let n = 0; n < 5; n++) await brokenOff(server, n % 2 === 0);
    const whole = await server.post(large('whole', 2_900_000));
    expect(whole.status).toBe(202);
    expect(parts.feed.fed).toHaveLength(1);
    await server.app.close();
  });

  test('stopping lets those in hand end', async () => {
    const parts = testDoor();
    const server = await Server.start(parts);
    let goOn = () => {};
    const { feed } = parts.feed;
    const began = new Promise<void>((resolve) => {
      parts.feed.feed = async (filing) => {
        resolve();
        await new Promise<void>((go) => (goOn = go));
        return feed.call(parts.feed, filing);
      };
    });
    const answer = server.post(pdf('in hand'));
    await began;
    const closed = server.app.close();
    setTimeout(() => goOn(), 100);
    expect((await answer).status).toBe(202);
    await closed;
  });

  test('but not for ever', async () => {
    const parts = testDoor();
    parts.feed.feed = () => new Promise(() => {});
    const server = await Server.start({ ...parts, stopMs: 200 });
    const answer = server.post(pdf('in hand')).catch(() => 'cut off');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await server.app.close();
    expect(await answer).toBe('cut off');
  });
});

/** Sends two megabytes of an upload, and ends the connection. */
async function brokenOff(server: Server, isForm: boolean): Promise<void> {
  const type = isForm ? 'multipart/form-data; boundary=b' : 'application/pdf';
  const head = `POST /filings HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${TOKEN}\r\ncontent-type: ${type}\r\n`;
  const part = '--b\r\ncontent-disposition: form-data; name="f"; filename="a.pdf"\r\n\r\n';
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1').on('error', () => {});
  socket.write(`${head}content-length: 2900000\r\n\r\n${isForm ? part : ''}%PDF-1.7${'x'.repeat(2_000_000)}`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
}
