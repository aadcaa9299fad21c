import { FilingError } from '@averment/record';
import { EnvironmentError, QUEUE_VARIABLES, STORE_VARIABLES, readEnvironment, type Values } from '@averment/queue';
import { openBlobs, openStore, pdfKey, type Store } from '@averment/store';
import { UsageError } from '../exit.js';

const VARIABLES = { ...QUEUE_VARIABLES, ...STORE_VARIABLES };

/** The store of the worker services, where the environment says that it is. */
export async function openServicesHome(): Promise<{ store: Store; values: Values<typeof VARIABLES> }> {
  const values = fromEnvironment();
  const blobs = await openBlobs(values.AVERMENT_BLOBS);
  return { values, store: await openStore({ kind: 'postgres', url: values.AVERMENT_POSTGRES_URL, blobs }) };
}

/**
 * Gives the bytes of filings that were fed to the services before, by their ids.
 *
 * @throws FilingError file-missing, from the function that it gives
 */
export async function openFedFilings(): Promise<(id: string) => Promise<Uint8Array>> {
  const blobs = await openBlobs(fromEnvironment().AVERMENT_BLOBS);
  return async (id) => {
    const bytes = await blobs.get(pdfKey(id));
    if (!bytes) throw new FilingError('file-missing', 'The PDF is not among the blobs. Feed it again.');
    return bytes;
  };
}

function fromEnvironment(): Values<typeof VARIABLES> {
  try {
    return readEnvironment(VARIABLES, process.env);
  } catch (error) {
    if (error instanceof EnvironmentError) throw new UsageError(error.problems.join('\n'));
    throw error;
  }
}
