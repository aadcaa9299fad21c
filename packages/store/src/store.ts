import type { ComplaintRecord, DamagesKind, DamagesRole, FailureCode, Box } from '@averment/record';
import type { BlobStore } from './blob-store.js';

/**
 * Where records go, and how they are asked for. One interface over SQLite (a laptop) and PostgreSQL (many machines);
 * both hold the same tables, described in `schema.ts`, and answer alike. Trouble of the database, which says nothing of
 * the filing and may pass, rejects with a FilingError `store-error`; see `isPassingTrouble`.
 */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** PDFs and extracted texts. */
  readonly blobs: BlobStore;

  /** True if the filing was read by this version of the pipeline, so that reading it again would change nothing. */
  hasRecord(id: string, pipelineVersion: string): Promise<boolean>;
  /**
   * Writes a filing's record and its rows in one transaction. Written twice it leaves the same rows; a record of another
   * pipeline version replaces the old one's. What failed before for the same filing or path is taken off the list.
   */
  writeRecord(record: ComplaintRecord, details: RecordDetails): Promise<void>;
  /** Notes that a filing could not be read. The same key again counts another attempt. */
  writeFailure(failure: NewFailure): Promise<void>;
  /** Takes a failure off the list, for one that no longer applies. True if it was there. */
  clearFailure(key: string): Promise<boolean>;

  listFilings(filter?: FilingFilter): Promise<FilingSummary[]>;
  countFilings(filter?: FilingFilter): Promise<number>;
  /** By identifier (with or without `sha256:`, from 4 hexadecimal digits), case number, or file name or path. */
  getRecord(reference: string): Promise<RecordLookup>;
  /** The sentence around each mention of a statute in one filing, by the mention's `span.start`. */
  sentences(id: string): Promise<Map<number, string>>;

  /** How often each statute is cited, the most filings first. */
  statuteCounts(query?: StatuteQuery): Promise<StatuteCount[]>;
  /** Each mention, by filing and place. */
  statutePlaces(query?: StatuteQuery): Promise<StatutePlace[]>;
  /** Parties whose name or alias holds the words given; case, accents and punctuation don't count. */
  parties(name: string, filter?: CourtFilter): Promise<PartyPlace[]>;
  damages(filter?: DamagesFilter): Promise<DamagesPlace[]>;
  /** Contract sections of the agreements whose name or alias holds the words given; of all agreements without. */
  contracts(agreement?: string, filter?: CourtFilter): Promise<ContractPlace[]>;
  /** The filings that could not be read, the latest first. */
  failures(filter?: FailureFilter): Promise<FailureRow[]>;

  /** Every record, sorted by id, a page of them in memory at a time. */
  exportRecords(filter?: FilingFilter): AsyncIterable<ComplaintRecord>;

  /** Rejects if the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export type StoreOptions =
  | {
      kind: 'sqlite';
      /** The database lies in `averment.sqlite` and the blobs in `blobs/` of this folder, which is made if missing. */
      dataDir: string;
    }
  | {
      kind: 'postgres';
      /** postgres://user:password@host:port/database */
      url: string;
      blobs: BlobStore;
      /** Connections that this process may hold; 4 by default. */
      poolSize?: number;
      /**
       * Opens without asking the server; the tables are brought up to date by the first call that reaches it. For services,
       * which wait for a server that is away and say so meanwhile.
       */
      patient?: boolean;
    };

export interface RecordDetails {
  /** Where the file was found, as the user would name it. */
  path: string;
  /** The sentence around each mention of a statute, by the mention's `span.start`. */
  sentences?: ReadonlyMap<number, string>;
  /** The record as canonical JSON, where the caller has it: to write it anew costs as much as the rest of the row. */
  recordJson?: string;
}

export interface NewFailure {
  /** What the failure is known by: the filing's id where its bytes could be read, else its path. */
  key: string;
  path: string;
  /** The filing's id, where its bytes could be read. */
  sha256?: string;
  code: FailureCode;
  /** One plain sentence. */
  message: string;
  pipelineVersion: string;
  /** How many attempts this failure ends; 1 by default. */
  attempts?: number;
}

export interface FailureRow {
  key: string;
  path: string;
  sha256: string | null;
  code: FailureCode;
  message: string;
  pipelineVersion: string;
  attempts: number;
  /** ISO times. */
  firstAt: string;
  lastAt: string;
}

export interface FailureFilter {
  code?: FailureCode;
  /** Of this filing only, by its id. */
  sha256?: string;
}

/** Court by Free Law id; filing dates as ISO dates, both ends included. */
export interface CourtFilter {
  court?: string;
  since?: string;
  until?: string;
}

export interface FilingFilter extends CourtFilter {
  kind?: 'complaint' | 'other';
  /** How many at most, after the first `offset`. */
  limit?: number;
  offset?: number;
}

/** What every answer says of the filing it comes from. */
export interface FilingHead {
  filingId: string;
  sourceName: string;
  path: string;
  courtId: string | null;
  court: string | null;
  caseNumber: string | null;
  /** ISO date. */
  filedOn: string | null;
  title: string | null;
}

export interface FilingSummary extends FilingHead {
  kind: 'complaint' | 'other';
  amendment: number;
  pages: number;
  textLayer: 'full' | 'partial' | 'none';
  pipelineVersion: string;
  /** ISO time. */
  ingestedAt: string;
  parties: { name: string; role: string }[];
  counts: { statutes: number; mentions: number; contractSections: number; damages: number; claims: number };
}

export type RecordLookup =
  | { found: 'one'; record: ComplaintRecord; filing: FilingHead }
  | { found: 'none' }
  /** The filings that the reference fits, sorted by id. */
  | { found: 'several'; filings: FilingHead[] };

export interface StatuteQuery extends CourtFilter {
  /** Identifiers, e.g. /us/usc/t18/s2702. A mention of a range that holds one of them counts too. */
  ids?: readonly string[];
  /** The beginning of identifiers, up to a whole part: /us/usc/t18, /us-ca. */
  prefix?: string;
  /** Identifiers of the same code, both ends included, in the order of the sections: s9 before s10 before s10a. */
  range?: { from: string; to: string };
}

export interface StatuteCount {
  id: string;
  citation: string;
  name: string | null;
  filings: number;
  mentions: number;
}

export interface StatutePlace extends FilingHead {
  statuteId: string;
  citation: string;
  name: string | null;
  form: string;
  pinpoint: string | null;
  etSeq: boolean;
  /** Of a range: the identifier of its end. */
  through: string | null;
  page: number;
  start: number;
  end: number;
  text: string;
  sentence: string | null;
  boxes: Box[];
  confidence: number;
}

export interface PartyPlace extends FilingHead {
  partyId: string;
  name: string;
  role: string;
  kind: string;
  aliases: string[];
  capacity: string | null;
  organizedUnder: string | null;
  principalPlace: string | null;
  page: number | null;
}

export interface DamagesFilter extends CourtFilter {
  kind?: DamagesKind;
  role?: DamagesRole;
  /** Identifier of the statute that the damages rest on. */
  statute?: string;
  /** Sums whose lower or upper end reaches this. */
  atLeast?: number;
}

export interface DamagesPlace extends FilingHead {
  kind: DamagesKind;
  role: DamagesRole;
  min: number | null;
  max: number | null;
  currency: string;
  per: string | null;
  multiplier: number | null;
  statute: string | null;
  page: number | null;
  text: string | null;
}

export interface ContractPlace extends FilingHead {
  agreement: string;
  aliases: string[];
  section: string;
  quote: string | null;
  page: number | null;
  text: string | null;
}
