/** For those who read a bucket that isn't ours. Apart from the package's index, since S3's client is large. */
import { S3Client } from '@aws-sdk/client-s3';
import { parseBlobsAddress } from './blobs-address.js';
import { clientConfig, type S3Options } from './s3-blobs.js';

export { isNoSuchObject, s3Trouble } from './s3-trouble.js';

/** A place in a bucket, and the client that reaches it. */
export interface S3Place {
  readonly client: S3Client;
  readonly bucket: string;
  /** Empty, or ends with "/". */
  readonly prefix: string;
}

/**
 * Opens `s3://bucket/prefix?region=&endpoint=&pathStyle=true`; nothing is asked of S3 yet.
 * @throws RangeError with a plain sentence if the address is none.
 */
export function openS3(address: string, options: S3Options = {}): S3Place {
  const place = parseBlobsAddress(address);
  if (place.kind !== 's3') throw new RangeError(`An S3 address begins with s3://; "${address}" does not.`);
  return { client: new S3Client(clientConfig(place, options)), bucket: place.bucket, prefix: place.prefix };
}
