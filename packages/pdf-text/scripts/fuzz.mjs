#!/usr/bin/env node
// Reads mutated PDFs (bytes flipped, cut, spliced; numbers and references changed; page contents rewritten) with both
// engines, in processes of their own with a time limit. Good is a FilingText or a FilingError. Bad is any other error,
// a dead process, a hang.
//
//   node packages/pdf-text/scripts/fuzz.mjs [--count 2000] [--first 0] [--seed 1] [--jobs 1] [--keep FOLDER]
//        [--from FOLDERS] [--largest BYTES]
//
// Mutant n of a seed is always the same file. Bad ones are written to FOLDER.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutant } from './fuzz/mutate.mjs';
import { Reader } from './fuzz/reader.mjs';

const ENGINES = ['pdfjs', 'pdfium'];
const SLOW_SECONDS = 5;
const GOOD = /^(?:read|FilingError )/;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SEEDS = ['fixtures/filings', 'fixtures/odd', '../shared/corpus/pdf'];

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    first: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
    keep: { type: 'string', default: join(tmpdir(), 'averment-fuzz') },
    from: { type: 'string', default: SEEDS.join(',') },
    // Many mutants of small files show more than a few of large ones.
    largest: { type: 'string', default: '450000' },
  },
});
const [count, first, seed, jobs] = [values.count, values.first, values.seed, values.jobs].map(Number);

const seeds = values.from.split(',').flatMap(pdfsIn);
const outcomes = Object.fromEntries(ENGINES.map((engine) => [engine, new Map()]));
const kinds = new Map();
const notes = [];
let next = first;
let done = 0;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    report();
    process.exit();
  });
await Promise.all(Array.from({ length: jobs }, work));
report();

async function work() {
  const reader = new Reader();
  while (next < first + count) {
    const number = next++;
    const { kind, bytes } = mutant(seeds, seed, number);
    add(kinds, kind);
    for (const engine of ENGINES) note(number, kind, engine, bytes, await reader.read(bytes, engine));
    if (++done % 100 === 0) console.error(`${done} of ${count}`);
  }
  reader.stop();
}

function note(number, kind, engine, bytes, { outcome, seconds }) {
  add(outcomes[engine], GOOD.test(outcome) ? outcome : `BAD ${outcome.split('\n')[0]}`);
  if (GOOD.test(outcome) && seconds < SLOW_SECONDS) return;
  notes.push({ number, kind, engine, seconds, outcome });
  if (!GOOD.test(outcome)) console.error(`${seed}-${number}.pdf (${kind}, ${engine}): ${outcome}`);
  mkdirSync(values.keep, { recursive: true });
  writeFileSync(join(values.keep, `${seed}-${number}.pdf`), bytes);
}

function report() {
  console.log(`${done} mutants of ${seeds.length} files, seed ${seed}, from ${first} on`);
  console.table(Object.fromEntries(kinds));
  for (const engine of ENGINES) {
    console.log(engine);
    console.table(Object.fromEntries([...outcomes[engine]].sort()));
  }
  const bad = notes.filter(({ outcome }) => !GOOD.test(outcome));
  console.log(`bad: ${bad.length}; slower than ${SLOW_SECONDS} s: ${notes.length - bad.length}`);
  for (const { number, kind, engine, seconds, outcome } of notes)
    console.log(`${seed}-${number}.pdf (${kind}, ${engine}, ${seconds.toFixed(1)} s): ${outcome}`);
  process.exitCode = bad.length > 0 ? 1 : 0;
}

function pdfsIn(folder) {
  const path = resolve(ROOT, folder);
  try {
    const names = readdirSync(path).filter((name) => name.endsWith('.pdf'));
    const files = names.sort().map((name) => readFileSync(join(path, name)));
    return files.filter((bytes) => bytes.length <= Number(values.largest));
  } catch {
    console.error(`${path} is not there: left out`);
    return [];
  }
}

function add(counts, key) {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
