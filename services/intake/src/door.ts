import type { Logger } from 'pino';
import { FilingError } from '@averment/record';
import { answerWithin, type FedFiling, type FilingFeed, type RedisWatch } from '@averment/queue';
import { checkFiling } from './filing-bytes.js';
import { filingName, filingPath } from './filing-name.js';
import type { IntakeCounts, SourceName } from './intake-counts.js';
import { Refusal, toRefusal } from './refusals.js';

/** What intake needs of the queue's feed. */
export type Feed = Pick<FilingFeed, 'feed' | 'stateOf' | 'ready'>;
/** What intake looks at before it feeds. */
export type QueueLook = Pick<RedisWatch, 'depth' | 'fullness'>;

export interface DoorOptions {
  readonly feed: Feed;
  readonly queue: QueueLook;
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Filings that may be in the queues, not yet read. */
  readonly mostWaiting: number;
  readonly log: Logger;
  readonly counts: IntakeCounts;
}

export interface TakenIn {
  readonly id: string;
  readonly state: 'queued' | 'waiting' | 'read';
}

/** How long the queue, the store or the blobs may take for one filing, in milliseconds. */
const ANSWER_WITHIN = 10_000;
/** For so long an answer to "is it open" holds, in milliseconds. */
const OPEN_FOR = 1_000;
/**
 * Intake stops feeding when Redis has used so much of its memory: a Redis that is wholly full refuses the workers' writes
 * too, and then nothing would empty it.
 */
const FULL_AT = 0.8;

/** The one door through which filings of all sources come in. */
export class Door {
  #openUntil = 0;
  #opening: Promise<void> | null = null;

  constructor(private readonly options: DoorOptions) {}

  /** Rejects with the Refusal if no filing can be taken at present. */
  async open(): Promise<void> {
    if (performance.now() < this.#openUntil) return;
    this.#opening ??= this.#look().finally(() => {
      this.#opening = null;
    });
    await this.#opening;
  }

  /**
   * Feeds a filing to the queue. Once it resolves, the filing is safe: in the blobs and in the queue, or read before.
   * A filing that is taken twice is one.
   *
   * @throws Refusal of the file (empty-file, not-a-pdf, too-large), or of all (queue-away, queue-full)
   */
  async take(filing: FedFiling, source: SourceName): Promise<TakenIn> {
    const { feed, fileBytes, log, counts } = this.options;
    const name = filingName(filing.name);
    try {
      checkFiling(filing.bytes, fileBytes);
      await this.open();
      const fed = { bytes: filing.bytes, name, path: filingPath(filing.path) };
      const { id, state } = await behind(feed.feed(fed));
      counts.count(source, state);
      log.info({ filing: id, source, state, bytes: filing.bytes.length }, 'taken in');
      return { id, state };
    } catch (thrown) {
      const refusal = toRefusal(thrown);
      if (refusal.code === 'queue-away') this.#openUntil = 0;
      counts.count(source, refusal.code);
      throw refusal;
    }
  }

  /** Where a filing stands. @throws Refusal unknown-filing, queue-away */
  async stateOf(id: string): Promise<Exclude<Awaited<ReturnType<Feed['stateOf']>>, { state: 'unknown' }>> {
    const state = await behind(this.options.feed.stateOf(id));
    if (state.state === 'unknown') throw new Refusal('unknown-filing');
    return state;
  }

  async #look(): Promise<void> {
    const { feed, queue, mostWaiting } = this.options;
    const [, fullness, depth] = await behind(Promise.all([feed.ready(), queue.fullness(), queue.depth()]));
    if (fullness >= FULL_AT) {
      throw new Refusal('queue-full', `Redis has used ${Math.round(fullness * 100)} % of its memory.`);
    }
    const waiting = depth
      .filter(({ stage, state }) => stage === 'emit' && state !== 'failed')
      .reduce((sum, { jobs }) => sum + jobs, 0);
    if (waiting >= mostWaiting) throw new Refusal('queue-full', `${waiting} filings wait to be read already.`);
    this.#openUntil = performance.now() + OPEN_FOR;
  }
}

/** What the queue and the store answer; that they don't, or not in time, is a Refusal. */
async function behind<T>(work: Promise<T>): Promise<T> {
  try {
    return await answerWithin(ANSWER_WITHIN, work);
  } catch (error) {
    if (error instanceof FilingError && error.code !== 'store-error') throw error;
    throw isRedisFull(error) ? new Refusal('queue-full', undefined, { cause: error }) : away(error);
  }
}

/** Redis refuses writes by this word when it has no memory left. */
const isRedisFull = (error: unknown): boolean => /\bOOM\b/.test((error as Error).message);

const away = (error: unknown): Refusal => new Refusal('queue-away', undefined, { cause: error });
