export * from './store.js';
export * from './blob-store.js';
