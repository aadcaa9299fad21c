import { sql, type Kysely } from 'kysely';
import type { Database } from './schema.js';
import * as tables from './migrations/0001-tables.js';

export type Dialect = 'sqlite' | 'postgres';

interface Migration {
  /** For people who look into `schema_migrations`. */
  name: string;
  up: (db: Kysely<Database>, dialect: Dialect) => Promise<void>;
}

/** In order; a migration's number is its place in the list, from 1. */
const MIGRATIONS: readonly Migration[] = [tables];

/** Any number that nothing else in the database locks on: the letters "Aver". */
const ADVISORY_LOCK = 0x41766572;

/**
 * Brings the database's tables up to date. Safe to run from many processes at once: one of them does the work in one
 * transaction, the others wait and find it done.
 * @throws Error if the database was written by a later version of Averment.
 */
export async function migrate(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  if ((await lastApplied(db)) === MIGRATIONS.length) return;
  await db.transaction().execute(async (transaction) => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`.execute(transaction);
    await createMigrationsTable(transaction);
    const applied = await lastApplied(transaction);
    if (applied > MIGRATIONS.length) {
      throw new Error(`The store was made by a later version of Averment (its tables are at step ${applied}).`);
    }
    for (let number = applied + 1; number <= MIGRATIONS.length; number++) {
      const migration = MIGRATIONS[number - 1]!;
      await migration.up(transaction, dialect);
      await transaction
        .insertInto('schemaMigrations')
        .values({ number, name: migration.name, appliedAt: new Date().toISOString() })
        .execute();
    }
  });
}

async function createMigrationsTable(db: Kysely<Database>): Promise<void> {
  await db.schema
    .createTable('schemaMigrations')
    .ifNotExists()
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('appliedAt', 'text', (column) => column.notNull())
    .execute();
}

/** Number of the last migration that was applied; 0 in an empty database. */
async function lastApplied(db: Kysely<Database>): Promise<number> {
  const existing = await db.introspection.getTables();
  if (!existing.some((table) => table.name === 'schema_migrations' || table.name === 'schemaMigrations')) return 0;
  const row = await db
    .selectFrom('schemaMigrations')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst();
  return Number(row?.number ?? 0);
}
