import { FilingError, type ComplaintRecord } from '@averment/record';
import { decodeTagged, fromStore, type Failure, type JobData, type StageResult } from '@averment/queue';
import { recordKey, type Store } from '@averment/store';
import type { Downstream } from './downstream.js';

export interface EmitterHomes {
  readonly store: Store;
  /** To whom each record is handed on, once it is in the store. */
  readonly downstream: readonly Downstream[];
}

/**
 * The emitter's stage: what came of a filing goes into the store, as a record or as a failure. A record is then handed on;
 * whoever receives it may receive it twice, and knows it by its id.
 */
export async function emit(data: JobData, before: StageResult, homes: EmitterHomes): Promise<StageResult> {
  if (before.failure) {
    await keepFailure(data, before.failure, homes.store);
    return { failure: before.failure };
  }
  const { store, downstream } = homes;
  const key = recordKey(data.id, data.pipelineVersion);
  const bytes = await fromStore(store.blobs.get(key));
  if (!bytes) throw new FilingError('file-missing', "The filing's record is not among the blobs. Feed it again.");
  const { recordJson, sentences } = decodeTagged(bytes);
  const record = JSON.parse(recordJson) as ComplaintRecord;
  await fromStore(store.writeRecord(record, { path: data.path, sentences }));
  for (const each of downstream) await handOn(each, record);
  return { pages: record.source.pages };
}

/** Puts a filing on the list of failures, from which people retry it. */
export const keepFailure = ({ id, path, pipelineVersion }: JobData, { code, message }: Failure, store: Store) =>
  fromStore(store.writeFailure({ key: id, path, sha256: id, code, message, pipelineVersion }));

async function handOn(downstream: Downstream, record: ComplaintRecord): Promise<void> {
  try {
    await downstream.deliver(record);
  } catch (error) {
    const message = `The record is in the store, but ${downstream.name} did not take it: ${(error as Error).message}`;
    throw new FilingError('delivery-failed', message, { cause: error });
  }
}
