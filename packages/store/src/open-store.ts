import { join } from 'node:path';
import { CamelCasePlugin, Kysely, PostgresDialect, type Dialect as KyselyDialect } from 'kysely';
import pg from 'pg';
import type { BlobStore } from './blob-store.js';
import { FolderBlobs } from './folder-blobs.js';
import { migrate, type Dialect } from './migrate.js';
import type { Database } from './schema.js';
import { sqlStore } from './sql-store.js';
import { ImmediateSqliteDialect, openSqlite } from './sqlite.js';
import type { Store, StoreOptions } from './store.js';

const DEFAULT_POOL_SIZE = 4;
/** How long a new connection to PostgreSQL may take, in milliseconds. */
const CONNECT_TIMEOUT = 10_000;

/** Opens a store, and brings its tables up to date. Any number of processes may have the same store open. */
export async function openStore(options: StoreOptions): Promise<Store> {
  if (options.kind === 'sqlite') {
    const database = await openSqlite(options.dataDir);
    return prepared(new ImmediateSqliteDialect(database), 'sqlite', folderBlobs(options.dataDir));
  }
  return prepared(new PostgresDialect({ pool: postgresPool(options) }), 'postgres', options.blobs);
}

/** The blobs of a data folder. */
export const folderBlobs = (dataDir: string): FolderBlobs => new FolderBlobs(join(dataDir, 'blobs'));

function postgresPool(options: Extract<StoreOptions, { kind: 'postgres' }>): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? DEFAULT_POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    application_name: 'averment',
  });
  // The server may end an idle connection, by a restart for instance. The pool makes a new one when it is needed, and
  // queries on a broken one reject; without a listener the process would die.
  pool.on('error', () => {});
  return pool;
}

async function prepared(dialect: KyselyDialect, kind: Dialect, blobs: BlobStore): Promise<Store> {
  const db = new Kysely<Database>({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] });
  try {
    await migrate(db, kind);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return sqlStore(db, kind, blobs);
}
