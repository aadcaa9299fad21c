import type { FilingError } from '@averment/record';

/** A place where a filing should be: a file, or an entry of an archive. Its bytes are read when its turn comes. */
export interface FilingFile {
  readonly kind: 'file';
  /** Where it lies: an absolute path; of an entry, the archive's path, "!" and the entry's name. */
  readonly path: string;
  /** The file's own name, without its folder. */
  readonly name: string;
  /** @throws FilingError file-missing, file-unreadable, too-large, bad-archive */
  read(): Promise<Uint8Array>;
}

/** Something in a filing's place that cannot be one: a folder without permission, an unsafe entry of an archive. */
export interface Refused {
  readonly kind: 'refused';
  readonly path: string;
  readonly name: string;
  readonly error: FilingError;
}

export type Found = FilingFile | Refused;
