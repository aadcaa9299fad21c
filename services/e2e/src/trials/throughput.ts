import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generatedFilings } from '../stack/filings.js';
import { Stack } from '../stack/stack.js';
import { childSeconds, coreSeconds, spentSince } from './core-seconds.js';
import { machineLimit } from './machine-limit.js';
import { expectThat, say } from './say.js';

const READING = { ocr: 'off' } as const;
const COMMAND = fileURLToPath(new URL('../../../../packages/cli/bin/averment.js', import.meta.url));

/**
 * The same filings by `averment ingest` on two threads into SQLite, then through two extractors, two taggers and an
 * emitter into PostgreSQL: are the records the same to the byte, and what does the queue cost? The filings are made of
 * our fixtures, which are short, or of the PDFs of a folder.
 */
export async function throughput(count = 1000, folder?: string): Promise<void> {
  const laptop = await ingestedOnLaptop(count, folder);
  const own = count / laptop.seconds;
  say(`averment ingest, 2 threads: ${count} filings in ${laptop.seconds.toFixed(1)} s, ${own.toFixed(1)} a second`);

  const stack = await Stack.start();
  try {
    for (const name of ['extractor', 'extractor', 'tagger', 'tagger', 'emitter'] as const) await stack.run(name);
    const feed = stack.feed({ reading: READING });
    // The children start with their first filing; a handful of others, not counted, has them ready.
    for (const filing of generatedFilings(count + 8, folder))
      if (Number(filing.name.slice(0, 5)) >= count) await feed.feed(filing);
    await stack.untilSettled(8, 120_000);
    const before = coreSeconds();
    const queued = await timed(async () => {
      for (const filing of generatedFilings(count, folder)) await feed.feed(filing);
      await stack.untilSettled(count + 8, 3_600_000);
    });
    const parts = spentSince(before, count);
    const rate = count / queued.seconds;
    say(`through the services: ${count} filings in ${queued.seconds.toFixed(1)} s, ${rate.toFixed(1)} a second`);
    say(`the queue's cost over the in-process rate: ${((own / rate - 1) * 100).toFixed(0)} %`);
    say(`milliseconds of a core that a filing costs: ${laptop.core.toFixed(0)} by averment ingest, its start included`);
    for (const { part, milliseconds } of parts) say(`${milliseconds.toFixed(1).padStart(8)}  ${part}`);
    const expected = new Set(laptop.records);
    const records = (await stack.exported()).filter((record) => expected.has(record));
    expectThat("the records are byte-identical to the laptop's", same(records, laptop.records));
    expectThat('none failed', (await stack.settled()).failed === 0);
  } finally {
    await stack.close();
  }
}

/** Extraction alone, by one process and by two: how much faster are two? */
export async function extraction(count = 1000): Promise<void> {
  const alone = await extractionRate(count, 1);
  const together = await extractionRate(count, 2);
  say(`a second extractor process speeds extraction by ${(together / alone).toFixed(2)}`);
  say(`a second process that does nothing but read, without a queue, by ${(await machineLimit()).toFixed(2)}`);
}

/** What the command makes of the filings; its own seconds, those of its start left out; a core's milliseconds a filing. */
async function ingestedOnLaptop(
  count: number,
  samples?: string,
): Promise<{ records: string[]; seconds: number; core: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'averment-laptop-'));
  const averment = async (...args: string[]) => {
    const options = { maxBuffer: 2 ** 31 };
    return (await promisify(execFile)(process.execPath, [COMMAND, ...args, '--data', join(folder, 'data')], options))
      .stdout;
  };
  try {
    mkdirSync(join(folder, 'filings'));
    for (const { name, bytes } of generatedFilings(count, samples)) writeFileSync(join(folder, 'filings', name), bytes);
    const spent = childSeconds();
    const totals = await averment('ingest', join(folder, 'filings'), '--ocr', 'off', '--jobs', '2', '--json');
    const core = (1000 * (childSeconds() - spent)) / count;
    const records = (await averment('export', '--format', 'jsonl')).trimEnd().split('\n');
    return { records, seconds: (JSON.parse(totals) as { seconds: number }).seconds, core };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Filings a second that so many extractors extract, once all are fed and nothing else runs. */
async function extractionRate(count: number, extractors: number): Promise<number> {
  const stack = await Stack.start();
  try {
    const feed = stack.feed({ reading: READING });
    for (let number = 0; number < extractors; number++) await stack.run('extractor');
    for (const filing of generatedFilings(count)) await feed.feed(filing);
    const before = await feed.depthOf('tag');
    const { seconds } = await timed(() => stack.untilExtracted(count));
    const rate = (count - before) / seconds;
    say(
      `extraction by ${extractors}: ${count - before} filings in ${seconds.toFixed(1)} s, ${rate.toFixed(1)} a second`,
    );
    return rate;
  } finally {
    await stack.close();
  }
}

const same = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((record, index) => record === others[index]);

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const began = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - began) / 1000 };
}
