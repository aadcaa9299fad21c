export { formatCitation, roman } from './format.js';
export { identifyName, identifySection, type Held } from './identify.js';
