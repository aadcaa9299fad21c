import { renameSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { generatedFilings } from '../stack/filings.js';
import { readInProcess } from '../stack/in-process.js';
import type { ServiceProcess } from '../stack/service-process.js';
import { until } from '../stack/service-process.js';
import { Stack } from '../stack/stack.js';
import { expectThat, say } from './say.js';

const READING = { ocr: 'off' } as const;

/** Redis away for a minute, Redis full, PostgreSQL away, the disk full: do the services say so, and recover alone? */
export async function outages(count = 60): Promise<void> {
  const inProcess = await readInProcess(generatedFilings(count), READING, 2);
  const stack = await Stack.start({ maxMemory: '64mb' });
  try {
    const feed = stack.feed({ reading: READING });
    for (const name of ['extractor', 'tagger', 'emitter'] as const) await stack.run(name);
    const feedAll = () => stack.feedAll(generatedFilings(count));
    const recovered = async (what: string) => {
      await stack.untilEmpty(600_000);
      const records = await stack.exported();
      const same = records.length === count && records.every((record, index) => record === inProcess[index]);
      expectThat(`${what}: recovered alone; 0 lost, 0 doubled, ${(await stack.settled()).failed} failed`, same);
      for (const service of stack.services) await until(`${service.name} is ready`, async () => isReady(service));
    };

    await feedAll();
    await wait(1_000);
    await stack.redis.kill();
    await wait(30_000);
    await sayReasons(stack, 'Redis is away');
    await wait(30_000);
    await stack.redis.start();
    await recovered('Redis away for a minute');

    await feedAll();
    const client = new Redis(stack.redis.url);
    await fillRedis(client);
    await wait(5_000);
    // What was in hand has been finished in the meantime, and has left some room.
    await fillRedis(client);
    await sayReasons(stack, 'Redis is full');
    const [extra] = [...generatedFilings(count + 1)].slice(count);
    const refused = await feed.feed(extra!).then(
      () => 'taken',
      (error: Error) => error.message,
    );
    expectThat(`feeding while Redis is full is refused at once: ${refused.slice(0, 80)}`, refused !== 'taken');
    const fillers = await client.keys('filler:*');
    if (fillers.length > 0) await client.del(...fillers);
    client.disconnect();
    await recovered('Redis full');

    await feedAll();
    await stack.postgres.kill();
    await wait(5_000);
    await sayReasons(stack, 'PostgreSQL is away');
    await wait(10_000);
    await stack.postgres.start();
    await recovered('PostgreSQL away for 15 s');

    await feedAll();
    const restore = fillDisk(stack);
    await wait(5_000);
    await sayReasons(stack, 'the blobs can not be written');
    restore();
    await recovered('blobs not writable');
  } finally {
    await stack.close();
  }
}

/** Fills Redis to the brim: with large values until none fits, then with smaller and smaller ones. */
async function fillRedis(client: Redis): Promise<void> {
  for (const bytes of [2 ** 20, 2 ** 14, 2 ** 8]) {
    const filler = 'x'.repeat(bytes);
    const fits = (number: number) =>
      client.set(`filler:${bytes}:${number}`, filler).then(
        () => true,
        () => false,
      );
    for (let number = 0; await fits(number); number++);
  }
}

async function sayReasons({ services }: Stack, what: string): Promise<void> {
  for (const service of services) {
    const reasons = await service.reasons();
    const words = Object.entries(reasons)
      .map(([name, reason]) => `${name}: ${reason}`)
      .join('; ');
    say(`${what}; /readyz of ${service.name}: ${words || 'ready'}`);
  }
}

const isReady = async (service: ServiceProcess): Promise<boolean> => Object.keys(await service.reasons()).length === 0;

/**
 * Takes the room for blobs away: a full file system of 64 kB in the folder's place, where this may be mounted; else the
 * folder is moved away. Gives back what undoes it.
 */
function fillDisk({ folder }: Stack): () => void {
  const blobs = join(folder, 'blobs');
  const unfinished = join(blobs, 'unfinished');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'averment-full', unfinished], { stdio: 'ignore' });
    say('the disk is a tmpfs of 16 kB');
    return () => void execFileSync('umount', ['-l', unfinished]);
  } catch {
    say('no file system may be mounted here: the folder is moved away in its place');
    renameSync(blobs, `${blobs}-away`);
    return () => renameSync(`${blobs}-away`, blobs);
  }
}
