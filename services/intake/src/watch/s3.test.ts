import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  PutObjectCommand,
  type ListObjectsV2CommandInput,
  type ListObjectsV2CommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { openS3, type S3Place } from '@averment/store/s3';
import { s3Address, startFaultyProxy, startS3, type FaultyProxy, type S3TestServer } from '@averment/store/testing';
import { pdf, testDoor } from '../testing/index.js';
import { Ledger } from './ledger.js';
import { S3Source } from './s3-source.js';
import { Watch } from './watch.js';

describe('a watched prefix of S3, on s3rver', () => {
  let server: S3TestServer;
  let proxy: FaultyProxy;
  let place: S3Place;
  let root: string;
  let parts: ReturnType<typeof testDoor>;
  let tests = 0;

  beforeAll(async () => {
    server = await startS3();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'averment-test-'));
    proxy = await startFaultyProxy(server.endpoint);
    place = openS3(s3Address(proxy.endpoint, server.bucket, `court-${tests++}`), { tries: 1, timeLimit: 1_000 });
    cutListings(place.client);
    parts = testDoor({ fileBytes: 1_000 });
  });
  afterEach(async () => {
    place.client.destroy();
    await proxy.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const put = (key: string, bytes: Uint8Array) =>
    place.client.send(new PutObjectCommand({ Bucket: place.bucket, Key: place.prefix + key, Body: bytes }));
  const remove = (key: string) =>
    place.client.send(new DeleteObjectCommand({ Bucket: place.bucket, Key: place.prefix + key }));
  const open = async (pageSize?: number) => {
    const ledger = await Ledger.open(join(root, 's3.ledger'));
    return new Watch({ source: new S3Source(place, pageSize), ledger, ...parts, fileBytes: 1_000, interval: 20 });
  };
  const warned = () => parts.lines.filter(({ level }) => level === 40);

  test('gives its PDFs in the order of their keys, page by page, and nothing else', async () => {
    for (const key of ['b/2.pdf', 'a.pdf', 'b/1.PDF', 'c.txt', 'z.pdf']) await put(key, pdf(key));
    await (await open(2)).look();
    expect(parts.feed.fed).toEqual(['a.pdf', '1.PDF', '2.pdf', 'z.pdf']);
    expect(warned()).toEqual([]);
  });

  test('is listed again, for what is new; nothing is fed twice, nor after a restart', async () => {
    const watch = await open();
    await put('m.pdf', pdf('m'));
    await watch.look();
    await put('a.pdf', pdf('a'));
    await put('copy.pdf', pdf('m'));
    await watch.look();
    await watch.look();
    expect(parts.feed.fed).toEqual(['m.pdf', 'a.pdf']);
    parts = testDoor();
    await (await open()).look();
    expect(parts.feed.fed).toEqual([]);
  });

  test('an object with new bytes is a new filing', async () => {
    const watch = await open();
    await put('a.pdf', pdf('1'));
    await watch.look();
    await put('a.pdf', pdf('2'));
    await watch.look();
    expect(parts.feed.fed).toEqual(['a.pdf', 'a.pdf']);
  });

  test.each<[string, Buffer, string]>([
    ['empty', Buffer.alloc(0), 'empty-file'],
    ['no PDF', Buffer.from('Dear clerk'), 'not-a-pdf'],
    ['too large', pdf('x'.repeat(1_000)), 'too-large'],
  ])('an object that is %s is left and named once', async (_, bytes, code) => {
    const watch = await open();
    await put('bad.pdf', bytes);
    await put('good.pdf', pdf('good'));
    for (let n = 0; n < 3; n++) await watch.look();
    expect(parts.feed.fed).toEqual(['good.pdf']);
    expect(warned()).toMatchObject([{ path: `s3://${place.bucket}/${place.prefix}bad.pdf`, code }]);
  });

  test('what is gone when its turn comes is no trouble', async () => {
    for (const key of ['a.pdf', 'b.pdf']) await put(key, pdf(key));
    const { feed } = parts.feed;
    parts.feed.feed = async (filing) => {
      await remove('b.pdf');
      return feed.call(parts.feed, filing);
    };
    const watch = await open();
    await watch.look();
    expect([parts.feed.fed, warned()]).toEqual([['a.pdf'], []]);
    await expect(watch.ready()).resolves.toBeUndefined();
  });

  test.each<[string, number | 'silence' | 'cut', RegExp]>([
    ['answers 500', 500, /S3 answers with an error of its own \(500\)/],
    ['is overloaded', 503, /S3 is overloaded/],
    ['is silent', 'silence', /S3 did not answer in time/],
    ['cuts the connection', 'cut', /^S3 /],
    ['refuses the credentials', 403, /S3 refuses the credentials/],
  ])('when S3 %s, the watch says so once and goes on by itself', async (_, fault, reason) => {
    await put('a.pdf', pdf('a'));
    const watch = await open();
    proxy.spoil(fault);
    await watch.look();
    await watch.look();
    await expect(watch.ready()).rejects.toThrow(reason);
    expect(warned()).toHaveLength(1);
    proxy.spoil(fault, 0);
    await watch.look();
    expect(parts.feed.fed).toEqual(['a.pdf']);
    await expect(watch.ready()).resolves.toBeUndefined();
  });

  test('a look that was broken off goes on behind the last key', async () => {
    const keys = ['1.pdf', '2.pdf', '3.pdf', '4.pdf', '5.pdf'];
    for (const key of keys) await put(key, pdf(key));
    const watch = await open(2);
    const { feed } = parts.feed;
    parts.feed.feed = async (filing) => {
      if (filing.name === '4.pdf' && parts.feed.trouble === null) parts.feed.trouble = new Error('gone');
      return feed.call(parts.feed, filing);
    };
    await watch.look();
    expect(parts.feed.fed).toEqual(['1.pdf', '2.pdf', '3.pdf']);
    parts.feed.feed = feed.bind(parts.feed);
    parts.feed.trouble = null;
    const before = proxy.requests;
    await watch.look();
    expect(parts.feed.fed).toEqual(keys);
    // One listing of what is behind 3.pdf, and the two objects.
    expect(proxy.requests - before).toBe(3);
  });
});

/** s3rver answers 500 to a listing that it has to cut; so it gives the whole, and this cuts it as S3 would. */
function cutListings(client: S3Client): void {
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (call) => {
        if (commandName !== 'ListObjectsV2Command') return next(call);
        const { MaxKeys = 1000, ...input } = call.input as ListObjectsV2CommandInput;
        const answer = await next({ ...call, input });
        const output = answer.output as ListObjectsV2CommandOutput;
        const Contents = output.Contents?.slice(0, MaxKeys);
        return { ...answer, output: { ...output, Contents, IsTruncated: (output.Contents?.length ?? 0) > MaxKeys } };
      },
    { step: 'initialize' },
  );
}
