import { setTimeout as wait } from 'node:timers/promises';
import { generatedFilings } from '../stack/filings.js';
import { readInProcess } from '../stack/in-process.js';
import { Stack } from '../stack/stack.js';
import { expectThat, say } from './say.js';

const READING = { ocr: 'off' } as const;
const KILLS = 30;
const RESTARTS = 5;

/**
 * Each kind of service is killed at 30 random moments, Redis and PostgreSQL at 5 each, while filings flow: is anything
 * lost, is anything doubled, does anything need a hand?
 */
export async function kills(count = 200): Promise<void> {
  const inProcess = await readInProcess(generatedFilings(count), READING, 2);
  const stack = await Stack.start();
  try {
    const feed = stack.feed({ reading: READING });
    for (const name of ['extractor', 'extractor', 'tagger', 'emitter'] as const) await stack.run(name);
    const feedAll = () => stack.feedAll(generatedFilings(count));
    await feedAll();
    const victims = (['extractor', 'tagger', 'emitter'] as const).flatMap((name) =>
      Array<typeof name>(KILLS).fill(name),
    );
    const moments = shuffled([
      ...victims,
      ...Array<'redis' | 'postgres'>(RESTARTS).fill('redis'),
      ...Array<'postgres'>(RESTARTS).fill('postgres'),
    ]);
    let done = 0;
    for (const victim of moments) {
      await wait(Math.random() * 1_000);
      // The queues are kept full, so that each kill meets work in hand.
      if ((await feed.depth().catch(() => count)) < count / 10) await feedAll();
      if (victim === 'redis' || victim === 'postgres') {
        await stack[victim].kill();
        await wait(Math.random() * 2_000);
        await stack[victim].start();
      } else {
        await stack.services.find(({ name, isRunning }) => name === victim && isRunning)!.kill();
        await stack.run(victim);
      }
      if (++done % 10 === 0) say(`${done} of ${moments.length} kills`);
    }
    await stack.untilEmpty(900_000);
    const records = await stack.exported();
    const { failed } = await stack.settled();
    say(`${KILLS} kills of each of extractor, tagger and emitter, ${RESTARTS} of Redis, ${RESTARTS} of PostgreSQL`);
    expectThat(
      `0 lost: ${records.length} of ${count} filings have a record, ${failed} a failure`,
      records.length === count && failed === 0,
    );
    expectThat(
      '0 doubled, and each to the byte what the laptop makes of it',
      records.every((record, index) => record === inProcess[index]),
    );
  } finally {
    await stack.close();
  }
}

const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
