import { FilingError, filingId } from '@averment/record';
import { parseBlobsAddress, type S3Address } from './blobs-address.js';
import { pdfKey, textKey } from './index.js';
import { S3Blobs } from './s3-blobs.js';
import { s3Address, startFaultyProxy, startS3, type FaultyProxy, type S3TestServer } from './testing/index.js';

describe('S3 in trouble', () => {
  let server: S3TestServer;
  let proxy: FaultyProxy;
  beforeAll(async () => {
    server = await startS3();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    proxy = await startFaultyProxy(server.endpoint);
  });
  afterEach(() => proxy.stop());

  const key = textKey(filingId(Buffer.from('a filing')), '1');
  const bytes = Buffer.alloc(200_000, 'y');
  const open = (bucket = server.bucket, endpoint = proxy.endpoint) =>
    new S3Blobs(parseBlobsAddress(s3Address(endpoint, bucket, 'trouble')) as S3Address, { tries: 3, timeLimit: 400 });
  const trouble = async (work: Promise<unknown>) => {
    const thrown = await work.then(
      () => 'no error',
      (error: unknown) => error,
    );
    expect(thrown).toBeInstanceOf(FilingError);
    expect(thrown).toMatchObject({ code: 'store-error' });
    return (thrown as Error).message;
  };

  test.each([500, 503, 'cut', 'silence'] as const)('%s twice, then none: all goes through', async (fault) => {
    const blobs = open();
    proxy.spoil(fault, 2);
    await blobs.put(key, bytes);
    proxy.spoil(fault, 2);
    expect((await blobs.get(key))?.length).toBe(bytes.length);
  });

  test.each([
    [500, 'S3 answers with an error of its own (500).'],
    [503, 'S3 is overloaded (503).'],
    ['cut', "S3 can't be reached (ECONNRESET)."],
    ['silence', 'S3 did not answer in time.'],
    [403, /^S3 refuses the credentials for the bucket "averment-test"/],
  ] as const)(
    '%s each time is told in plain words, after so many tries, and is over when S3 is back',
    async (...row) => {
      const [fault, sentence] = row;
      const blobs = open();
      proxy.spoil(fault);
      const before = proxy.requests;
      expect(await trouble(blobs.put(key, bytes))).toEqual(
        typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
      );
      expect(proxy.requests - before).toBe(fault === 403 ? 1 : 3);
      await trouble(blobs.get(key));
      await trouble(blobs.has(key));
      await trouble(blobs.ping());
      proxy.spoil(fault, 0);
      await blobs.ping();
      await blobs.put(key, bytes);
    },
  );

  test('an answer that stops midway is no blob', async () => {
    const blobs = open();
    await blobs.put(key, bytes);
    proxy.spoil('stop-midway');
    await trouble(blobs.get(key));
    proxy.spoil('stop-midway', 0);
    expect((await blobs.get(key))?.length).toBe(bytes.length);
  });

  test('a bucket that is not there is named', async () => {
    const blobs = open('no-such-bucket');
    expect(await trouble(blobs.ping())).toBe('S3 has no bucket "no-such-bucket".');
    expect(await trouble(blobs.put(pdfKey(`sha256:${key.sha256}`), bytes))).toMatch(/no bucket "no-such-bucket"/);
  });

  test('a server that is away is told with the reason', async () => {
    const blobs = open(server.bucket, 'http://127.0.0.1:9');
    expect(await trouble(blobs.ping())).toBe("S3 can't be reached (ECONNREFUSED).");
  });

  test("credentials that S3 doesn't know are told as such", async () => {
    const known = process.env.AWS_ACCESS_KEY_ID;
    process.env.AWS_ACCESS_KEY_ID = 'nobody';
    try {
      expect(await trouble(open().ping())).toMatch(/^S3 refuses the credentials for the bucket/);
    } finally {
      process.env.AWS_ACCESS_KEY_ID = known;
    }
  });
});
