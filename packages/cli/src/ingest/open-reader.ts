import { resolve } from 'node:path';
import { FilingRunner } from '@averment/pipeline';
import { openStore } from '@averment/store';
import { readingOf, type IngestFlags } from '../commands/batch-flags.js';
import type { Found } from '../sources/filing-file.js';
import { runIngest, type IngestOptions, type IngestTotals } from './run-ingest.js';

/** What reads a batch: this process's own threads, or the worker services. */
export interface BatchReader {
  run(inputs: AsyncIterable<Found>, options: Omit<IngestOptions, 'jobs'>): Promise<IngestTotals>;
  close(): Promise<void>;
}

export const openReader = (flags: IngestFlags): Promise<BatchReader> =>
  flags.queue ? openQueueReader(flags) : openOwnReader(flags);

async function openOwnReader(flags: IngestFlags): Promise<BatchReader> {
  const store = await openStore({ kind: 'sqlite', dataDir: resolve(flags.data) });
  const limits = { seconds: flags.timeLimit, megabytes: flags.memoryLimit };
  const runner = new FilingRunner({ jobs: flags.jobs, reading: readingOf(flags), limits });
  return {
    run: (inputs, options) => runIngest(inputs, runner, store, { ...options, jobs: flags.jobs }),
    close: async () => {
      await runner.close();
      await store.close();
    },
  };
}

/** The queue's libraries are loaded only by who asks for them: on a laptop nobody does. */
async function openQueueReader(flags: IngestFlags): Promise<BatchReader> {
  const { FilingFeed, FilingWatch, queueSettings } = await import('@averment/queue');
  const { runQueueIngest } = await import('./run-queue-ingest.js');
  const { openServicesHome } = await import('./services-home.js');
  const { store, values } = await openServicesHome();
  const settings = queueSettings(values);
  const redisUrl = values.AVERMENT_REDIS_URL;
  const feed = new FilingFeed({ redisUrl, store, settings, reading: readingOf(flags) });
  const watch = new FilingWatch(redisUrl, settings);
  const close = async () => {
    await Promise.all([feed.close(), watch.close()]);
    await store.close();
  };
  try {
    await feed.ready();
    await watch.ready();
  } catch (error) {
    await close();
    throw error;
  }
  return { run: (inputs, options) => runQueueIngest(inputs, { feed, watch, store }, options), close };
}
