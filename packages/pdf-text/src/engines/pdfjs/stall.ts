/** pdf.js reads a page in milliseconds, and one of a million characters in seconds. */
const LIMIT_MILLISECONDS = 15_000;

/** pdf.js waits for something that never comes. */
export class Stalled extends Error {
  override readonly name = 'Stalled';
}

/**
 * The promise's result. pdf.js waits for ever on some damaged streams (of two deflate filters, where the inner data is
 * broken: it writes nothing into the outer's decompressor, and reads on). A timer's turn comes only when pdf.js is
 * waiting, so that a page that is hard work is never cut off.
 *
 * @throws Stalled
 */
export async function unlessStalled<T>(waiting: Promise<T>, milliseconds = LIMIT_MILLISECONDS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const stall = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Stalled('pdf.js does not go on.')), milliseconds);
  });
  try {
    return await Promise.race([waiting, stall]);
  } finally {
    clearTimeout(timer);
  }
}
