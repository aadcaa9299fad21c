export * from './gold.js';
export * from './score/matching.js';
export * from './score/families.js';
export * from './score/report.js';
