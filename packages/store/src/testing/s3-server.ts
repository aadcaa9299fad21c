import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server of S3's protocol in a temporary folder, for tests; s3rver, in this process. */
export interface S3TestServer {
  /** http://127.0.0.1:port */
  readonly endpoint: string;
  readonly bucket: string;
  stop(): Promise<void>;
}

/** Starts it on a free port, with one bucket, and puts its credentials into the environment where AWS's client looks. */
export async function startS3(): Promise<S3TestServer> {
  const { default: S3rver } = await import('s3rver');
  const directory = mkdtempSync(join(tmpdir(), 'averment-s3-'));
  const bucket = 'averment-test';
  const options = { address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: bucket }] };
  const server = new S3rver(options);
  const { port } = await server.run();
  process.env.AWS_ACCESS_KEY_ID = 'S3RVER';
  process.env.AWS_SECRET_ACCESS_KEY = 'S3RVER';
  const stop = async () => {
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  };
  return { endpoint: `http://127.0.0.1:${port}`, bucket, stop };
}

/** The address of blobs in a test server's bucket, for `openBlobs`. */
export const s3Address = (endpoint: string, bucket: string, prefix = ''): string =>
  `s3://${bucket}/${prefix}?endpoint=${encodeURIComponent(endpoint)}&pathStyle=true`;
