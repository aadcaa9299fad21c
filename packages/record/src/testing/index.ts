/** For tests of all packages; no part of what users call. */
export { entriesOf, readCases } from './cases.js';
export { slowAmong, slowPatternsUnder } from './slow-patterns.js';
