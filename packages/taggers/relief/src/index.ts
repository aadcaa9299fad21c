export { tagRelief, type ReliefFindings } from './tag-relief.js';
export { reliefKinds } from './prayer.js';
