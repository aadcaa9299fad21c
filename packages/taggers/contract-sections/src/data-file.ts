import { readFileSync } from 'node:fs';

/** The rows of a data file of this package, without its comment lines and its header. */
export function readRows(name: string): string[][] {
  return readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('# '))
    .slice(1)
    .map((line) => line.split('\t'));
}

/** A value that is made once, when it is first asked for. */
export function lazy<T>(make: () => T): () => T {
  let value: { made: T } | null = null;
  return () => (value ??= { made: make() }).made;
}
