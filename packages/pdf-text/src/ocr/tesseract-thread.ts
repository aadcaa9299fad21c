import { createRequire } from 'node:module';

/**
 * The thread in which Tesseract runs: tesseract.js's own, but for what its WASM prints on stderr for each page
 * ("Image too small to scale", "Detected 56 diacritics"), which would go to our user's terminal.
 */
const NOISE =
  /^(?:Image too small|Detected \d+ diacritics|Estimating resolution|Line cannot be recognized|Empty page|Invalid resolution|Warning: )/;

const write = process.stderr.write.bind(process.stderr) as (...parts: unknown[]) => boolean;
process.stderr.write = ((chunk: unknown, ...rest: unknown[]) =>
  NOISE.test(String(chunk)) ? true : write(chunk, ...rest)) as typeof process.stderr.write;
for (const method of ['error', 'warn', 'log'] as const) {
  const print = console[method].bind(console);
  console[method] = (...parts: unknown[]) => {
    if (!NOISE.test(String(parts[0]))) print(...parts);
  };
}

createRequire(import.meta.url)('tesseract.js/src/worker-script/node/index.js');
