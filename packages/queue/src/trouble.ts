import { FilingError } from '@averment/record';

/**
 * Marks what goes wrong in a store, on a disk or in a bucket as such: it says nothing of the filing, and a stage waits
 * until it is over.
 */
export async function fromStore<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof FilingError) throw error;
    throw new FilingError('store-error', (error as Error).message || 'The store does not answer.', { cause: error });
  }
}
