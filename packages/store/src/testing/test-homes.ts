import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { FolderBlobs } from '../folder-blobs.js';
import type { StoreOptions } from '../store.js';

/** A place for a store that nobody else uses. */
export interface TestHome {
  options: StoreOptions;
  /** A folder of the test's own. */
  folder: string;
  remove(): Promise<void>;
}

export function sqliteHome(): TestHome {
  const folder = mkdtempSync(join(tmpdir(), 'averment-test-'));
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  return { options: { kind: 'sqlite', dataDir: folder }, folder, remove };
}

/** A database of its own on the server at the url (postgres://…), and a folder for blobs. */
export async function postgresHome(serverUrl: string): Promise<TestHome> {
  const database = `averment_test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${database}`);
  const folder = mkdtempSync(join(tmpdir(), 'averment-test-'));
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return {
    options: { kind: 'postgres', url: url.href, blobs: new FolderBlobs(join(folder, 'blobs')) },
    folder,
    remove: async () => {
      await onServer(serverUrl, `drop database if exists ${database} with (force)`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The homes that a suite runs over: SQLite always, PostgreSQL where the test set-up found or started a server. */
export function storeHomes(): { name: string; open: (() => Promise<TestHome>) | null }[] {
  const server = process.env.AVERMENT_TEST_POSTGRES_URL;
  return [
    { name: 'SQLite', open: async () => sqliteHome() },
    server === undefined
      ? { name: 'PostgreSQL (skipped: no server; see "Servers for tests" in DEVELOPERS.md)', open: null }
      : { name: 'PostgreSQL', open: () => postgresHome(server) },
  ];
}
