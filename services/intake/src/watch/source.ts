import type { SourceName } from '../intake-counts.js';

/** A file at a watched place, ready to be read. */
export interface Candidate {
  /** Where it lies, as people name it; no two of a source have the same. */
  readonly path: string;
  /** Its own name. */
  readonly name: string;
  readonly bytes: number;
  /** Changes when the file does: its size and time, or its ETag. */
  readonly fingerprint: string;
  /**
   * Null if it was gone, or changed while it was read: then it is left until the next look.
   *
   * @throws Refusal file-unreadable, for this file; anything else means that the place itself is in trouble
   */
  read(): Promise<Uint8Array | null>;
}

/** A place that files appear at. */
export interface Source {
  readonly name: SourceName;
  /** For people. */
  readonly place: string;
  /**
   * The files that lie there, whole and settled, in the order of their paths; those after `after`, where a listing is
   * taken up again. Files that are no filings by their names are left out.
   */
  candidates(after: string | null): AsyncIterable<Candidate>;
}

/** True of the names that filings have. */
export const isFilingName = (name: string): boolean => /\.pdf$/i.test(name) && !/(?:^|\/)\.[^/]*$/.test(name);
