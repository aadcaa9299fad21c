import { readRows } from '../data-file.js';

/** For tests: the rows of a table of cases, where `\n` in a cell is a line break. */
export const readCases = (file: URL): string[][] =>
  readRows(file).map((cells) => cells.map((cell) => cell.replaceAll('\\n', '\n')));

/** The entries of a cell that lists several with " | " between; none in an empty one. */
export const entriesOf = (cell: string): string[] => (cell === '' ? [] : cell.split(' | '));
