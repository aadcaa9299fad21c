import { sql, type Insertable, type Kysely, type Transaction } from 'kysely';
import type { ComplaintRecord } from '@averment/record';
import { factRows, filingRow, storable } from './rows.js';
import { FACT_TABLES, type Database } from './schema.js';
import type { NewFailure, RecordDetails } from './store.js';

/** Placeholders that one statement may hold: SQLite takes 32,766, PostgreSQL 65,535. */
const MAX_PLACEHOLDERS = 30_000;

/** Writes a record and its rows in one transaction, in the place of what was there of the filing. */
export async function writeRecord(db: Kysely<Database>, record: ComplaintRecord, details: RecordDetails) {
  const filing = filingRow(record, details, new Date().toISOString());
  const facts = factRows(record, details);
  await db.transaction().execute(async (transaction) => {
    // First the filing's own row: in PostgreSQL it makes a second writer of the same filing wait for the first.
    const isNew = await putFiling(transaction, filing);
    for (const table of FACT_TABLES) {
      if (!isNew) await deleteFacts(transaction, table, record.id);
      await insertFacts(transaction, table, facts[table]);
    }
    await transaction
      .deleteFrom('failures')
      .where((eb) => eb.or([eb('sha256', '=', record.id), eb('key', '=', record.id), eb('path', '=', filing.path)]))
      .execute();
  });
}

/** Writes the filing's own row; true if there was none, and so nothing of it to take away either. */
async function putFiling(transaction: Transaction<Database>, filing: Insertable<Database['filings']>) {
  const inserted = await transaction
    .insertInto('filings')
    .values(filing)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow();
  if (inserted.numInsertedOrUpdatedRows) return true;
  const { id, ingestedAt, ...rest } = filing;
  // Written again by the same version, a filing keeps the time at which it first came in.
  const cameIn = sql<string>`case when ${sql.ref('pipelineVersion')} = ${rest.pipelineVersion}
    then ${sql.ref('ingestedAt')} else ${ingestedAt} end`;
  await transaction
    .updateTable('filings')
    .set({ ...rest, ingestedAt: cameIn })
    .where('id', '=', id)
    .execute();
  return false;
}

/** All tables of facts are alike here; their rows' types were checked by `factRows`. */
const untyped = (transaction: Transaction<Database>) =>
  transaction as unknown as Transaction<Record<string, { filingId: string }>>;

async function deleteFacts(transaction: Transaction<Database>, table: string, filingId: string): Promise<void> {
  await untyped(transaction).deleteFrom(table).where('filingId', '=', filingId).execute();
}

async function insertFacts(transaction: Transaction<Database>, table: string, rows: readonly { filingId: string }[]) {
  const columns = rows[0] ? Object.keys(rows[0]).length : 1;
  const batch = Math.floor(MAX_PLACEHOLDERS / columns);
  for (let from = 0; from < rows.length; from += batch) {
    await untyped(transaction)
      .insertInto(table)
      .values([...rows.slice(from, from + batch)])
      .execute();
  }
}

/** Notes a failure, or another attempt at one that is known. */
export async function writeFailure(db: Kysely<Database>, failure: NewFailure): Promise<void> {
  const now = new Date().toISOString();
  const latest = {
    path: storable(failure.path),
    sha256: failure.sha256 ?? null,
    code: failure.code,
    message: storable(failure.message),
    pipelineVersion: failure.pipelineVersion,
    lastAt: now,
  };
  const attempts = failure.attempts ?? 1;
  await db.transaction().execute((transaction) =>
    transaction
      .insertInto('failures')
      .values({ key: storable(failure.key), ...latest, attempts, firstAt: now })
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet({
          ...latest,
          attempts: sql<number>`${sql.ref('failures.attempts')} + ${attempts}`,
        }),
      )
      .execute(),
  );
}
