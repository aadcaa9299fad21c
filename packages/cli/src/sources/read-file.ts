import { readFile, stat } from 'node:fs/promises';
import { FilingError } from '@averment/record';
import { MAX_BYTES } from '@averment/pdf-text';

/** A file's bytes. @throws FilingError file-missing, file-unreadable, too-large */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await regularFile(path);
    if (size > MAX_BYTES) throw tooLarge(size);
    return await readFile(path);
  } catch (thrown) {
    throw fileError(thrown, path);
  }
}

export const tooLarge = (bytes: number): FilingError =>
  new FilingError('too-large', `The file has ${megabytes(bytes)} MB; the limit is ${megabytes(MAX_BYTES)} MB.`);

/** What the file system threw, as a FilingError. */
export function fileError(thrown: unknown, path: string): FilingError {
  if (thrown instanceof FilingError) return thrown;
  const { code = '', message } = thrown as NodeJS.ErrnoException;
  const cause = { cause: thrown };
  if (code === 'ENOENT' || code === 'ENOTDIR') return new FilingError('file-missing', `${path} is not there.`, cause);
  if (code === 'EACCES' || code === 'EPERM') {
    return new FilingError('file-unreadable', `${path} may not be read: permission denied.`, cause);
  }
  return new FilingError('file-unreadable', `${path} could not be read: ${message}`, cause);
}

async function regularFile(path: string) {
  const stats = await stat(path);
  // A pipe or a device could keep the batch waiting for ever.
  if (!stats.isFile()) throw new FilingError('file-unreadable', `${path} is no regular file.`);
  return stats;
}

const megabytes = (bytes: number): string => Math.ceil(bytes / 1e6).toLocaleString('en-US');
