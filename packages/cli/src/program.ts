import { Command, CommanderError } from 'commander';
import { PIPELINE_VERSION } from '@averment/pipeline';
import { exportCommand } from './commands/export.js';
import { failuresCommand, retryCommand } from './commands/failures.js';
import { ingestCommand } from './commands/ingest.js';
import { contractsCommand, damagesCommand, listCommand, partiesCommand, statutesCommand } from './commands/queries.js';
import { readCommand } from './commands/read.js';
import { showCommand } from './commands/show.js';
import { EXIT, UsageError } from './exit.js';

/** The command with all its parts. */
export function averment(): Command {
  const program = new Command('averment')
    .description('Reads US court complaints: PDFs in, one checkable record a filing out.')
    .version(PIPELINE_VERSION)
    .showHelpAfterError('(averment COMMAND --help shows how)')
    .exitOverride();
  for (const add of [
    ingestCommand,
    listCommand,
    showCommand,
    statutesCommand,
    partiesCommand,
    damagesCommand,
    contractsCommand,
    exportCommand,
    failuresCommand,
    retryCommand,
    readCommand,
  ]) {
    add(program);
  }
  // Commander hands its settings to a command when that is made; its later ones have to be told.
  for (const command of program.commands)
    command.exitOverride().showHelpAfterError(`(averment ${command.name()} --help shows how)`);
  return program;
}

/** Runs the command; returns the exit code: 0 all well, 1 some filings failed, 2 wrong use. */
export async function runAverment(argv: readonly string[]): Promise<number> {
  try {
    await averment().parseAsync([...argv], { from: 'user' });
    return Number(process.exitCode ?? EXIT.ok);
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.ok : EXIT.wrongUse;
    const error = thrown as Error;
    process.stderr.write(`averment: ${error.message}\n`);
    if (!(thrown instanceof UsageError) && process.env['AVERMENT_DEBUG']) process.stderr.write(`${error.stack}\n`);
    return thrown instanceof UsageError ? EXIT.wrongUse : EXIT.someFailed;
  }
}
