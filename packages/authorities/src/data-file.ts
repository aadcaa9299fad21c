import { readFileSync } from 'node:fs';
import { readRows as rowsOf } from '@averment/record/data-file';

export { lazily } from '@averment/record/data-file';

const urlOf = (path: string): URL => new URL(`../data/${path}`, import.meta.url);

/** The lines of a data file of this package, its header left off where `header` is true. */
export function readLines(path: string, header: boolean): string[] {
  const lines = readText(path).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return header ? lines.slice(1) : lines;
}

/** The rows of a data file of this package. */
export const readRows = (path: string): string[][] => rowsOf(urlOf(path));

/** A data file as it stands. */
export const readText = (path: string): string => readFileSync(urlOf(path), 'utf8');
