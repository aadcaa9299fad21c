import { setTimeout as wait } from 'node:timers/promises';

/** What the work resolves to; rejects if that takes longer than so many milliseconds, and lets the work go on unheard. */
export async function answerWithin<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const clock = new AbortController();
  const late = wait(milliseconds, undefined, { signal: clock.signal, ref: false }).then(() => {
    throw new Error(`did not answer within ${milliseconds / 1000} s`);
  });
  // Whichever of the two comes second has nobody who listens.
  late.catch(() => {});
  work.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    clock.abort();
  }
}
