import { availableParallelism } from 'node:os';
import { generatedFilings } from '../stack/filings.js';
import { readInProcess } from '../stack/in-process.js';
import { Stack } from '../stack/stack.js';
import { expectThat, say } from './say.js';

const READING = { ocr: 'off' } as const;

/**
 * The same filings in this process on two threads, then through two extractors, two taggers and an emitter: are the
 * records the same to the byte, and what does the queue cost? Then extraction alone, by one process and by two.
 */
export async function throughput(count = 1000): Promise<void> {
  const jobs = Math.min(2, availableParallelism());
  const inProcess = await timed(() => readInProcess(generatedFilings(count), READING, jobs));
  const own = count / inProcess.seconds;
  say(`in process, ${jobs} threads: ${count} filings in ${inProcess.seconds.toFixed(1)} s, ${own.toFixed(1)} a second`);

  const stack = await Stack.start();
  try {
    for (const name of ['extractor', 'extractor', 'tagger', 'tagger', 'emitter'] as const) await stack.run(name);
    const feed = stack.feed({ reading: READING });
    // The children start with their first filing; a handful of others, not counted, has them ready.
    for (const filing of generatedFilings(count + 8))
      if (Number(filing.name.slice(0, 5)) >= count) await feed.feed(filing);
    await stack.untilSettled(8, 120_000);
    const queued = await timed(async () => {
      for (const filing of generatedFilings(count)) await feed.feed(filing);
      await stack.untilSettled(count + 8, 3_600_000);
    });
    const rate = count / queued.seconds;
    say(`through the services: ${count} filings in ${queued.seconds.toFixed(1)} s, ${rate.toFixed(1)} a second`);
    say(`the queue's cost over the in-process rate: ${((own / rate - 1) * 100).toFixed(0)} %`);
    const records = (await stack.exported()).filter((record) => inProcess.result.includes(record));
    expectThat('the records are byte-identical to the in-process run', same(records, inProcess.result));
    expectThat('none failed', (await stack.settled()).failed === 0);
  } finally {
    await stack.close();
  }
  const alone = await extraction(count, 1);
  const together = await extraction(count, 2);
  say(`a second extractor process speeds extraction by ${(alone / together).toFixed(2)}`);
}

/** Seconds in which so many extractors extract all filings, with nothing else running. */
async function extraction(count: number, extractors: number): Promise<number> {
  const stack = await Stack.start();
  try {
    const feed = stack.feed({ reading: READING });
    for (let number = 0; number < extractors; number++) await stack.run('extractor');
    for (const filing of generatedFilings(count + 8))
      if (Number(filing.name.slice(0, 5)) >= count) await feed.feed(filing);
    await stack.untilExtracted(8);
    const { seconds } = await timed(async () => {
      for (const filing of generatedFilings(count)) await feed.feed(filing);
      await stack.untilExtracted(count + 8);
    });
    say(`extraction by ${extractors}: ${count} filings in ${seconds.toFixed(1)} s`);
    return seconds;
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
