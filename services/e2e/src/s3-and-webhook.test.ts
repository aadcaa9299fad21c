import { createServer, type Server } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DELIVERY_HEADERS, deliveryId, verifySignature } from '@averment/downstream';
import { startFaultyProxy, startS3, s3Address, type FaultyProxy, type S3TestServer } from '@averment/store/testing';
import type { ComplaintRecord } from '@averment/record';
import { generatedFilings } from './stack/filings.js';
import { readInProcess } from './stack/in-process.js';
import { until } from './stack/service-process.js';
import { Stack, hasServers } from './stack/stack.js';

// AVERMENT_TEST_REDIS_URL and AVERMENT_TEST_POSTGRES_URL make the test set-up install what it needs.
const describeWithServers = hasServers() ? describe : describe.skip;
const READING = { ocr: 'off' } as const;
const SECRET = 'a secret of the receiver';
const FILINGS = 6;

describeWithServers('the worker services over S3, with a webhook', () => {
  let s3: S3TestServer;
  let proxy: FaultyProxy;
  let stack: Stack;
  let receiver: Server;
  const received: { body: string; id: string; isOurs: boolean }[] = [];
  const refusing = { next: 0 };
  const filings = () => generatedFilings(FILINGS);

  beforeAll(async () => {
    s3 = await startS3();
    proxy = await startFaultyProxy(s3.endpoint);
    stack = await Stack.start({ blobs: s3Address(proxy.endpoint, s3.bucket, 'filings') });
    receiver = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        if (refusing.next-- > 0) return response.writeHead(503).end();
        const body = Buffer.concat(parts).toString();
        const header = (name: string) => String(request.headers[name]);
        const signed = {
          body,
          timestamp: header(DELIVERY_HEADERS.timestamp),
          signature: header(DELIVERY_HEADERS.signature),
        };
        received.push({ body, id: header(DELIVERY_HEADERS.id), isOurs: verifySignature(signed, SECRET) });
        return response.writeHead(204).end();
      });
    }).listen(0, '127.0.0.1');
    stack.feed({ reading: READING });
    await stack.run('extractor');
    await stack.run('tagger');
  }, 120_000);
  afterAll(async () => {
    await stack?.close();
    receiver?.close();
    await proxy?.stop();
    await s3?.stop();
  }, 30_000);

  it('wait while S3 answers 500, say so, and come to the same records by themselves', async () => {
    for (const filing of filings()) await stack.feed().feed(filing);
    proxy.spoil(500);
    const extractor = stack.services.find(({ name }) => name === 'extractor')!;
    await until('the extractor says that S3 ails', async () => {
      const reasons = await extractor.reasons().catch(() => ({}));
      return Object.keys(reasons).length > 0;
    });
    proxy.spoil(500, 0);
    const { port } = receiver.address() as AddressInfo;
    refusing.next = 2;
    await stack.run('emitter', {
      AVERMENT_EMITTER_WEBHOOK: `http://127.0.0.1:${port}/records`,
      AVERMENT_EMITTER_WEBHOOK_SECRETS: SECRET,
      AVERMENT_EMITTER_JSONL: join(stack.folder, 'handed-on'),
    });
    await stack.untilSettled(FILINGS);
    await stack.untilEmpty();
    expect(await stack.exported()).toEqual(await readInProcess(filings(), READING));
    expect((await extractor.ask('/readyz')).status).toBe(200);
  }, 120_000);

  it('hand each record on, signed, with an id by which the receiver drops doubles', async () => {
    expect(received.every(({ isOurs }) => isOurs)).toBe(true);
    const byId = new Map(received.map(({ id, body }) => [id, body]));
    const records = await recordsOf(stack);
    expect([...byId.keys()].sort()).toEqual(records.map(deliveryId).sort());
    for (const record of records) expect(JSON.parse(byId.get(deliveryId(record))!)).toEqual(record);
  });

  it('append each record to a JSONL file', async () => {
    const folder = join(stack.folder, 'handed-on');
    const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    const lines = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'));
    const records = lines.map((line) => (JSON.parse(line) as { record: ComplaintRecord }).record);
    expect(records.map(({ id }) => id).sort()).toEqual((await recordsOf(stack)).map(({ id }) => id));
  });
});

const recordsOf = async (stack: Stack): Promise<ComplaintRecord[]> =>
  (await stack.exported()).map((record) => JSON.parse(record) as ComplaintRecord);
