import { join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { openStore, type CourtFilter, type Store } from '@averment/store';
import { UsageError } from '../exit.js';
import { table, type Column } from '../render/table.js';
import { terminalColumns } from '../render/width.js';

export interface DataOption {
  readonly data: string;
  /** The worker services' store, where the environment says that it is, in place of the folder. */
  readonly queue?: boolean;
}
export interface JsonOption {
  readonly json?: boolean;
}
export type StoreCommandOptions = DataOption & JsonOption;

export const DEFAULT_DATA = '.averment';

/** The options that every command over a store has. */
export const withStore = (command: Command): Command =>
  command
    .option('--data <dir>', 'the folder that holds the store', DEFAULT_DATA)
    .option('--queue', "the worker services' store (AVERMENT_REDIS_URL, _POSTGRES_URL and _BLOBS say where)")
    .option('--json', 'answer in JSON');

/** The options by which answers are narrowed to a court and to filing dates. */
export const withCourt = (command: Command): Command =>
  command
    .option('--court <id>', "only filings of this court, by Free Law's id, e.g. cand")
    .option('--since <date>', 'only filings of this day or later, e.g. 2024-01-31', isoDate)
    .option('--until <date>', 'only filings of this day or earlier', isoDate);

export const example = (command: Command, words: string): Command =>
  command.addHelpText('after', `\nExample:\n  ${words}`);

export function courtFilter({ court, since, until }: CourtFilter): CourtFilter {
  return { ...(court ? { court } : {}), ...(since ? { since } : {}), ...(until ? { until } : {}) };
}

/** Opens the store of a data folder that has been filled before; says how to fill one that hasn't. */
export async function useStore<T>(home: DataOption, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openHome(home);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function openHome({ data, queue }: DataOption): Promise<Store> {
  if (queue) return (await (await import('../ingest/services-home.js')).openServicesHome()).store;
  const dataDir = resolve(data);
  if (!existsSync(join(dataDir, 'averment.sqlite'))) {
    throw new UsageError(`There is no store in ${dataDir}. Fill one first: averment ingest FOLDER --data ${data}`);
  }
  return openStore({ kind: 'sqlite', dataDir });
}

export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** A list of answers: as JSON, or as a table that fits the terminal, or as one sentence where there are none. */
export function printRows<Row>(
  rows: readonly Row[],
  { json }: JsonOption,
  columns: readonly (Column & { of: (row: Row) => string | number | null })[],
  none: string,
): void {
  if (json) print(JSON.stringify(rows, null, 2));
  else if (rows.length === 0) print(none);
  else {
    const cells = rows.map((row) => columns.map(({ of }) => of(row) ?? '—'));
    print(table(columns, cells, terminalColumns(process.stdout)));
  }
}

export function isoDate(words: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words) || Number.isNaN(Date.parse(words))) {
    throw new UsageError(`${words} is no date of the form 2024-01-31.`);
  }
  return words;
}

export function wholeNumber(words: string): number {
  const number = Number(words);
  if (!Number.isInteger(number) || number < 1) throw new UsageError(`${words} is no whole number above 0.`);
  return number;
}

export function amountOf(words: string): number {
  const number = Number(words.replace(/[$,]/g, ''));
  if (!Number.isFinite(number)) throw new UsageError(`${words} is no sum of money.`);
  return number;
}

export const oneOf =
  <T extends string>(values: readonly T[]) =>
  (words: string): T => {
    const value = values.find((each) => each === words);
    if (value === undefined) throw new UsageError(`${words} is none of ${values.join(', ')}.`);
    return value;
  };

export const shortId = (id: string): string => id.replace('sha256:', '').slice(0, 10);
