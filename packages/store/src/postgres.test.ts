import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { canonicalJson } from '@averment/record';
import pg from 'pg';
import { isPassingTrouble, openStore, type Store, type StoreOptions } from './index.js';
import { postgresPool } from './postgres.js';
import {
  cited,
  isPostgresHere,
  ownPostgres,
  postgresHome,
  sampleRecord,
  storeHomes,
  type TestHome,
} from './testing/index.js';

const shared = storeHomes().find(({ name }) => name.startsWith('PostgreSQL'))!;
type PostgresOptions = Extract<StoreOptions, { kind: 'postgres' }>;

const troubleOf = async (work: Promise<unknown>): Promise<string> => {
  const thrown = await work.then(
    () => 'no error',
    (error: unknown) => error,
  );
  return isPassingTrouble(thrown) ? thrown.message : `not passing: ${String(thrown)}`;
};

const write = (store: Store, name: string) => store.writeRecord(sampleRecord(name), { path: `cases/${name}.pdf` });

/** Writes until it is done, as a worker does. */
async function writeInTheEnd(store: Store, name: string): Promise<number> {
  for (let failures = 0; ; failures++) {
    try {
      await write(store, name);
      return failures;
    } catch (error) {
      if (!isPassingTrouble(error) || failures > 300) throw error;
      await wait(20);
    }
  }
}

(shared.open ? describe : describe.skip)(`a store on a server: ${shared.name}`, () => {
  let home: TestHome;
  let options: PostgresOptions;
  let admin: pg.Client;
  beforeEach(async () => {
    home = await shared.open!();
    options = home.options as PostgresOptions;
    admin = new pg.Client({ connectionString: options.url });
    await admin.connect();
  });
  afterEach(async () => {
    await admin.end();
    await home.remove();
  });

  test('six processes that open an empty database at the same moment make its tables once', async () => {
    const endings = await Promise.all(Array.from({ length: 6 }, () => openInProcess(options.url)));
    expect(endings).toEqual(Array.from({ length: 6 }, () => ({ code: 0, said: '' })));
    const { rows } = await admin.query('select number from schema_migrations order by number');
    expect(rows).toEqual([{ number: 1 }]);
  }, 120_000);

  test('connections that the server ends, in use or not, lose and double nothing', async () => {
    const store = await openStore({ ...options, poolSize: 6 });
    const names = Array.from({ length: 60 }, (_, index) => `filing-${index}`);
    const writing = Promise.all(names.map((name) => writeInTheEnd(store, name)));
    for (let round = 0; round < 12; round++) {
      await wait(25);
      await endOthers(admin);
    }
    const failures = (await writing).reduce((sum, each) => sum + each, 0);
    expect(failures).toBeGreaterThan(0);
    expect(await store.countFilings()).toBe(60);
    expect(await store.statutePlaces()).toHaveLength(120);
    await endOthers(admin);
    await wait(50);
    await store.ping();
    await store.close();
  }, 120_000);

  test('a connection that ends between two statements of its user does not end the process', async () => {
    const pool = postgresPool(options.url, 1);
    const client = await pool.connect();
    await client.query('begin');
    await endOthers(admin);
    await wait(100);
    await expect(client.query('select 1')).rejects.toThrow();
    client.release();
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });

  test('a server without a connection left is trouble that passes', async () => {
    const role = `averment_limited_${home.folder
      .slice(-6)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '_')}`;
    await admin.query(`create role ${role} login connection limit 1`);
    const database = new URL(options.url).pathname.slice(1);
    await admin.query(`alter database ${database} owner to ${role}`);
    await admin.query(`alter schema public owner to ${role}`);
    const url = new URL(options.url);
    url.username = role;
    const one = await openStore({ ...options, url: url.href, poolSize: 1 });
    expect(await troubleOf(openStore({ ...options, url: url.href }))).toBe(
      'PostgreSQL has no connection left (53300).',
    );
    await one.close();
    const other = await openStore({ ...options, url: url.href, poolSize: 1 });
    await other.close();
    await admin.query(`alter database ${database} owner to postgres`);
    await admin.query(`reassign owned by ${role} to postgres`);
    await admin.query(`drop role ${role}`);
  });

  test('a database that is not there is named as such', async () => {
    const url = new URL(options.url);
    url.pathname = '/averment_nowhere';
    expect(await troubleOf(openStore({ ...options, url: url.href }))).toBe('PostgreSQL has no such database (3D000).');
  });

  test('many filings at once, large ones among them, are each written whole', async () => {
    const store = await openStore({ ...options, poolSize: 4 });
    const large = (name: string) =>
      sampleRecord(name, { statutes: Array.from({ length: 3000 }, (_, n) => cited(`/us/usc/t18/s${n + 1}`, n * 10)) });
    const records = Array.from({ length: 24 }, (_, n) => (n % 8 ? sampleRecord(`small-${n}`) : large(`large-${n}`)));
    await Promise.all(records.map((record) => store.writeRecord(record, { path: record.source.name })));
    const found = [];
    for await (const record of store.exportRecords()) found.push(canonicalJson(record));
    expect(found.sort()).toEqual(records.map((record) => canonicalJson(record)).sort());
    await store.close();
  }, 120_000);
});

(shared.open && isPostgresHere() ? describe : describe.skip)('a store whose server comes and goes', () => {
  let server: Awaited<ReturnType<typeof ownPostgres>>;
  let home: TestHome;
  beforeAll(async () => {
    server = await ownPostgres();
  }, 120_000);
  afterAll(() => server.remove());
  beforeEach(async () => {
    home = await postgresHome(server.url);
  });
  afterEach(() => home.remove());

  test.each(['stop', 'kill'] as const)(
    'after a %s it says why, and goes on by itself',
    async (end) => {
      const store = await openStore(home.options);
      await write(store, 'first');
      await server[end]();
      // A killed server's children live on for a moment, and answer with a reset before nobody answers at all.
      const away = /^PostgreSQL (?:can't be reached|is stopping)/;
      expect(await troubleOf(write(store, 'second'))).toMatch(away);
      expect(await troubleOf(store.ping())).toMatch(away);
      const writing = writeInTheEnd(store, 'second');
      await server.start();
      await writing;
      expect(await store.countFilings()).toBe(2);
      await store.close();
    },
    120_000,
  );

  test('one that is away at the start is waited for by the patient', async () => {
    await server.stop();
    expect(await troubleOf(openStore(home.options))).toBe("PostgreSQL can't be reached (ECONNREFUSED).");
    const store = await openStore({ ...(home.options as PostgresOptions), patient: true });
    expect(await troubleOf(store.ping())).toBe("PostgreSQL can't be reached (ECONNREFUSED).");
    await server.start();
    await Promise.all([store.ping(), write(store, 'first')]);
    expect(await store.countFilings()).toBe(1);
    await store.close();
  }, 120_000);
});

/** Opens a store in a process of its own, asks it something, and closes it. */
async function openInProcess(url: string): Promise<{ code: number | null; said: string }> {
  const program = `
    const { openStore } = await import(${JSON.stringify(new URL('./index.js', import.meta.url).href)});
    const store = await openStore({ kind: 'postgres', url: ${JSON.stringify(url)}, blobs: null });
    await store.countFilings();
    await store.close();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => (said += String(words)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

/** Ends every connection to the database but the asking one. */
const endOthers = (admin: pg.Client) =>
  admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
