#!/usr/bin/env node
// Reads mutated PDFs (bytes flipped, cut, spliced) with both engines, each in a thread of its own with a time limit.
// Good is: a FilingText or a FilingError. Bad is: any other error, a dead thread, a hang.
//
//   node packages/pdf-text/scripts/fuzz.mjs [--count 2000] [--seed 1] [--from fixtures/filings,fixtures/odd]
import { readFileSync, readdirSync } from 'node:fs';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';

const TIME_LIMIT = 30_000;

if (isMainThread) await main();
else serve();

async function main() {
  const { count, seed, seeds } = settings();
  const random = mulberry32(seed);
  const tally = new Map();
  const bad = [];
  let thread = startThread();
  for (let round = 0; round < count; round++) {
    const bytes = mutate(seeds, random);
    const engine = round % 2 === 0 ? 'pdfjs' : 'pdfium';
    const result = await readIn(thread, { bytes, engine });
    tally.set(result, (tally.get(result) ?? 0) + 1);
    if (!/^(?:read|FilingError )/.test(result)) {
      bad.push(`round ${round} (${engine}): ${result}`);
      await thread.terminate();
      thread = startThread();
    }
    if ((round + 1) % 200 === 0) console.error(`${round + 1} of ${count}`);
  }
  await thread.terminate();
  console.log(Object.fromEntries([...tally].sort()));
  for (const line of bad) console.log(line);
  process.exitCode = bad.length > 0 ? 1 : 0;
}

function settings() {
  const option = (name, otherwise) => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? otherwise : process.argv[at + 1];
  };
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const folders = option('from', 'fixtures/filings,fixtures/odd').split(',');
  const seeds = folders.flatMap((folder) => {
    const path = folder.startsWith('/') ? folder : root + folder;
    return readdirSync(path)
      .filter((file) => file.endsWith('.pdf'))
      .map((file) => readFileSync(`${path}/${file}`));
  });
  return { count: Number(option('count', 2000)), seed: Number(option('seed', 1)), seeds };
}

function startThread() {
  return new Worker(fileURLToPath(import.meta.url), { stdout: true, stderr: true });
}

function readIn(thread, job) {
  return new Promise((resolve) => {
    const listeners = {
      message: (result) => settle(result),
      error: (error) => settle(`thread error: ${error.message}`),
      exit: (code) => settle(`thread exit ${code}`),
    };
    const timer = setTimeout(() => settle('hang'), TIME_LIMIT);
    for (const [event, listener] of Object.entries(listeners)) thread.on(event, listener);
    thread.postMessage(job);

    function settle(result) {
      clearTimeout(timer);
      for (const [event, listener] of Object.entries(listeners)) thread.off(event, listener);
      resolve(result);
    }
  });
}

async function serve() {
  const { readFiling } = await import('../dist/index.js');
  parentPort.on('message', async ({ bytes, engine }) => {
    try {
      await readFiling(bytes, { engine, ocr: 'off' });
      parentPort.postMessage('read');
    } catch (error) {
      parentPort.postMessage(
        error.name === 'FilingError' ? `FilingError ${error.code}` : `${error.name}: ${error.message}`,
      );
    }
  });
}

function mutate(seeds, random) {
  const pick = () => seeds[Math.floor(random() * seeds.length)];
  const bytes = Buffer.from(pick());
  const at = () => Math.floor(random() * bytes.length);
  switch (Math.floor(random() * 4)) {
    case 0: // bytes flipped
      for (let flips = 1 + Math.floor(random() * 60); flips > 0; flips--) bytes[at()] = Math.floor(random() * 256);
      return bytes;
    case 1: // cut short
      return bytes.subarray(0, at());
    case 2: {
      // a piece taken out
      const [from, to] = [at(), at()].sort((a, b) => a - b);
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    }
    default: {
      // a piece of another file put in
      const other = pick();
      const from = Math.floor(random() * other.length);
      const piece = other.subarray(from, from + Math.floor(random() * 20_000));
      const where = at();
      return Buffer.concat([bytes.subarray(0, where), piece, bytes.subarray(where)]);
    }
  }
}

/** A small generator of random numbers that the same seed starts alike (by Tommy Ettinger, public domain). */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
