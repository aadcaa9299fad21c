export { formatCitation, roman } from './format.js';
export { identifyName, identifySection, type Held } from './identify.js';
export { extentOfChapter, parseCitation, type CitedLaw } from './parse.js';
