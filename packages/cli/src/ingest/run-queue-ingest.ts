import { setTimeout as wait } from 'node:timers/promises';
import { FilingError, toFilingError } from '@averment/record';
import { PIPELINE_VERSION } from '@averment/pipeline';
import type { FilingFeed, FilingWatch } from '@averment/queue';
import { isPassingTrouble, type Store } from '@averment/store';
import type { Found } from '../sources/filing-file.js';
import type { IngestEvent, IngestOptions, IngestTotals } from './run-ingest.js';

/** Filings of one run that may be in the queues at a time, so that one command does not fill Redis. */
const MOST_OUTSTANDING = 1000;
/** Between two tries to feed a filing while Redis or the store is away, in milliseconds. */
const FEED_AGAIN = 2_000;

export interface QueueHome {
  readonly feed: FilingFeed;
  readonly watch: FilingWatch;
  readonly store: Store;
}

/**
 * Feeds every input to the services' queues, and waits until each is settled. Stopped by its signal, it leaves what is
 * queued to the services; the same command again finds it read, or still waiting.
 */
export async function runQueueIngest(
  inputs: AsyncIterable<Found>,
  home: QueueHome,
  { force = false, signal, onEvent }: Omit<IngestOptions, 'jobs'>,
): Promise<IngestTotals> {
  const totals: IngestTotals = { read: 0, skipped: 0, failed: 0 };
  const outstanding = new Set<Promise<void>>();
  for await (const input of inputs) {
    if (signal?.aborted) break;
    onEvent?.({ type: 'found' });
    const taken = await takeIn(input, home, { force, ...(signal ? { signal } : {}) });
    const ending = taken?.type === 'queued' ? settled(input.path, taken.id, home, signal) : Promise.resolve(taken);
    const task = ending
      .then((event) => {
        if (!event) return;
        if (event.type === 'read') for (let page = 0; page < event.pages; page++) onEvent?.({ type: 'page' });
        totals[event.type]++;
        onEvent?.(event);
      })
      .finally(() => outstanding.delete(task));
    outstanding.add(task);
    if (outstanding.size >= MOST_OUTSTANDING) await Promise.race(outstanding);
  }
  await Promise.all(outstanding);
  return totals;
}

type Outcome =
  Extract<IngestEvent, { type: 'skipped' | 'failed' }> | (Extract<IngestEvent, { type: 'read' }> & { pages: number });

/** Feeds one input; null if the run was stopped before it was taken. */
async function takeIn(
  input: Found,
  home: QueueHome,
  options: { force: boolean; signal?: AbortSignal },
): Promise<Exclude<Outcome, { type: 'read' }> | { type: 'queued'; id: string } | null> {
  const { path, name } = input;
  try {
    if (input.kind === 'refused') throw input.error;
    const taken = await feedUntilTaken({ bytes: await input.read(), name, path }, home, options);
    if (!taken) return null;
    return taken.state === 'read' ? { type: 'skipped', path, id: taken.id } : { type: 'queued', id: taken.id };
  } catch (thrown) {
    const error = toFilingError(thrown);
    const { code, message } = error;
    await home.store.writeFailure({ key: path, path, code, message, pipelineVersion: PIPELINE_VERSION });
    return { type: 'failed', path, error };
  }
}

/** Feeds a filing, again and again while Redis or the store is away; null if the run was stopped before it was taken. */
async function feedUntilTaken(
  filing: Parameters<FilingFeed['feed']>[0],
  { feed }: QueueHome,
  { force, signal }: { force: boolean; signal?: AbortSignal },
) {
  for (;;) {
    if (signal?.aborted) return null;
    try {
      return await feed.feed(filing, { force });
    } catch (error) {
      if (error instanceof FilingError && !isPassingTrouble(error)) throw error;
      await wait(FEED_AGAIN, undefined, signal ? { signal } : {}).catch(() => {});
    }
  }
}

async function settled(path: string, id: string, { watch }: QueueHome, signal?: AbortSignal): Promise<Outcome | null> {
  try {
    const { failure, pages = 0 } = await watch.settled(id, signal);
    if (failure) return { type: 'failed', path, error: new FilingError(failure.code, failure.message) };
    return { type: 'read', path, id, pages };
  } catch {
    return null;
  }
}
