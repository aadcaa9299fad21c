import { FilingError, type ComplaintRecord } from '@averment/record';
import { decodeTagged, type Failure, type JobData, type StageResult } from '@averment/queue';
import { recordKey, type Store } from '@averment/store';
import type { Downstream } from '@averment/downstream';

export interface EmitterCall {
  readonly store: Store;
  /** To whom each record is handed on, once it is in the store. */
  readonly downstream: readonly Downstream[];
  readonly signal: AbortSignal;
}

/**
 * The emitter's stage: what came of a filing goes into the store, as a record or as a failure. A record is then handed on;
 * whoever receives it may receive it twice, and knows it by its id.
 */
export async function emit(data: JobData, before: StageResult, call: EmitterCall): Promise<StageResult> {
  if (before.failure) {
    await keepFailure(data, before.failure, call.store);
    return { failure: before.failure };
  }
  const { store, downstream, signal } = call;
  const record = (await fromTagger(data, store)) ?? (await fromStore(data, store));
  if (!record) throw new FilingError('file-missing', "The filing's record is not among the blobs. Feed it again.");
  for (const each of downstream) await each.deliver(record, { signal });
  // Last of all: until then a worker that takes the filing over finds it.
  await store.blobs.delete(recordKey(data.id, data.pipelineVersion));
  return { pages: record.source.pages };
}

/** Puts a filing on the list of failures, from which people retry it. */
export const keepFailure = ({ id, path, pipelineVersion }: JobData, { code, message }: Failure, store: Store) =>
  store.writeFailure({ key: id, path, sha256: id, code, message, pipelineVersion });

/** Puts what the tagger made of the filing into the store; null if there is nothing. */
async function fromTagger({ id, pipelineVersion, path }: JobData, store: Store): Promise<ComplaintRecord | null> {
  const bytes = await store.blobs.get(recordKey(id, pipelineVersion));
  if (!bytes) return null;
  const { recordJson, sentences } = decodeTagged(bytes);
  const record = JSON.parse(recordJson) as ComplaintRecord;
  await store.writeRecord(record, { path, sentences, recordJson });
  return record;
}

/** The record of a filing whose emitter was lost after its work was done. */
async function fromStore({ id, pipelineVersion }: JobData, store: Store): Promise<ComplaintRecord | null> {
  const found = await store.getRecord(id);
  return found.found === 'one' && found.record.pipelineVersion === pipelineVersion ? found.record : null;
}
