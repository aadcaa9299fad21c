export * from './pleading.js';
export * from './lookups.js';
export * from './whole-pleading.js';
export * from './sentences/sentence-range.js';
export * from './sentences/sentence-around.js';
export * from './demands.js';
export * from './phrases.js';
export { readPleading } from './read-pleading.js';
export { numberIn } from './text/numerals.js';
