export * from './courts/index.js';
