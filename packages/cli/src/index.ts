export { averment, runAverment } from './program.js';
