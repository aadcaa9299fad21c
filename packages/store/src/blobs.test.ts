import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FilingError, filingId } from '@averment/record';
import { openBlobs, pdfKey, recordKey, textKey, type BlobStore } from './index.js';
import { s3Address, startS3, type S3TestServer } from './testing/index.js';

/** Where the suite keeps its blobs; each home is empty, and its own. */
interface Home {
  name: string;
  prepare: () => Promise<{ address: () => string; remove: () => Promise<void> }>;
}

async function prepareFolder() {
  const root = mkdtempSync(join(tmpdir(), 'averment-test-'));
  let homes = 0;
  return { address: () => join(root, `home-${homes++}`), remove: async () => rmSync(root, { recursive: true }) };
}

async function prepareS3() {
  const server: S3TestServer = await startS3();
  let homes = 0;
  return { address: () => s3Address(server.endpoint, server.bucket, `home-${homes++}`), remove: () => server.stop() };
}

const HOMES: Home[] = [
  { name: 'a folder', prepare: prepareFolder },
  { name: 'S3 (s3rver)', prepare: prepareS3 },
];

describe.each(HOMES)('blobs in $name', ({ prepare }) => {
  let home: Awaited<ReturnType<Home['prepare']>>;
  let address: string;
  let blobs: BlobStore;
  beforeAll(async () => {
    home = await prepare();
  });
  afterAll(() => home.remove());
  beforeEach(async () => {
    address = home.address();
    blobs = await openBlobs(address);
  });

  const id = filingId(Buffer.from('a filing'));
  const text = async (key: ReturnType<typeof pdfKey>, from = blobs) =>
    Buffer.from((await from.get(key)) ?? 'none').toString();

  test('there are none at first', async () => {
    expect(await blobs.get(pdfKey(id))).toBeNull();
    expect(await blobs.has(pdfKey(id))).toBe(false);
  });

  test('come back byte for byte, and to another who opens them', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 256);
    await blobs.put(pdfKey(id), bytes);
    expect(Buffer.compare((await blobs.get(pdfKey(id)))!, bytes)).toBe(0);
    expect(await (await openBlobs(address)).has(pdfKey(id))).toBe(true);
  });

  test('of one filing, and of two versions, lie side by side', async () => {
    const keys = [pdfKey(id), textKey(id, '1'), textKey(id, '2'), recordKey(id, '1'), recordKey(id, '2')];
    for (const [index, key] of keys.entries()) await blobs.put(key, Buffer.from(`blob ${index}`));
    expect(await Promise.all(keys.map((key) => text(key)))).toEqual(keys.map((_, index) => `blob ${index}`));
  });

  test('a text and a record are replaced by later ones of the same version', async () => {
    for (const key of [textKey(id, '1'), recordKey(id, '1')]) {
      await blobs.put(key, Buffer.from('old'));
      await blobs.put(key, Buffer.from('new'));
      expect(await text(key)).toBe('new');
    }
  });

  test('a PDF is written once: its name says what it holds', async () => {
    await blobs.put(pdfKey(id), Buffer.from('first'));
    await blobs.put(pdfKey(id), Buffer.from('other'));
    expect(await text(pdfKey(id))).toBe('first');
  });

  test('an empty one is not none', async () => {
    await blobs.put(textKey(id, '1'), new Uint8Array());
    expect((await blobs.get(textKey(id, '1')))?.length).toBe(0);
    expect(await blobs.has(textKey(id, '1'))).toBe(true);
  });

  test('may be deleted, twice too', async () => {
    await blobs.put(pdfKey(id), Buffer.from('%PDF-'));
    await blobs.delete(pdfKey(id));
    await blobs.delete(pdfKey(id));
    expect(await blobs.get(pdfKey(id))).toBeNull();
  });

  test('written by many at once are whole', async () => {
    const bytes = Buffer.alloc(200_000, 'x');
    const writers = await Promise.all(Array.from({ length: 6 }, () => openBlobs(address)));
    await Promise.all(writers.map((writer) => writer.put(recordKey(id, '1'), bytes)));
    expect(Buffer.compare((await blobs.get(recordKey(id, '1')))!, bytes)).toBe(0);
  });

  test('say that they are ready, before and after a write, and leave no trace of the question', async () => {
    await blobs.ping();
    await blobs.put(pdfKey(id), Buffer.from('%PDF-'));
    await blobs.ping();
    expect(await blobs.has(textKey(id, '1'))).toBe(false);
  });
});

describe('an address of blobs', () => {
  test.each([
    ['another scheme', 'ftp://host/folder', /folder or in s3:/],
    ['no bucket', 's3:///prefix', /names its bucket/],
    ['a slip of the pen', 's3://bucket/prefix?regoin=us-west-2', /not regoin/],
    ['credentials in it', 's3://key:secret@bucket/prefix', /AWS_ACCESS_KEY_ID/],
    ['an endpoint without a scheme', 's3://bucket?endpoint=minio:9000', /http\(s\) address/],
    ['a style that is neither', 's3://bucket?pathStyle=yes', /true or false/],
  ])('with %s is refused', async (_, address, sentence) => {
    await expect(openBlobs(address)).rejects.toThrow(RangeError);
    await expect(openBlobs(address)).rejects.toThrow(sentence);
  });
});

test('a folder that cannot be made is trouble of the place', async () => {
  const thrown = await openBlobs('/dev/null/blobs').catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(FilingError);
  expect(thrown).toMatchObject({ code: 'store-error', message: "A file lies where the blobs' folder should be." });
});
