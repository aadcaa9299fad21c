import { FilingError } from '@averment/record';

/** What the system's error codes mean, for people. */
const MEANINGS: Record<string, string> = {
  ENOSPC: 'The disk that holds the blobs is full. Make room; work goes on by itself.',
  EDQUOT: 'The quota of the disk that holds the blobs is used up. Make room; work goes on by itself.',
  EROFS: 'The disk that holds the blobs is mounted read-only.',
  EACCES: "This process may not write to the blobs' folder. Check its owner and permissions.",
  EPERM: "This process may not write to the blobs' folder. Check its owner and permissions.",
  ENOENT: "The blobs' folder is missing. Is its disk mounted?",
  ENOTDIR: "A file lies where the blobs' folder should be.",
  EMFILE: 'This process has too many files open.',
  ENFILE: 'This machine has too many files open.',
  EIO: 'The disk that holds the blobs does not work: input/output error.',
  ESTALE: "The shared disk that holds the blobs has been replaced under this process's feet. Mount it again.",
};

/** Waits for work in the folder, and turns what the system refuses into a FilingError `store-error`. */
export async function inFolder<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw folderTrouble(error);
  }
}

/** The system's refusal as a FilingError `store-error` with a plain sentence; anything else stays what it is. */
export function folderTrouble(error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return error;
  const message = MEANINGS[code] ?? `The disk that holds the blobs refused to ${syscall}: ${code}.`;
  return new FilingError('store-error', message, { cause: error });
}
