/** What those need who have filings read elsewhere: nothing here loads a stage. */
export * from './version.js';
export type * from './reading-options.js';
export type { Sentences } from './sentences/sentences-of.js';
export { Stopwatch } from './runner/stopwatch.js';
export { DEFAULT_LIMITS, type Limits } from './runner/limits.js';
