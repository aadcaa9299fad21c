/**
 * The tables, one row type each. In the database the names are written with underscores (`statute_mentions`,
 * `text_start`). Lists and boxes are JSON texts; true and false are 1 and 0; dates and times are ISO texts. `filings`
 * holds the whole record beside the columns, so that nothing is only in a column.
 */
export interface Database {
  filings: FilingsTable;
  parties: PartiesTable;
  counsel: CounselTable;
  statuteMentions: StatuteMentionsTable;
  contractSections: ContractSectionsTable;
  damages: DamagesTable;
  claims: ClaimsTable;
  failures: FailuresTable;
  schemaMigrations: SchemaMigrationsTable;
}

export interface FilingsTable {
  /** `sha256:` and the hash of the PDF's bytes. */
  id: string;
  sourceName: string;
  path: string;
  courtId: string | null;
  court: string | null;
  division: string | null;
  county: string | null;
  caseNumber: string | null;
  caseNumberKey: string | null;
  filedOn: string | null;
  title: string | null;
  kind: string;
  amendment: number;
  pages: number;
  textLayer: string;
  classAction: number;
  juryDemand: number;
  warnings: number;
  pipelineVersion: string;
  ingestedAt: string;
  record: string;
}

/** What the rows of each fact begin with. `position` is the fact's place in the record's list, from 0. */
export interface FactRow {
  filingId: string;
  position: number;
}

export interface PartiesTable extends FactRow {
  partyId: string;
  name: string;
  role: string;
  kind: string;
  capacity: string | null;
  organizedUnder: string | null;
  principalPlace: string | null;
  aliases: string;
  searchKey: string;
  page: number | null;
}

export interface CounselTable extends FactRow {
  name: string;
  barNumber: string | null;
  firm: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  represents: string;
  page: number | null;
}

export interface StatuteMentionsTable extends FactRow {
  statuteId: string;
  statuteKey: string;
  citation: string;
  name: string | null;
  form: string;
  pinpoint: string | null;
  etSeq: number;
  /** Of a range: the identifier of its end. */
  through: string | null;
  throughKey: string | null;
  page: number;
  textStart: number;
  textEnd: number;
  text: string;
  sentence: string | null;
  boxes: string;
  confidence: number;
}

export interface ContractSectionsTable extends FactRow {
  agreement: string;
  aliases: string;
  searchKey: string;
  section: string;
  quote: string | null;
  claims: string;
  page: number | null;
  text: string | null;
}

export interface DamagesTable extends FactRow {
  kind: string;
  role: string;
  minAmount: number | null;
  maxAmount: number | null;
  bound: string | null;
  currency: string;
  per: string | null;
  multiplier: number | null;
  statuteId: string | null;
  page: number | null;
  text: string | null;
}

export interface ClaimsTable extends FactRow {
  number: number;
  title: string;
  label: string | null;
  plaintiffs: string;
  defendants: string;
  statutes: string;
  page: number | null;
}

export interface FailuresTable {
  key: string;
  path: string;
  sha256: string | null;
  code: string;
  message: string;
  pipelineVersion: string;
  attempts: number;
  firstAt: string;
  lastAt: string;
}

export interface SchemaMigrationsTable {
  number: number;
  name: string;
  appliedAt: string;
}

/** Tables of facts: their rows belong to a filing and go with it. */
export const FACT_TABLES = [
  'parties',
  'counsel',
  'statuteMentions',
  'contractSections',
  'damages',
  'claims',
] as const satisfies readonly (keyof Database)[];
export type FactTable = (typeof FACT_TABLES)[number];
