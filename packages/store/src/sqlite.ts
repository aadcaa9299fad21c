import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { CompiledQuery, SqliteDialect, SqliteDriver, type DatabaseConnection, type Driver } from 'kysely';
import { FilingError } from '@averment/record';
import { plainConnection } from './plain-connection.js';

/** How long a statement blocks this thread while another connection writes, in milliseconds. */
const BUSY_TIMEOUT = 50;
/** How long a transaction waits for its turn without blocking the thread, in milliseconds. */
const TURN_TIMEOUT = 60_000;

/** Where the database of a data folder lies. */
export const databasePath = (dataDir: string): string => join(dataDir, 'averment.sqlite');

/** Opens the database of a data folder, or makes it. */
export async function openSqlite(dataDir: string): Promise<SqliteDatabase.Database> {
  mkdirSync(dataDir, { recursive: true });
  const database = new SqliteDatabase(databasePath(dataDir), { timeout: BUSY_TIMEOUT });
  await useWriteAheadLog(database);
  database.pragma('synchronous = NORMAL');
  database.pragma('foreign_keys = ON');
  return database;
}

/** The first switch of a new file to WAL fails at once, whatever the timeout, if another process does the same. */
const useWriteAheadLog = (database: SqliteDatabase.Database) => whenFree(() => database.pragma('journal_mode = WAL'));

/** Tries until no other connection is in the way, and lets this thread do other things meanwhile. */
async function whenFree<T>(attempt: () => T | Promise<T>): Promise<T> {
  const deadline = performance.now() + TURN_TIMEOUT;
  for (let pause = 1; ; pause = Math.min(pause * 2, 30)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await wait(pause);
    }
  }
}

function isBusy(error: unknown): boolean {
  const { code } = (error instanceof FilingError ? error.cause : error) as { code?: string };
  return String(code).startsWith('SQLITE_BUSY');
}

/**
 * Kysely's dialect begins transactions with a plain `begin`: one that reads before it writes then fails at once with
 * SQLITE_BUSY if another process wrote in between, whatever the timeout. `begin immediate` takes its turn instead.
 * While it waits the thread is free: a connection of the same process may be the one that has to finish first.
 */
export class ImmediateSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase.Database;

  constructor(database: SqliteDatabase.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateSqliteDriver({ database: this.#database });
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    return plainConnection(await super.acquireConnection());
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await whenFree(() => connection.executeQuery(CompiledQuery.raw('begin immediate')));
  }

  /** On a full disk SQLite has rolled back by itself, and refuses to do it twice; the first error says why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {});
  }
}
