import { FilingError, canonicalJson } from '@averment/record';
import { DELIVERY_HEADERS, verifySignature, Webhook, type WebhookOptions } from '../index.js';
import { startReceiver, type Behaviour, type Receiver } from '../testing/receiver.js';
import { sampleRecord } from '../testing/record.js';

const SECRET = 'a secret of the test';
const record = sampleRecord('quillfeather');

describe('a webhook', () => {
  let receiver: Receiver;
  let webhook: Webhook;
  const open = async (behaviours: Behaviour[], options: Partial<WebhookOptions> = {}) => {
    receiver = await startReceiver(...behaviours);
    const plan = { tries: 4, firstPause: 5, longestPause: 1000 };
    webhook = new Webhook({ url: receiver.url, secrets: [SECRET], timeLimit: 300, plan, ...options });
  };
  afterEach(async () => {
    await webhook.close();
    await receiver.stop();
  });
  const refusal = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'delivered',
      (error: unknown) => (error instanceof FilingError ? `${error.code}: ${error.message}` : error),
    );

  test('posts the canonical record, with an id and a signature that the receiver can check', async () => {
    await open([]);
    await webhook.deliver(record);
    const [{ headers, body }] = receiver.received as [Receiver['received'][number]];
    expect(body).toBe(canonicalJson(record));
    expect(headers['content-type']).toBe('application/json');
    expect(headers[DELIVERY_HEADERS.id]).toBe(`${record.id}@0.1.0`);
    const timestamp = headers[DELIVERY_HEADERS.timestamp] as string;
    const signature = headers[DELIVERY_HEADERS.signature] as string;
    expect(verifySignature({ body, timestamp, signature }, SECRET)).toBe(true);
    expect(verifySignature({ body, timestamp, signature }, 'another')).toBe(false);
  });

  test.each<[string, Behaviour[]]>([
    ['an ailing receiver', [500, 503]],
    ['one that has too much to do', [429, 408]],
    ['one that says when', [{ status: 503, headers: { 'retry-after': '0' } }]],
    ['a cut connection', ['cut', 'cut']],
    ['one that does not answer', ['silence']],
    ['all of them', [502, 'cut', 'silence']],
  ])('tries %s again, with the same id', async (_, behaviours) => {
    await open([...behaviours]);
    await webhook.deliver(record);
    expect(receiver.received).toHaveLength(behaviours.length + 1);
    expect(new Set(receiver.received.map(({ headers }) => headers[DELIVERY_HEADERS.id])).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
  });

  test.each([400, 401, 404, 410, 413, 422])('takes %s for an answer', async (status) => {
    await open([status]);
    expect(await refusal(webhook.deliver(record))).toBe(
      `delivery-refused: ${webhook.name} refused the record: HTTP ${status}.`,
    );
    expect(receiver.received).toHaveLength(1);
  });

  test('follows no redirect', async () => {
    await open([{ status: 302, headers: { location: '/elsewhere' } }]);
    expect(await refusal(webhook.deliver(record))).toMatch(/^delivery-refused: .*HTTP 302/);
    expect(receiver.received).toHaveLength(1);
  });

  test.each<[string, Behaviour, string]>([
    ['an error of its own', 500, 'HTTP 500'],
    ['silence', 'silence', 'no answer in time'],
    ['a cut', 'cut', 'ECONNRESET'],
  ])('gives up after so many tries, and says that %s was the last', async (_, behaviour, reason) => {
    await open(Array.from({ length: 9 }, () => behaviour));
    expect(await refusal(webhook.deliver(record))).toBe(
      `delivery-failed: ${webhook.name} did not take the record: ${reason} (4 tries).`,
    );
    expect(receiver.received).toHaveLength(4);
  });

  test('tries a receiver that was away for one record only once for the next, until it takes one', async () => {
    await open(Array.from({ length: 5 }, () => 503));
    expect(await refusal(webhook.deliver(record))).toMatch(/HTTP 503 \(4 tries\)\.$/);
    expect(await refusal(webhook.deliver(record))).toMatch(/HTTP 503\.$/);
    await webhook.deliver(record);
    receiver.behave(503, 503);
    await webhook.deliver(record);
    expect(receiver.received).toHaveLength(5 + 1 + 3);
  });

  test('waits as long as the receiver asks, if that is not too long', async () => {
    await open([{ status: 429, headers: { 'retry-after': '1' } }]);
    const begun = performance.now();
    await webhook.deliver(record);
    expect(performance.now() - begun).toBeGreaterThan(950);
  });

  test('leaves it to others to wait for an hour', async () => {
    await open([{ status: 503, headers: { 'retry-after': '3600' } }]);
    expect(await refusal(webhook.deliver(record))).toMatch(/^delivery-failed: .*HTTP 503\.$/);
    expect(receiver.received).toHaveLength(1);
  });

  test('signs each try anew, since a receiver refuses what is old', async () => {
    await open([{ status: 503, headers: { 'retry-after': '1' } }]);
    await webhook.deliver(record);
    const [first, second] = receiver.received.map(({ headers }) => Number(headers[DELIVERY_HEADERS.timestamp]));
    expect(second! - first!).toBeGreaterThanOrEqual(1);
  });

  test('uses a connection again', async () => {
    await open([200, 200, 200, 200, 200]);
    for (const name of ['a', 'b', 'c', 'd', 'e']) await webhook.deliver(sampleRecord(name));
    expect(receiver.connections()).toBe(1);
  });

  test.each<[string, Behaviour]>([
    ['a request', 'silence'],
    ['a pause', { status: 503, headers: { 'retry-after': '1' } }],
  ])('ends at once in the middle of %s, when it is told to', async (_, behaviour) => {
    await open([behaviour], { timeLimit: 60_000 });
    const stop = new AbortController();
    const delivery = refusal(webhook.deliver(record, { signal: stop.signal }));
    while (receiver.received.length === 0) await new Promise(setImmediate);
    stop.abort();
    const begun = performance.now();
    expect(await delivery).toMatch(/^delivery-failed/);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  test('closed, it gives up what waits', async () => {
    await open([500], { plan: { tries: 3, firstPause: 600_000, longestPause: 600_000 } });
    const delivery = refusal(webhook.deliver(record));
    while (receiver.received.length === 0) await new Promise(setImmediate);
    await webhook.close();
    expect(await delivery).toMatch(/^delivery-failed/);
  });

  test('is ready if the receiver takes connections, without a request', async () => {
    await open([]);
    await webhook.ready();
    expect(receiver.received).toHaveLength(0);
    const away = new Webhook({ url: 'http://127.0.0.1:9/', secrets: [SECRET] });
    await expect(away.ready()).rejects.toThrow("webhook 127.0.0.1:9 can't be reached: ECONNREFUSED.");
  });
});

describe('a webhook is refused', () => {
  test.each([
    ['without a secret', { url: 'https://hooks.example', secrets: [] }, /needs a secret/],
    ['with an empty one', { url: 'https://hooks.example', secrets: [''] }, /needs a secret/],
    ['with another scheme', { url: 'ftp://hooks.example', secrets: ['s'] }, /http\(s\) address/],
    ['without an address', { url: 'hooks', secrets: ['s'] }, /http\(s\) address/],
    ['with a password in its address', { url: 'https://me:pw@hooks.example', secrets: ['s'] }, /no user or password/],
  ])('%s', (_, options, sentence) => {
    expect(() => new Webhook(options)).toThrow(sentence);
  });
});
