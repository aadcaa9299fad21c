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

/** The lines of a large data file, each cut out when it is asked for: a run needs a few of them. The header is no line. */
export class LineTable {
  readonly #text: string;
  readonly #starts: number[] = [];

  constructor(path: string) {
    this.#text = readText(path);
    for (let at = this.#text.indexOf('\n'); at >= 0; at = this.#text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
    if (this.#starts.at(-1) === this.#text.length) this.#starts.pop();
  }

  get length(): number {
    return this.#starts.length;
  }

  line(row: number): string {
    return this.#text.slice(this.#starts[row], (this.#starts[row + 1] ?? this.#text.length + 1) - 1).trimEnd();
  }
}
