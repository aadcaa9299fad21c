/**
 * What a blob is known by. A PDF is known by the hash of its bytes; a text by the hash of the PDF that it was read from
 * and the version of what read it, so that texts of two versions lie side by side.
 */
export type BlobKey =
  | { readonly sha256: string; readonly kind: 'pdf' }
  | { readonly sha256: string; readonly kind: 'text'; readonly version: string };

/** Bytes by content address, in a folder or in S3. Writes are atomic, and writing what is there already does nothing. */
export interface BlobStore {
  put(key: BlobKey, bytes: Uint8Array): Promise<void>;
  /** The bytes, or null if there are none. */
  get(key: BlobKey): Promise<Uint8Array | null>;
  has(key: BlobKey): Promise<boolean>;
  /** Rejects if blobs can't be written at present. */
  ping(): Promise<void>;
}

/** The key of a filing's PDF, from its id. */
export const pdfKey = (id: string): BlobKey => ({ sha256: bareHash(id), kind: 'pdf' });

/** The key of a filing's extracted text, from its id and the version of what extracted it. */
export const textKey = (id: string, version: string): BlobKey => ({ sha256: bareHash(id), kind: 'text', version });

/** `aa/bb/<sha256>.pdf`, `aa/bb/<sha256>-<version>.text`: where a blob lies, relative to the folder or the S3 prefix. */
export function blobPath(key: BlobKey): string {
  const { sha256 } = key;
  const name = key.kind === 'pdf' ? `${sha256}.pdf` : `${sha256}-${safeVersion(key.version)}.text`;
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${name}`;
}

function bareHash(id: string): string {
  const hash = id.replace(/^sha256:/, '');
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError(`not a filing's id: ${id}`);
  return hash;
}

/** Versions become part of a file's name: what no file system minds stays, the rest becomes "_". */
const safeVersion = (version: string): string => version.replace(/[^0-9A-Za-z.+-]/g, '_');
