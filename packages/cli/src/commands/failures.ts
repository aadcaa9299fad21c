import type { Command } from 'commander';
import { FAILURE_CODES, type FailureCode } from '@averment/record';
import { fileFor } from '../sources/find-again.js';
import { ingestAll, withBatch, type IngestFlags } from './ingest.js';
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
    const paths = [...new Set(failures.map(({ path }) => path))].sort();
    await ingestAll(
      async function* () {
        for (const path of paths) yield fileFor(path);
      },
      flags,
      () => Promise.resolve(paths.length),
    );
  });
}
