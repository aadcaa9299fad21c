export { readCitations, shapeOf, codeShape } from './reader.js';
export type { Reading, FixedPlace } from './readings.js';
export type { LawName } from './names.js';
export type { Alias, Cluster } from './definitions.js';
export { readSections, type CitedSection, type SectionList } from './section-lists.js';
export type { SectionShape } from './section-numbers.js';
