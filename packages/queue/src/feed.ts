import { FlowProducer, Queue, type Telemetry } from 'bullmq';
import { filingId, type FailureCode } from '@averment/record';
import { PIPELINE_VERSION, type ReadingOptions } from '@averment/pipeline/settings';
import { pdfKey, type Store } from '@averment/store';
import { callerConnection } from './connection.js';
import { filingFlow } from './filing-flow.js';
import { checkedJobData, jobId, type JobData } from './job-data.js';
import { DEFAULT_SETTINGS, STAGES, queueName, type QueueSettings, type Stage } from './settings.js';
import type { StageResult } from './stage-result.js';

export interface FeedOptions {
  readonly redisUrl: string;
  readonly store: Store;
  readonly reading?: ReadingOptions;
  readonly settings?: QueueSettings;
  readonly telemetry?: Telemetry;
}

/** A filing to be read. */
export interface FedFiling {
  readonly bytes: Uint8Array;
  /** The file's own name. */
  readonly name: string;
  /** Where it was found, for people. */
  readonly path: string;
}

/** What feeding a filing came to: it is queued now, was in the queue already, or has been read by this version. */
export type FedState = 'queued' | 'waiting' | 'read';

/** Where a filing stands. */
export type FilingState =
  | { readonly state: 'unknown' }
  | { readonly state: 'queued' }
  | { readonly state: 'reading'; readonly stage: Stage }
  | { readonly state: 'read' }
  | { readonly state: 'failed'; readonly code: FailureCode; readonly message: string };

/**
 * Feeds filings to the queues. The PDF goes to the blobs first, then the flow is added at once as a whole; a filing that
 * is fed twice is one job. While Redis is away or full, feeding rejects at once.
 */
export class FilingFeed {
  readonly #flows: FlowProducer;
  readonly #queues: Record<Stage, Queue<JobData, StageResult>>;
  readonly #settings: QueueSettings;

  constructor(private readonly options: FeedOptions) {
    this.#settings = options.settings ?? DEFAULT_SETTINGS;
    const { telemetry } = options;
    const shared = {
      connection: callerConnection(options.redisUrl),
      prefix: this.#settings.prefix,
      ...(telemetry ? { telemetry } : {}),
    };
    this.#flows = new FlowProducer(shared);
    // What is wrong shows in the call that meets it; without a listener it would end the process.
    this.#flows.on('error', () => {});
    const open = (stage: Stage) => new Queue<JobData, StageResult>(queueName(stage), shared).on('error', () => {});
    this.#queues = { extract: open('extract'), tag: open('tag'), emit: open('emit') };
  }

  /** With `force`, a filing that this version has read is read again. */
  async feed(filing: FedFiling, { force = false } = {}): Promise<{ id: string; state: FedState }> {
    const { bytes, name, path } = filing;
    const id = filingId(bytes);
    if (!force && (await this.options.store.hasRecord(id, PIPELINE_VERSION))) return { id, state: 'read' };
    const reading = this.options.reading ?? {};
    const data = checkedJobData({ id, bytes: bytes.length, name, path, pipelineVersion: PIPELINE_VERSION, reading });
    if (await this.#isUnderWay(data)) return { id, state: 'waiting' };
    await this.options.store.blobs.put(pdfKey(id), bytes);
    await this.#flows.add(filingFlow(data, this.#settings));
    return { id, state: 'queued' };
  }

  /** Where the filing stands; what is settled is in the store, the rest in the queues. */
  async stateOf(id: string): Promise<FilingState> {
    if (await this.options.store.hasRecord(id, PIPELINE_VERSION)) return { state: 'read' };
    const key = jobId({ id, pipelineVersion: PIPELINE_VERSION });
    const states = await Promise.all(STAGES.map((stage) => this.#queues[stage].getJobState(key)));
    const active = STAGES.find((_, index) => states[index] === 'active');
    if (active) return { state: 'reading', stage: active };
    if (isOpen(states.at(-1)!)) return { state: 'queued' };
    const failure = (await this.options.store.failures({ sha256: id }))[0];
    return failure ? { state: 'failed', code: failure.code, message: failure.message } : { state: 'unknown' };
  }

  /** How many filings are in the queues and not settled. */
  async depth(): Promise<number> {
    return this.#queues.emit.getJobCountByTypes('waiting', 'active', 'delayed', 'waiting-children', 'prioritized');
  }

  /** How many filings lie ready for a stage. */
  async depthOf(stage: Stage): Promise<number> {
    return this.#queues[stage].getJobCountByTypes('waiting');
  }

  /** Rejects, with the reason, if no filing can be fed at present. */
  async ready(): Promise<void> {
    await this.#queues.emit.getJobCountByTypes('waiting');
    await Promise.all([this.options.store.ping(), this.options.store.blobs.ping()]);
  }

  async close(): Promise<void> {
    await Promise.all([this.#flows.close(), ...STAGES.map((stage) => this.#queues[stage].close())]);
  }

  /** True if the filing's flow has not ended. What is left of one that has is taken away, since it would bar a new one. */
  async #isUnderWay(data: JobData): Promise<boolean> {
    const queue = this.#queues.emit;
    const job = await queue.getJob(jobId(data));
    if (!job) return false;
    if (isOpen(await job.getState())) return true;
    try {
      await job.remove({ removeChildren: true });
      return false;
    } catch {
      // Somebody else has fed it again in this moment, and a worker has it in hand.
      return true;
    }
  }
}

const isOpen = (state: string): boolean => !['completed', 'failed', 'unknown'].includes(state);
