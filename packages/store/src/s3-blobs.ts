import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { blobPath, type BlobKey, type BlobStore } from './blob-store.js';
import type { S3Address } from './blobs-address.js';
import { isNoSuchObject, s3Trouble } from './s3-trouble.js';

/** How often a request is tried before it counts as failed; the SDK waits longer before each try, with jitter. */
const TRIES = 4;
/** How long a connection, an answer, and a silence in the middle of one may take, in milliseconds. */
const TIME_LIMITS = { connectionTimeout: 5_000, requestTimeout: 30_000, socketTimeout: 30_000 };

/** What tests shorten. */
export interface S3Options {
  readonly tries?: number;
  /** For the connection and for each silence, in milliseconds. */
  readonly timeLimit?: number;
}

/**
 * Blobs in a bucket of S3, or of a server that speaks its protocol, under the names that they have in a folder. An object
 * appears whole or not at all, so that readers and writers in any number may meet.
 */
export class S3Blobs implements BlobStore {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #prefix: string;
  /** True once something was written, until a write is refused. */
  #mayWrite = false;

  constructor(address: S3Address, options: S3Options = {}) {
    this.#bucket = address.bucket;
    this.#prefix = address.prefix;
    this.#client = new S3Client(clientConfig(address, options));
  }

  async put(key: BlobKey, bytes: Uint8Array): Promise<void> {
    const Key = this.#nameOf(key);
    // A PDF's name is the hash of its bytes; a text may have been written by an unfinished version of ours.
    if (key.kind === 'pdf' && (await this.#sizeOf(Key)) === bytes.length) return;
    await this.#write(Key, bytes);
  }

  async get(key: BlobKey): Promise<Uint8Array | null> {
    return this.#unlessMissing(async () => {
      const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: this.#nameOf(key) }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    });
  }

  async has(key: BlobKey): Promise<boolean> {
    return (await this.#sizeOf(this.#nameOf(key))) !== null;
  }

  async delete(key: BlobKey): Promise<void> {
    await this.#inBucket(() =>
      this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: this.#nameOf(key) })),
    );
  }

  /** Writes a few bytes if nothing was written yet, or the last write was refused; else asks for the bucket. */
  async ping(): Promise<void> {
    if (!this.#mayWrite) return this.#write(`${this.#prefix}probe`, Buffer.from('averment'));
    await this.#inBucket(() => this.#client.send(new HeadBucketCommand({ Bucket: this.#bucket })));
  }

  async #write(Key: string, bytes: Uint8Array): Promise<void> {
    const length = bytes.length;
    this.#mayWrite = false;
    await this.#inBucket(() =>
      this.#client.send(new PutObjectCommand({ Bucket: this.#bucket, Key, Body: bytes, ContentLength: length })),
    );
    this.#mayWrite = true;
  }

  async #sizeOf(Key: string): Promise<number | null> {
    return this.#unlessMissing(async () => {
      const { ContentLength } = await this.#client.send(new HeadObjectCommand({ Bucket: this.#bucket, Key }));
      return ContentLength ?? null;
    });
  }

  async #unlessMissing<T>(ask: () => Promise<T>): Promise<T | null> {
    try {
      return await ask();
    } catch (error) {
      if (isNoSuchObject(error)) return null;
      throw s3Trouble(error, this.#bucket);
    }
  }

  async #inBucket(ask: () => Promise<unknown>): Promise<void> {
    try {
      await ask();
    } catch (error) {
      throw s3Trouble(error, this.#bucket);
    }
  }

  #nameOf(key: BlobKey): string {
    return this.#prefix + blobPath(key);
  }
}

/** How S3's client is set up for an address: where it is, how often it tries, how long it waits. */
export function clientConfig(address: S3Address, { tries = TRIES, timeLimit }: S3Options = {}): S3ClientConfig {
  const { region, endpoint, pathStyle } = address;
  const limits = timeLimit === undefined ? TIME_LIMITS : shortened(timeLimit);
  return {
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
    forcePathStyle: pathStyle,
    maxAttempts: tries,
    requestHandler: { ...limits, throwOnRequestTimeout: true },
    // Bodies are covered by the signature; servers other than Amazon's often refuse the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  };
}

const shortened = (limit: number): typeof TIME_LIMITS => ({
  connectionTimeout: limit,
  requestTimeout: limit,
  socketTimeout: limit,
});
