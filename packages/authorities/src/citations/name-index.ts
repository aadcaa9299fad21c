import { lazily, readLines, readRows } from '../data-file.js';
import { actNamesOf, actRowCount, type ActSource } from '../acts/act-tables.js';
import { stateCode, stateCodeCount } from '../codes/state-codes.js';
import type { LawName, Named } from './law-name.js';
import { NameBucket, type NameMatch } from './name-bucket.js';
import { namesOfAct, namesOfCode } from './names-of-states.js';
import { hashOf, wordsOf, type Tokens } from './tokens.js';

/**
 * The names of law by their first word. data/law/first-words.tsv says which rows of the tables hold a name that begins with a
 * word; those rows are read when the word is first met, since a filing needs a few dozen of the fifteen thousand names.
 * scripts/build-name-index.mjs writes the file.
 */
type Source = 'laws' | 'reporters' | 'codes' | ActSource;

/** In the order in which their names are taken: of two acts that are alike, the first is kept. The letter stands in the index. */
const SOURCES: readonly (readonly [letter: string, source: Source])[] = [
  ['l', 'laws'],
  ['r', 'reporters'],
  ['c', 'codes'],
  ['h', 'handmade'],
  ['a', 'abbreviations'],
  ['s', 'states'],
  ['f', 'federal'],
];
const sourceOf = new Map(SOURCES);

const laws = lazily(() => readRows('law/law-names.tsv') as [string, string, string][]);
const reporters = lazily(() => readRows('law/reporters.tsv') as [string][]);

function rowCount(source: Source): number {
  if (source === 'laws') return laws().length;
  if (source === 'reporters') return reporters().length;
  return source === 'codes' ? stateCodeCount() : actRowCount(source);
}

/** The names that a row of a table gives; only those that begin with `first` need be among them, where it is given. */
function namesOfRow(source: Source, row: number, first?: string): Iterable<Named> {
  if (source === 'laws') {
    const [name, kind, value] = laws()[row]!;
    return [{ words: wordsOf(name), law: lawOf(kind, value) }];
  }
  if (source === 'reporters') return [{ words: wordsOf(reporters()[row]![0]), law: { kind: 'reporter' } }];
  if (source === 'codes') return namesOfCode(stateCode(row), first);
  return actNamesOf(source, row).flatMap((name) => [...namesOfAct(name, first)]);
}

function lawOf(kind: string, value: string): LawName {
  if (kind === 'cfr' && value) return { kind, title: value };
  if (kind === 'title') return { kind, title: value };
  if (kind === 'rules') return { kind, set: value };
  if (kind === 'constitution') return { kind, path: value };
  if (kind === 'clause') return { kind, places: value.split(' ').map((place) => `/us/const/${place}`) };
  return { kind: kind as 'usc' };
}

/** The lines of first-words.tsv, from the tables themselves: a word, and the rows as "f12 f40-43 c7". */
export function indexLines(): string[] {
  const refs = new Map<string, string[]>();
  for (const [letter, source] of SOURCES)
    for (let row = 0; row < rowCount(source); row++)
      for (const word of new Set([...namesOfRow(source, row)].map(({ words }) => words[0]!))) {
        const known = refs.get(word) ?? [];
        refs.set(word, known);
        known.push(`${letter}${row}`);
      }
  return [...refs].map(([word, rows]) => `${word}\t${withRuns(rows)}`).sort();
}

/** f1 f2 f3 as f1-3. */
function withRuns(rows: readonly string[]): string {
  const runs: { letter: string; first: number; last: number }[] = [];
  for (const row of rows) {
    const number = Number(row.slice(1));
    const run = runs.at(-1);
    if (run && run.letter === row[0] && run.last === number - 1) run.last = number;
    else runs.push({ letter: row[0]!, first: number, last: number });
  }
  return runs.map(({ letter, first, last }) => letter + (last > first ? `${first}-${last}` : first)).join(' ');
}

/** The names that begin with the word of a line of the index. */
function* namesOfLine(line: string): Generator<Named> {
  const [word, refs] = line.split('\t') as [string, string];
  for (const ref of refs.split(' ')) {
    const source = sourceOf.get(ref[0]!)!;
    const [first, last = first] = ref.slice(1).split('-').map(Number) as [number, number?];
    for (let row = first; row <= last; row++)
      for (const name of namesOfRow(source, row, word)) if (name.words[0] === word) yield name;
  }
}

/** How many low bits of a word's hash say whether a name can begin with it. */
const FLAG_BITS = 0xffff;

const index = lazily(() => {
  const byHash = new Map<number, string | NameBucket>();
  const flags = new Uint8Array(FLAG_BITS + 1);
  for (const line of readLines('law/first-words.tsv', true)) {
    const hash = hashOf(line.slice(0, line.indexOf('\t')));
    const known = byHash.get(hash) as string | undefined;
    byHash.set(hash, known ? `${known}\n${line}` : line);
    flags[hash & FLAG_BITS] = 1;
  }
  return { byHash, flags };
});

function bucketOf(hash: number): NameBucket | undefined {
  const { byHash } = index();
  const known = byHash.get(hash);
  if (typeof known !== 'string') return known;
  const bucket = new NameBucket(known.split('\n').flatMap((line) => [...namesOfLine(line)]));
  byHash.set(hash, bucket);
  return bucket;
}

/** The longest name of law that begins at the token, or null. */
export function matchName(tokens: Tokens, at: number): NameMatch | null {
  const hash = tokens.hashes[at]!;
  return index().flags[hash & FLAG_BITS] ? (bucketOf(hash)?.match(tokens, at) ?? null) : null;
}
