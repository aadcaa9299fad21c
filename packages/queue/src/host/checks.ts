import { answerWithin } from './answer-within.js';

/** What a service can't do without, by name: each rejects, with a sentence that says why, while it isn't there. */
export type Checks = Readonly<Record<string, () => Promise<void>>>;

/** A check that has not answered by then counts as failed, in milliseconds. */
const ANSWER_WITHIN = 3_000;

/** Runs all checks at once; gives the reasons of those that failed, by name. */
export async function checkAll(checks: Checks): Promise<Record<string, string>> {
  const reasons: Record<string, string> = {};
  await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      try {
        await answerWithin(ANSWER_WITHIN, check());
      } catch (error) {
        reasons[name] = (error as Error).message || 'not reachable';
      }
    }),
  );
  return reasons;
}
