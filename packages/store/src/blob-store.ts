/**
 * What a blob is known by. A PDF is known by the hash of its bytes; what was made of it, its text and its tagged record,
 * by the hash of the PDF and the version of what made it, so that those of two versions lie side by side.
 */
export type BlobKey =
  | { readonly sha256: string; readonly kind: 'pdf' }
  | { readonly sha256: string; readonly kind: 'text' | 'record'; readonly version: string };

/**
 * Bytes by content address, in a folder or in S3. A reader sees all of a blob or nothing. A PDF that is there already is
 * not written again; a text or record is replaced by a later one of the same version. What the disk or the bucket refuses
 * rejects with a FilingError `store-error`: trouble of the place, not of the filing.
 */
export interface BlobStore {
  put(key: BlobKey, bytes: Uint8Array): Promise<void>;
  /** The bytes, or null if there are none. */
  get(key: BlobKey): Promise<Uint8Array | null>;
  has(key: BlobKey): Promise<boolean>;
  /** Does nothing if there are none. */
  delete(key: BlobKey): Promise<void>;
  /** Rejects, with a sentence that says why, if blobs can't be written at present. */
  ping(): Promise<void>;
}

/** The key of a filing's PDF, from its id. */
export const pdfKey = (id: string): BlobKey => ({ sha256: bareHash(id), kind: 'pdf' });

/** The key of a filing's extracted text, from its id and the version of what extracted it. */
export const textKey = (id: string, version: string): BlobKey => ({ sha256: bareHash(id), kind: 'text', version });

/** The key of a filing's tagged record on its way to the store, from its id and the version of what tagged it. */
export const recordKey = (id: string, version: string): BlobKey => ({ sha256: bareHash(id), kind: 'record', version });

/** `aa/bb/<sha256>.pdf`, `aa/bb/<sha256>-<version>.text` or `….record`: where a blob lies, relative to the folder or the S3 prefix. */
export function blobPath(key: BlobKey): string {
  const { sha256 } = key;
  const name = key.kind === 'pdf' ? `${sha256}.pdf` : `${sha256}-${safeVersion(key.version)}.${key.kind}`;
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${name}`;
}

function bareHash(id: string): string {
  const hash = id.replace(/^sha256:/, '');
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError(`not a filing's id: ${id}`);
  return hash;
}

/** Versions become part of a file's name: what no file system minds stays, the rest becomes "_". */
const safeVersion = (version: string): string => version.replace(/[^0-9A-Za-z.+-]/g, '_');
