import { FilingError } from '@averment/record';
import { MAX_BYTES } from '@averment/pdf-text';
import { validateFileName } from 'yauzl';

/** What the guard asks of an entry. */
export interface EntryFacts {
  readonly name: string;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly encrypted: boolean;
}

/**
 * How often an entry may be larger than its packed form. PDFs are packed inside already and hardly shrink; text shrinks to
 * a tenth or so. Deflate can't do better than about 1,032.
 */
const MAX_RATIO = 200;
/** Below this size no ratio is suspicious: a form of spaces, a nearly empty page. */
const SMALL_BYTES = 1_000_000;
/** How often all entries together may be larger than the archive: entries that share their bytes are a bomb, too. */
const MAX_TOTAL_RATIO = 200;

const refuse = (reason: string): FilingError => new FilingError('bad-archive', `The archive's entry ${reason}.`);

/** Why an entry is not safe to open, or null. */
export function refusalOf(entry: EntryFacts): FilingError | null {
  if (isClimbing(entry.name)) return refuse('has a name that leads out of the archive');
  if (entry.encrypted) return refuse('opens only with a password');
  if (entry.uncompressedSize > MAX_BYTES) return refuse('unpacks to more than the limit for a file');
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > SMALL_BYTES && ratio > MAX_RATIO) {
    return refuse(`unpacks to ${Math.round(ratio)} times its size, as only a zip bomb does`);
  }
  return null;
}

/** True if all entries together are too large for an archive of so many bytes. */
export const isBomb = (totalUnpacked: number, archiveBytes: number): boolean =>
  totalUnpacked > Math.max(100 * SMALL_BYTES, MAX_TOTAL_RATIO * archiveBytes);

/** Absolute names, names with "..", Windows drives. */
const isClimbing = (name: string): boolean =>
  validateFileName(name.replaceAll('\\', '/')) !== null || name.includes('\0');
