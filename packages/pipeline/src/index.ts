export * from './version.js';
export * from './filing-source.js';
export * from './sentences/sentence-around.js';
