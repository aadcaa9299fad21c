export * from './span.js';
export * from './record.js';
export * from './errors.js';
export * from './validate.js';
