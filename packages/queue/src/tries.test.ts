import { UnrecoverableError } from 'bullmq';
import { FAILURE_CODES, FilingError, type FailureCode } from '@averment/record';
import { MOST_TRIES, failureFrom, isLoss, jobError, triesFor } from './tries.js';

const codes = Object.keys(FAILURE_CODES) as FailureCode[];

test.each(codes)('%s has its tries: one where the same bytes must fail again', (code) => {
  const tries = triesFor(code);
  expect(tries === 1).toBe(!FAILURE_CODES[code].passing || code === 'other-version');
  expect(tries).toBeLessThanOrEqual(MOST_TRIES);
  const errors = Array.from({ length: tries }, (_, made) => jobError(new FilingError(code), made));
  expect(errors.map((error) => error instanceof UnrecoverableError)).toEqual(
    errors.map((_, made) => made + 1 === tries),
  );
});

test('a failure comes back from the words in which BullMQ keeps it', () => {
  const error = new FilingError('damaged-pdf', 'The PDF ends in the middle: at byte 12.');
  const { message } = jobError(error, 0);
  expect(isLoss(message)).toBe(false);
  expect(failureFrom(message)).toEqual({ code: 'damaged-pdf', message: error.message });
});

test.each(['job stalled more than allowable limit', 'job started more than allowable limit', '', 'odd: words'])(
  'what BullMQ says itself means that the worker was lost: %s',
  (reason) => {
    expect(isLoss(reason)).toBe(true);
    expect(failureFrom(reason).code).toBe('worker-died');
  },
);
