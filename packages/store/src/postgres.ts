import { PostgresDialect, PostgresDriver, type DatabaseConnection, type Driver } from 'kysely';
import pg from 'pg';
import { databaseTrouble, inDatabase } from './database-trouble.js';
import { plainConnection } from './plain-connection.js';

/** How long a new connection may take, or the wait for one of the pool, in milliseconds. */
const CONNECT_TIMEOUT = 10_000;
/** After this long without a word the system asks whether the server is still there, in milliseconds. */
const KEEP_ALIVE_AFTER = 10_000;

/** Connections to PostgreSQL. One that the server ends is replaced when it is needed. */
export function postgresPool(url: string, size: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER,
    application_name: 'averment',
  });
  // The server may end a connection at any time, by a restart for instance. Whoever uses it meets that in a query; an
  // idle one, or one between two queries of a transaction, tells it as an event, which would end the process unheard.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Kysely's dialect, whose troubles are told as FilingErrors. */
export class PlainPostgresDialect extends PostgresDialect {
  constructor(
    private readonly pool: pg.Pool,
    /** Done before the first connection is given out; tried again by the next if it fails. */
    private readonly prepare: () => Promise<void> = async () => {},
  ) {
    super({ pool });
  }

  override createDriver(): Driver {
    return new PlainPostgresDriver(this.pool, this.prepare);
  }
}

class PlainPostgresDriver extends PostgresDriver {
  readonly #prepare: () => Promise<void>;
  #prepared: Promise<void> | null = null;

  constructor(pool: pg.Pool, prepare: () => Promise<void>) {
    super({ pool });
    this.#prepare = prepare;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    await this.#isPrepared();
    return plainConnection(await inDatabase(super.acquireConnection()));
  }

  /** What can't be rolled back is a connection that is lost, and with it its transaction; the first error says why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {});
  }

  #isPrepared(): Promise<void> {
    this.#prepared ??= this.#prepare().catch((error: unknown) => {
      this.#prepared = null;
      throw databaseTrouble(error);
    });
    return this.#prepared;
  }
}
