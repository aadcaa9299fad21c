import { filingId, toFilingError, type ComplaintRecord, type FilingError } from '@averment/record';
import { PIPELINE_VERSION, type FilingRunner } from '@averment/pipeline';
import { pdfKey, textKey, type Store } from '@averment/store';
import type { Found } from '../sources/filing-file.js';

/** What happened to one input. */
export type IngestEvent =
  | { readonly type: 'found' }
  | { readonly type: 'page' }
  | { readonly type: 'read'; readonly path: string; readonly id: string }
  | { readonly type: 'skipped'; readonly path: string; readonly id: string }
  | { readonly type: 'failed'; readonly path: string; readonly error: FilingError };

export interface IngestTotals {
  read: number;
  skipped: number;
  failed: number;
}

export interface IngestOptions {
  readonly jobs: number;
  /** Read again what this version has read already. */
  readonly force?: boolean;
  /** When aborted, no further filing is begun; those in hand are given back. */
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: IngestEvent) => void;
}

/**
 * Reads every input into the store. Only as many filings as there are jobs are in memory at a time. Whatever a filing
 * does, the batch goes on; each ends as a record or as a stored failure, unless the run is stopped first.
 */
export async function runIngest(
  inputs: AsyncIterable<Found>,
  runner: FilingRunner,
  store: Store,
  options: IngestOptions,
): Promise<IngestTotals> {
  const totals: IngestTotals = { read: 0, skipped: 0, failed: 0 };
  const ingestor = new Ingestor(runner, store, options);
  const running = new Set<Promise<void>>();
  let fault: unknown;
  for await (const input of inputs) {
    if (options.signal?.aborted || fault) break;
    options.onEvent?.({ type: 'found' });
    const opened = await ingestor.open(input);
    const task = ingestor
      .take(opened)
      .then((event) => {
        if (!event) return;
        totals[event.type]++;
        options.onEvent?.(event);
      })
      .catch((error: unknown) => void (fault ??= error))
      .finally(() => running.delete(task));
    running.add(task);
    if (running.size >= options.jobs) await Promise.race(running);
  }
  await Promise.all(running);
  if (fault) throw fault;
  return totals;
}

type Outcome = Extract<IngestEvent, { type: 'read' | 'skipped' | 'failed' }>;

type Opened =
  | { readonly input: Found; readonly bytes: Uint8Array; readonly id: string; readonly isFirst: boolean }
  | { readonly input: Found; readonly error: FilingError };

class Ingestor {
  /** Filings of this run: the same bytes under a second name are one filing, known by the first. */
  readonly #begun = new Set<string>();

  constructor(
    private readonly runner: FilingRunner,
    private readonly store: Store,
    private readonly options: IngestOptions,
  ) {}

  /**
   * Takes an input's bytes in hand. Inputs are opened one after the other, in their order: of two files with the same bytes
   * the first is always the one that counts, however fast either is read.
   */
  async open(input: Found): Promise<Opened> {
    try {
      if (input.kind === 'refused') throw input.error;
      const bytes = await input.read();
      const id = filingId(bytes);
      const isFirst = !this.#begun.has(id);
      this.#begun.add(id);
      return { input, bytes, id, isFirst };
    } catch (thrown) {
      return { input, error: toFilingError(thrown) };
    }
  }

  /** One input to its end; null if the run was stopped before that. */
  async take(opened: Opened): Promise<Outcome | null> {
    const { input } = opened;
    if ('error' in opened) return this.#fail(input, opened.error);
    const { id, bytes } = opened;
    try {
      if (!opened.isFirst || (await this.#isDone(id))) return { type: 'skipped', path: input.path, id };
      await this.#read(id, bytes, input);
      return { type: 'read', path: input.path, id };
    } catch (thrown) {
      return this.options.signal?.aborted ? null : this.#fail(input, toFilingError(thrown), id);
    }
  }

  async #fail({ path }: Found, error: FilingError, id?: string): Promise<Outcome> {
    await this.store.writeFailure({
      key: id ?? path,
      path,
      ...(id ? { sha256: id } : {}),
      code: error.code,
      message: error.message,
      pipelineVersion: PIPELINE_VERSION,
    });
    return { type: 'failed', path, error };
  }

  async #isDone(id: string): Promise<boolean> {
    return !this.options.force && (await this.store.hasRecord(id, PIPELINE_VERSION));
  }

  async #read(id: string, bytes: Uint8Array, { path, name }: Found): Promise<void> {
    const { signal, onEvent } = this.options;
    const { recordJson, text, sentences } = await this.runner.read(
      { name, bytes },
      { ...(signal ? { signal } : {}), onPage: () => onEvent?.({ type: 'page' }) },
    );
    // The blobs first: a record in the store then always has its PDF and its text.
    await this.store.blobs.put(pdfKey(id), bytes);
    await this.store.blobs.put(textKey(id, PIPELINE_VERSION), text);
    await this.store.writeRecord(JSON.parse(recordJson) as ComplaintRecord, { path, sentences, recordJson });
  }
}
