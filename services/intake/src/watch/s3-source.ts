import { GetObjectCommand, ListObjectsV2Command, type _Object } from '@aws-sdk/client-s3';
import { isNoSuchObject, s3Trouble, type S3Place } from '@averment/store/s3';
import { Refusal } from '../refusals.js';
import { isFilingName, type Candidate, type Source } from './source.js';

/** Statuses of an answer that concerns one object only: it may not be read, or not in this way. */
const OF_ONE_OBJECT = new Set([400, 403, 405, 412]);
/** Keys that one page of a listing may have; S3 gives no more. */
const PAGE = 1000;

/**
 * The PDFs under a prefix of a bucket. S3 lists keys in their order, a page at a time, and an object appears whole; a
 * listing that was broken off is taken up again behind the last key.
 */
export class S3Source implements Source {
  readonly name = 's3';

  constructor(
    private readonly s3: S3Place,
    private readonly pageSize = PAGE,
  ) {}

  get place(): string {
    return `s3://${this.s3.bucket}/${this.s3.prefix}`;
  }

  async *candidates(after: string | null): AsyncGenerator<Candidate> {
    let last = after === null ? undefined : this.#keyOf(after);
    for (;;) {
      const { Contents = [], IsTruncated } = await this.#page(last);
      for (const object of Contents) if (isFilingName(object.Key!)) yield this.#candidate(object);
      last = Contents.at(-1)?.Key;
      if (!IsTruncated || last === undefined) return;
    }
  }

  #page(StartAfter: string | undefined) {
    const { client, bucket, prefix } = this.s3;
    const from = StartAfter === undefined ? {} : { StartAfter };
    return this.#asked(
      client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, MaxKeys: this.pageSize, ...from })),
    );
  }

  #candidate({ Key, ETag, Size, LastModified }: _Object): Candidate {
    const key = Key!;
    return {
      path: `s3://${this.s3.bucket}/${key}`,
      name: key.split('/').pop()!,
      bytes: Size ?? 0,
      fingerprint: ETag ?? `${Size}-${LastModified?.toISOString()}`,
      read: () => this.#read(key, ETag),
    };
  }

  async #read(Key: string, IfMatch: string | undefined): Promise<Uint8Array | null> {
    const { client, bucket } = this.s3;
    const same = IfMatch === undefined ? {} : { IfMatch };
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key, ...same }));
      return (await Body?.transformToByteArray()) ?? new Uint8Array();
    } catch (error) {
      const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
      if (isNoSuchObject(error) || $metadata?.httpStatusCode === 412) return null;
      if (!OF_ONE_OBJECT.has($metadata?.httpStatusCode ?? 0)) throw s3Trouble(error, bucket);
      throw new Refusal('file-unreadable', `S3 refuses to give it: ${name}.`, { cause: error });
    }
  }

  async #asked<T>(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      throw s3Trouble(error, this.s3.bucket);
    }
  }

  #keyOf(path: string): string {
    return path.slice(`s3://${this.s3.bucket}/`.length);
  }
}
