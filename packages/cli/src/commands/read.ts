import { basename } from 'node:path';
import type { Command } from 'commander';
import { toFilingError } from '@averment/record';
import { FilingRunner, type RunnerOptions } from '@averment/pipeline';
import { EXIT } from '../exit.js';
import { readFileBytes } from '../sources/read-file.js';
import { readingOf, withReading, type ReadingFlags } from './batch-flags.js';
import { readable } from './show.js';
import { example, print } from './shared.js';

export function readCommand(program: Command): void {
  const command = program
    .command('read')
    .description('Read one PDF; its record goes to stdout, no store is needed')
    .argument('<file>')
    .option('--json', 'the record as JSON');
  example(withReading(command), 'averment read complaint.pdf --json > record.json');
  command.action(async (file: string, flags: ReadingFlags & { json?: boolean }) => {
    const options: RunnerOptions = { jobs: 1, reading: readingOf(flags) };
    const runner = new FilingRunner(options);
    try {
      const { recordJson } = await runner.read({ name: basename(file), bytes: await readFileBytes(file) });
      print(flags.json || !process.stdout.isTTY ? recordJson : readable(JSON.parse(recordJson)));
    } catch (thrown) {
      const { code, message } = toFilingError(thrown);
      process.stderr.write(`${file}: ${message} [${code}]\n`);
      if (flags.json) print(JSON.stringify({ error: { code, message } }));
      process.exitCode = EXIT.someFailed;
    } finally {
      await runner.close();
    }
  });
}
