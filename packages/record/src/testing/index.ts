/** For tests of all packages; no part of what users call. */
export { slowPatternsUnder } from './slow-patterns.js';
