import { readFileSync } from 'node:fs';

/** The lines of a data file of this package, its header left off where `header` is true. */
export function readLines(path: string, header: boolean): string[] {
  const lines = readText(path).split('\n');
  if (lines.at(-1) === '') lines.pop();
  return header ? lines.slice(1) : lines;
}

/** The rows of a tab-separated data file, without its header and without lines that begin with "#". */
export const readRows = (path: string): string[][] =>
  readLines(path, true)
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** A value that is made at its first use. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A data file as it stands. */
export const readText = (path: string): string => readFileSync(new URL(`../data/${path}`, import.meta.url), 'utf8');
