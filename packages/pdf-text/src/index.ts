export * from './filing-text.js';
export * from './spans.js';
export * from './plain-filing-text.js';
export { readFiling, MAX_PAGES, MAX_BYTES, type ReadOptions } from './read-filing.js';
export type { EngineName } from './engines/page-content.js';
export { encodeFilingText, decodeFilingText } from './codec.js';
export { textLayerOf } from './text-layer.js';
export { closeOcr } from './ocr/recognizer-pool.js';
