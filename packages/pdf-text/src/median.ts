/** The middle one of the numbers by size, the larger of two; undefined if there are none. */
export const median = (numbers: readonly number[]): number | undefined =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
