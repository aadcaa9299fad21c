import { sql, type Kysely } from 'kysely';
import type { FailureCode } from '@averment/record';
import type { BlobStore } from './blob-store.js';
import type { Dialect } from './migrate.js';
import { findContracts, findDamages, findParties } from './queries/facts.js';
import { countFilings, exportRecords, findRecord, listFilings } from './queries/filings.js';
import { sentencesOf, statuteCounts, statutePlaces } from './queries/statutes.js';
import type { Database } from './schema.js';
import type { FailureFilter, FailureRow, Store } from './store.js';
import { writeFailure, writeRecord } from './write.js';

/** The store over a database whose tables are up to date. */
export function sqlStore(db: Kysely<Database>, kind: Dialect, blobs: BlobStore): Store {
  return {
    kind,
    blobs,
    hasRecord: (id, pipelineVersion) => hasRecord(db, id, pipelineVersion),
    writeRecord: (record, details) => writeRecord(db, record, details),
    writeFailure: (failure) => writeFailure(db, failure),
    clearFailure: (key) => clearFailure(db, key),
    listFilings: (filter = {}) => listFilings(db, filter),
    countFilings: (filter = {}) => countFilings(db, filter),
    getRecord: (reference) => findRecord(db, reference),
    sentences: (id) => sentencesOf(db, id),
    statuteCounts: (query = {}) => statuteCounts(db, query),
    statutePlaces: (query = {}) => statutePlaces(db, query),
    parties: (name, filter = {}) => findParties(db, name, filter),
    damages: (filter = {}) => findDamages(db, filter),
    contracts: (agreement, filter = {}) => findContracts(db, agreement, filter),
    failures: (filter = {}) => listFailures(db, filter),
    exportRecords: (filter = {}) => exportRecords(db, filter),
    ping: async () => {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}

async function hasRecord(db: Kysely<Database>, id: string, pipelineVersion: string): Promise<boolean> {
  const row = await db
    .selectFrom('filings')
    .select('id')
    .where('id', '=', id)
    .where('pipelineVersion', '=', pipelineVersion)
    .executeTakeFirst();
  return row !== undefined;
}

async function clearFailure(db: Kysely<Database>, key: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .transaction()
    .execute((transaction) => transaction.deleteFrom('failures').where('key', '=', key).executeTakeFirstOrThrow());
  return numDeletedRows > 0n;
}

async function listFailures(db: Kysely<Database>, filter: FailureFilter): Promise<FailureRow[]> {
  let query = db.selectFrom('failures').selectAll();
  if (filter.code !== undefined) query = query.where('code', '=', filter.code);
  if (filter.sha256 !== undefined) query = query.where('sha256', '=', filter.sha256);
  const rows = await query.orderBy('lastAt', 'desc').orderBy('key').execute();
  return rows.map((row) => ({ ...row, code: row.code as FailureCode }));
}
