import type { BlobStore } from './blob-store.js';
import { parseBlobsAddress } from './blobs-address.js';
import { FolderBlobs } from './folder-blobs.js';

/**
 * Opens the blobs at an address: a folder's path, `file:///…`, or `s3://bucket/prefix?region=&endpoint=&pathStyle=true`
 * with the credentials of AWS's usual environment variables. Nothing is asked of S3 yet: `ping()` does.
 * @throws RangeError with a plain sentence if the address is none of these.
 */
export async function openBlobs(address: string): Promise<BlobStore> {
  const place = parseBlobsAddress(address);
  if (place.kind === 'folder') return new FolderBlobs(place.path);
  // Only who needs S3 loads its client, which is large.
  const { S3Blobs } = await import('./s3-blobs.js');
  return new S3Blobs(place);
}
