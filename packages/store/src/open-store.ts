import { join } from 'node:path';
import { CamelCasePlugin, Kysely, PostgresDialect, type Dialect as KyselyDialect } from 'kysely';
import { inDatabase } from './database-trouble.js';
import { FolderBlobs } from './folder-blobs.js';
import { migrate } from './migrate.js';
import { PlainPostgresDialect, postgresPool } from './postgres.js';
import type { Database } from './schema.js';
import { sqlStore } from './sql-store.js';
import { ImmediateSqliteDialect, openSqlite } from './sqlite.js';
import type { Store, StoreOptions } from './store.js';

const DEFAULT_POOL_SIZE = 4;

type PostgresOptions = Extract<StoreOptions, { kind: 'postgres' }>;

/** Opens a store, and brings its tables up to date. Any number of processes may have the same store open. */
export const openStore = (options: StoreOptions): Promise<Store> =>
  options.kind === 'sqlite' ? openInFolder(options.dataDir) : openOnServer(options);

/** The blobs of a data folder. */
export const folderBlobs = (dataDir: string): FolderBlobs => new FolderBlobs(join(dataDir, 'blobs'));

async function openInFolder(dataDir: string): Promise<Store> {
  const db = database(new ImmediateSqliteDialect(await inDatabase(openSqlite(dataDir))));
  try {
    await migrate(db, 'sqlite');
    return sqlStore(db, 'sqlite', folderBlobs(dataDir));
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function openOnServer({ url, blobs, poolSize = DEFAULT_POOL_SIZE, patient }: PostgresOptions): Promise<Store> {
  const pool = postgresPool(url, poolSize);
  // Bare of what waits for the tables, since it makes them.
  const bare = database(new PostgresDialect({ pool }));
  const store = sqlStore(database(new PlainPostgresDialect(pool, () => migrate(bare, 'postgres'))), 'postgres', blobs);
  if (patient) return store;
  try {
    await store.ping();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

const database = (dialect: KyselyDialect): Kysely<Database> =>
  new Kysely<Database>({ dialect, plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] });
