import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { EXIT, UsageError } from '../exit.js';
import { openReader } from '../ingest/open-reader.js';
import type { IngestTotals } from '../ingest/run-ingest.js';
import { emptyTally, ProgressDisplay } from '../render/progress.js';
import { counted, duration } from '../render/words.js';
import type { Found } from '../sources/filing-file.js';
import { countFilings, findFilings } from '../sources/find-filings.js';
import { withBatch, type IngestFlags } from './batch-flags.js';
import { example, print } from './shared.js';

export function ingestCommand(program: Command): void {
  const command = program
    .command('ingest')
    .description(
      'Read complaints into a store: files, folders and .zip archives; "-" takes a list of paths from stdin; with --queue, the worker services read them',
    )
    .argument('<paths...>')
    .option('--force', 'read again what has been read before');
  example(withBatch(command), 'averment ingest filings/ more.zip --data research');
  command.action(async (paths: string[], flags: IngestFlags) => {
    const all = (await Promise.all(paths.map((path) => (path === '-' ? pathsFromStdin() : [path])))).flat();
    if (all.length === 0) throw new UsageError('No paths came from stdin.');
    await ingestAll(
      () => findFilings(all),
      flags,
      () => countFilings(all),
    );
  });
}

async function pathsFromStdin(): Promise<string[]> {
  const paths: string[] = [];
  for await (const line of createInterface({ input: process.stdin })) if (line.trim()) paths.push(line.trim());
  return paths;
}

/** Reads all that is found into the store, shows how far it is, and says what came of it; sets the exit code. */
export async function ingestAll(
  find: () => AsyncIterable<Found>,
  flags: IngestFlags,
  count: () => Promise<number>,
): Promise<void> {
  const reader = await openReader(flags);
  const interrupted = stopOnSignals();
  const tally = emptyTally();
  const display = new ProgressDisplay(tally, process.stderr, flags.json ?? false);
  void count().then((total) => void (tally.total = total));
  try {
    const totals = await reader.run(find(), {
      force: flags.force ?? false,
      signal: interrupted.signal,
      onEvent: (event) => {
        if (event.type === 'found') return;
        if (event.type === 'page') return void tally.pages++;
        tally.filings++;
        if (event.type === 'skipped') tally.skipped++;
        if (event.type !== 'failed') return;
        tally.failed++;
        display.note(`failed: ${event.path}: ${event.error.message} [${event.error.code}]`);
      },
    });
    display.stop();
    report(totals, tally.pages, display.seconds, flags);
    if (totals.failed > 0) process.exitCode = EXIT.someFailed;
    if (interrupted.signal.aborted) process.exitCode = interrupted.signal.reason as number;
  } finally {
    display.stop();
    interrupted.done();
    await reader.close();
  }
}

function report(totals: IngestTotals, pages: number, seconds: number, { data, json, queue }: IngestFlags): void {
  const home = queue ? '--queue' : `--data ${data}`;
  if (json) return print(JSON.stringify({ ...totals, pages, seconds: Number(seconds.toFixed(2)) }));
  if (totals.read === 0 && totals.failed === 0) {
    return print(
      `Nothing to do: ${counted(totals.skipped, 'filing')} in ${queue ? "the services' store" : data} already.`,
    );
  }
  const rate = (pages / Math.max(seconds, 0.001)).toFixed(1);
  const parts = [
    `${counted(totals.read, 'filing')} read`,
    `${counted(pages, 'page')} in ${duration(seconds)} (${rate} pages/s)`,
  ];
  if (totals.skipped) parts.push(`${totals.skipped} done before`);
  if (totals.failed) parts.push(`${totals.failed} failed (averment failures ${home})`);
  print(`${parts.join(', ')}.`);
}

/** The first signal stops the run in good order; a second one ends the process at once. */
function stopOnSignals(): { signal: AbortSignal; done: () => void } {
  const controller = new AbortController();
  const stop = (code: number) => () => {
    if (controller.signal.aborted) process.exit(code);
    process.stderr.write('\nStopping; what is in hand is given back. The same command again goes on from here.\n');
    controller.abort(code);
  };
  const onInterrupt = stop(EXIT.interrupted);
  const onTerminate = stop(EXIT.terminated);
  process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate);
  return {
    signal: controller.signal,
    done: () => void process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate),
  };
}
