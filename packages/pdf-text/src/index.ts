export * from './filing-text.js';
export * from './spans.js';
export * from './plain-filing-text.js';
