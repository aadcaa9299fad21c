import { basename } from 'node:path';
import type { Command } from 'commander';
import { FAILURE_CODES, type FailureCode } from '@averment/record';
import type { FailureRow } from '@averment/store';
import type { Found } from '../sources/filing-file.js';
import { fileFor } from '../sources/find-again.js';
import { withBatch, type IngestFlags } from './batch-flags.js';
import { ingestAll } from './ingest.js';
import { example, oneOf, print, printRows, useStore, withStore, type StoreCommandOptions } from './shared.js';

const CODES = Object.keys(FAILURE_CODES) as FailureCode[];

const withCode = (command: Command): Command =>
  command.option('--code <code>', 'only failures of this code, e.g. time-limit', oneOf(CODES));

export function failuresCommand(program: Command): void {
  const command = program.command('failures').description('The filings that could not be read, and why');
  example(withCode(withStore(command)), 'averment failures --code encrypted');
  command.action((flags: StoreCommandOptions & { code?: FailureCode }) =>
    useStore(flags, async (store) =>
      printRows(
        await store.failures(flags.code ? { code: flags.code } : {}),
        flags,
        [
          { title: 'code', of: ({ code }) => code },
          { title: 'file', shrinkTo: 20, of: ({ path }) => path },
          { title: 'what is wrong', shrinkTo: 24, of: ({ message }) => message },
          { title: 'tries', align: 'right', of: ({ attempts }) => attempts },
          { title: 'last', of: ({ lastAt }) => lastAt.slice(0, 16).replace('T', ' ') },
        ],
        'No failures.',
      ),
    ),
  );
}

export function retryCommand(program: Command): void {
  const command = program.command('retry').description('Read again what failed; what succeeds leaves the list');
  example(withCode(withBatch(command)), 'averment retry --code time-limit --time-limit 900');
  command.action(async (flags: IngestFlags & { code?: FailureCode }) => {
    const failures = await useStore(flags, (store) => store.failures(flags.code ? { code: flags.code } : {}));
    if (failures.length === 0) return print(flags.json ? '{"read":0,"skipped":0,"failed":0}' : 'Nothing to retry.');
    const found = flags.queue ? await fedBefore(failures) : fileAgain(failures);
    await ingestAll(
      async function* () {
        yield* found;
      },
      // What could not be handed on has its record already; it is read again all the same.
      { ...flags, force: flags.queue ?? false },
      () => Promise.resolve(found.length),
    );
  });
}

/** The files of the failures, each once, where the store knows them to lie. */
const fileAgain = (failures: readonly FailureRow[]): Found[] =>
  [...new Set(failures.map(({ path }) => path))].sort().map((path) => fileFor(path));

/** The filings of the failures as the services have them: among the blobs, wherever they came from. */
async function fedBefore(failures: readonly FailureRow[]): Promise<Found[]> {
  const bytesOf = await (await import('../ingest/services-home.js')).openFedFilings();
  return failures.map(({ path, sha256 }) =>
    sha256 ? { kind: 'file', path, name: basename(path), read: () => bytesOf(sha256) } : fileFor(path),
  );
}
