import { setTimeout as wait } from 'node:timers/promises';
import type { FedFiling } from '@averment/queue';
import { generatedFilings } from '../stack/filings.js';
import { readInProcess } from '../stack/in-process.js';
import { until } from '../stack/service-process.js';
import { Stack } from '../stack/stack.js';
import { expectThat, say } from './say.js';

const READING = { ocr: 'off' } as const;
const VICTIMS = ['intake', 'extractor', 'tagger', 'emitter'] as const;
type Victim = (typeof VICTIMS)[number];
const KILLS = 30;
const RESTARTS = 5;

/** What intake is started with: whoever asks may send, and scans are left unread, as elsewhere in the trial. */
const OPEN = { AVERMENT_INTAKE_OPEN: 'true', AVERMENT_INTAKE_OCR: 'off' };

/**
 * Each kind of service is killed at 30 random moments, Redis and PostgreSQL at 5 each, while filings flow: is anything
 * lost, is anything doubled, does anything need a hand? Some filings are fed to the queues again and again, so that each
 * kill meets work in hand; as many others are uploaded to intake, once each.
 */
export async function kills(count = 200): Promise<void> {
  const all = [...generatedFilings(count + Math.min(count, KILLS * 4))];
  const inProcess = await readInProcess(all, READING, 2);
  const stack = await Stack.start();
  try {
    const feed = stack.feed({ reading: READING });
    const start = (name: Victim) => stack.run(name, name === 'intake' ? OPEN : {});
    for (const name of ['intake', 'extractor', 'extractor', 'tagger', 'emitter'] as const) await start(name);
    const feedAll = () => stack.feedAll(all.slice(0, count));
    await feedAll();
    const victims = VICTIMS.flatMap((name) => Array<Victim>(KILLS).fill(name));
    const moments = shuffled([
      ...victims,
      ...Array<'redis' | 'postgres'>(RESTARTS).fill('redis'),
      ...Array<'postgres'>(RESTARTS).fill('postgres'),
    ]);
    let done = 0;
    const uploading = uploadAll(stack, all.slice(count), () => done / moments.length);
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
        await start(victim);
      }
      if (++done % 10 === 0) say(`${done} of ${moments.length} kills`);
    }
    await uploading;
    await stack.untilEmpty(900_000);
    const records = await stack.exported();
    const { failed } = await stack.settled();
    say(`${KILLS} kills of each of ${VICTIMS.join(', ')}; ${RESTARTS} of Redis, ${RESTARTS} of PostgreSQL`);
    expectThat(
      `0 lost: ${records.length} of ${all.length} filings have a record, ${failed} a failure`,
      records.length === all.length && failed === 0,
    );
    expectThat(
      '0 doubled, and each to the byte what the laptop makes of it',
      records.every((record, index) => record === inProcess[index]),
    );
  } finally {
    await stack.close();
  }
}

/** Uploads filings to intake as the trial goes on, each again until intake says that it has it. */
async function uploadAll(stack: Stack, filings: readonly FedFiling[], progress: () => number): Promise<void> {
  for (const [index, filing] of filings.entries()) {
    await until('the kills have come so far', () => progress() >= index / filings.length, 3_600_000);
    await until(`intake takes ${filing.name}`, () => isTaken(stack, filing).catch(() => false), 300_000);
  }
}

async function isTaken(stack: Stack, { name, bytes }: FedFiling): Promise<boolean> {
  const intake = stack.services.findLast((service) => service.name === 'intake' && service.isRunning);
  if (!intake) return false;
  const response = await intake.ask(`/filings?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/pdf' },
    body: new Uint8Array(bytes),
  });
  return response.status === 202;
}

const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
