import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Command } from 'commander';
import { canonicalJson } from '@averment/record';
import { UsageError } from '../exit.js';
import { counted } from '../render/words.js';
import { courtFilter, example, useStore, withCourt, withStore, type StoreCommandOptions } from './shared.js';

interface ExportFlags extends StoreCommandOptions {
  readonly format: string;
  readonly out?: string;
  readonly court?: string;
  readonly since?: string;
  readonly until?: string;
}

export function exportCommand(program: Command): void {
  const command = program
    .command('export')
    .description('All records, sorted by id, one a line')
    .option('--format <format>', 'jsonl', 'jsonl')
    .option('--out <file>', 'write to a file, not to the terminal');
  example(withCourt(withStore(command)), 'averment export --format jsonl > records.jsonl');
  command.action((flags: ExportFlags) => {
    if (flags.format !== 'jsonl') throw new UsageError(`${flags.format} is no format that can be written; jsonl is.`);
    return useStore(flags, async (store) => {
      const out = flags.out ? createWriteStream(flags.out) : process.stdout;
      let records = 0;
      for await (const record of store.exportRecords(courtFilter(flags))) {
        records++;
        if (!out.write(`${canonicalJson(record)}\n`)) await once(out, 'drain');
      }
      if (!flags.out) return;
      out.end();
      await once(out, 'finish');
      process.stderr.write(`${counted(records, 'record')} written to ${flags.out}.\n`);
    });
  });
}
