export { tagStatutes } from './tag-statutes.js';
export type { StatuteFindings } from './findings.js';
