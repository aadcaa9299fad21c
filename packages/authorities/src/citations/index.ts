export { readCitations, type Citations } from './reader.js';
export { uniformCodes } from './word-lists.js';
export { shapeOf, codeShape } from './shapes.js';
export type { Reading, FixedPlace } from './readings.js';
export type { LawName } from './law-name.js';
export type { Alias, Cluster } from './definitions.js';
export { readSections, type CitedSection, type SectionList } from './section-lists.js';
export type { SectionShape } from './section-numbers.js';
