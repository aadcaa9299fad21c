import type { ComplaintRecord } from '@averment/record';

/** What a delivery may be told. */
export interface DeliveryMeta {
  /** Ends the attempt, and the waiting for a next one, when it aborts; the record then counts as not delivered. */
  readonly signal?: AbortSignal;
}

/**
 * A place that records are handed on to, each at least once: a record whose delivery was cut off is delivered again, and
 * the receiver drops the double by its id.
 */
export interface Downstream {
  /** For people: which place this is, without secrets. */
  readonly name: string;
  /**
   * Resolves once the receiver has the record for good. Rejects with a FilingError: `delivery-refused` if the receiver
   * won't take it however often it comes, `delivery-failed` if it may later, `store-error` if no record can be
   * delivered at present.
   */
  deliver(record: ComplaintRecord, meta?: DeliveryMeta): Promise<void>;
  /** Rejects, with a sentence that says why, if nothing can be delivered at present. */
  ready(): Promise<void>;
  /** Finishes what is under way. */
  close(): Promise<void>;
}

/** What a delivery is known by, at each attempt the same: the filing's id, "@", and the version that read it. */
export const deliveryId = ({ id, pipelineVersion }: Pick<ComplaintRecord, 'id' | 'pipelineVersion'>): string =>
  `${id}@${pipelineVersion}`;
