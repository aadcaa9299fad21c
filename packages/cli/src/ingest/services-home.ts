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
 * The bytes of a filing that was fed to the services before.
 *
 * @throws FilingError file-missing
 */
export async function blobOf(id: string): Promise<Uint8Array> {
  const bytes = await (await openBlobs(fromEnvironment().AVERMENT_BLOBS)).get(pdfKey(id));
  if (!bytes) throw new FilingError('file-missing', 'The PDF is not among the blobs. Feed it again.');
  return bytes;
}

function fromEnvironment(): Values<typeof VARIABLES> {
  try {
    return readEnvironment(VARIABLES, process.env);
  } catch (error) {
    if (error instanceof EnvironmentError) throw new UsageError(error.problems.join('\n'));
    throw error;
  }
}
