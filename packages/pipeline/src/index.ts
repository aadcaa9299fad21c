export * from './version.js';
export * from './filing-source.js';
export * from './sentences/sentence-around.js';
export * from './reading-options.js';
export { FilingRunner, type ReadFiling, type RunnerCall, type RunnerOptions } from './runner/runner.js';
export { DEFAULT_LIMITS, type Limits } from './runner/limits.js';
export { extractFiling, readComplaint } from './read-complaint.js';
export { tagFiling } from './tag-filing.js';
