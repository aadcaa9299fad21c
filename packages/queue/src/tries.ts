import { UnrecoverableError } from 'bullmq';
import { FAILURE_CODES, FilingError, type FailureCode } from '@averment/record';

/**
 * How often a filing is tried in a stage before a failure that may pass is taken for good. Those that say something of
 * the filing itself seldom pass, and cost most.
 */
const TRIES: Partial<Record<FailureCode, number>> = {
  'time-limit': 2,
  'memory-limit': 2,
  'worker-died': 3,
  internal: 2,
  'other-version': 1,
};

const OTHER_TRIES = 5;

/** The most that any failure gets; what gets less ends earlier by an UnrecoverableError. */
export const MOST_TRIES = Math.max(OTHER_TRIES, ...Object.values(TRIES));

/** How often a filing that fails by this code is tried in all. */
export const triesFor = (code: FailureCode): number => (FAILURE_CODES[code].passing ? (TRIES[code] ?? OTHER_TRIES) : 1);

/**
 * The error by which a job fails, after `made` tries before this one: an UnrecoverableError where another try is of no
 * use. Its message carries the code, since BullMQ keeps of an error nothing else; `failureFrom` reads it.
 */
export function jobError(error: FilingError, made: number): Error {
  const message = `${error.code}: ${error.message}`;
  return isSpent(error, made) ? new UnrecoverableError(message) : new Error(message);
}

/** True if no try is left to a filing that fails by this error, after `made` tries before this one. */
export const isSpent = ({ code }: FilingError, made: number): boolean => made + 1 >= triesFor(code);

/** What a job failed by, from what BullMQ kept of its error. What BullMQ itself says means that its workers were lost. */
export function failureFrom(reason: string): { code: FailureCode; message: string } {
  if (!isLoss(reason)) {
    const colon = reason.indexOf(': ');
    return { code: reason.slice(0, colon) as FailureCode, message: reason.slice(colon + 2) };
  }
  return { code: 'worker-died', message: `The worker was lost each time that it began this filing (${reason}).` };
}

/** True if it was BullMQ that gave the job up, since its workers were lost: then no worker has seen it end. */
export const isLoss = (reason: string): boolean =>
  !(reason.slice(0, Math.max(0, reason.indexOf(': '))) in FAILURE_CODES);
