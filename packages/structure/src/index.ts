export * from './pleading.js';
export * from './lookups.js';
export * from './whole-pleading.js';
