import { DEFAULT_PLAN, pauseAfter, retryAfter } from './pauses.js';

describe('the pause after a failed try', () => {
  const plan = { tries: 9, firstPause: 500, longestPause: 30_000 };
  test.each([
    ['the first, at the longest', 1, 0, 1, 500],
    ['the first, at the shortest', 1, 0, 0, 250],
    ['the second doubles', 2, 0, 1, 1000],
    ['the fourth', 4, 0, 1, 4000],
    ['it has an end', 20, 0, 1, 30_000],
    ['what the receiver asks for is kept', 1, 7000, 1, 7000],
    ['a shorter one that it asks for is not', 4, 10, 1, 4000],
  ])('%s', (_, failures, asked, random, pause) => {
    expect(pauseAfter(failures, plan, asked, random)).toBe(pause);
  });

  test('is not the same for everybody', () => {
    const pauses = new Set(Array.from({ length: 20 }, () => pauseAfter(3, DEFAULT_PLAN)));
    expect(pauses.size).toBeGreaterThan(1);
    for (const pause of pauses) expect(pause >= 1000 && pause <= 2000).toBe(true);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 0, 5, 10, 0, 0);
  test.each([
    ['none', undefined, 0],
    ['seconds', '120', 120_000],
    ['a date', 'Mon, 05 Jan 2026 10:00:30 GMT', 30_000],
    ['a date that is over', 'Mon, 05 Jan 2026 09:00:00 GMT', 0],
    ['what is neither', 'soon', 0],
    ['a negative number', '-5', 0],
  ])('%s', (_, header, pause) => {
    expect(retryAfter(header, now)).toBe(pause);
  });
});
