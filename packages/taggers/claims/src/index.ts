export * from './tag-claims.js';
export { labelOf } from './labels/label-of.js';
