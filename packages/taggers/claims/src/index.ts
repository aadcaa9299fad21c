export * from './tag-claims.js';
export { labelOf } from './causes-of-action.js';
