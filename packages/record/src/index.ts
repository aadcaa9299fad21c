export * from './span.js';
export * from './record.js';
export * from './empty-record.js';
export * from './errors.js';
export * from './validate.js';
export * from './published-schema.js';
export * from './walk-spans.js';
export * from './canonical-json.js';
