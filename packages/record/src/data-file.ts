import { readFileSync } from 'node:fs';

/** The rows of a tab-separated data file, without its header, its empty lines and its notes (lines that begin with #). */
export const readRows = (file: URL): string[][] => linesOf(file).slice(1);

/** The rows of a tab-separated data file, each as an object by the names in its header. A cell left out is empty. */
export function readRecords(file: URL): Record<string, string>[] {
  const [columns, ...rows] = linesOf(file);
  return rows.map((cells) => Object.fromEntries(columns!.map((column, index) => [column, cells[index] ?? ''])));
}

/** A value that is made at its first use: a table that a run never asks for is never read. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const linesOf = (file: URL): string[][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
