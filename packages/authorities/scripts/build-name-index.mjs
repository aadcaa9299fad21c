// Writes data/law/first-words.tsv: with which words the names of law begin, and which rows of the tables hold them. To be run after
// each change of a table of names, when the package is built (a test says when it is out of date):
//   node packages/authorities/scripts/build-name-index.mjs
import { writeFileSync } from 'node:fs';
import { indexLines } from '../dist/citations/name-index.js';

const target = new URL('../data/law/first-words.tsv', import.meta.url);
writeFileSync(target, ['word\trows', ...indexLines()].join('\n') + '\n');
