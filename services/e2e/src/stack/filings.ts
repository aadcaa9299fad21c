import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FedFiling } from '@averment/queue';

const FIXTURES = fileURLToPath(new URL('../../../../fixtures/', import.meta.url));

/** Fixtures that hold scanned pages, which cost seconds each. */
const SCANNED = /^brightwater|^sandoval/;

/**
 * So many filings, made of our own fixtures with text: each is a PDF of its own, by a comment after its end, which the
 * PDF's readers pass over.
 */
export function* generatedFilings(count: number): Generator<FedFiling> {
  const names = readdirSync(`${FIXTURES}filings`).filter((name) => name.endsWith('.pdf') && !SCANNED.test(name));
  const samples = names.map((name) => readFileSync(`${FIXTURES}filings/${name}`));
  for (let number = 0; number < count; number++) {
    const sample = number % names.length;
    const name = `${String(number).padStart(5, '0')}-${names[sample]!}`;
    yield {
      name,
      path: `/generated/${name}`,
      bytes: Buffer.concat([samples[sample]!, Buffer.from(`\n% ${number}\n`)]),
    };
  }
}

/** A file of the fixtures, such as `bad/truncated.pdf`. */
export const fixture = (path: string): FedFiling => ({
  name: path.split('/').at(-1)!,
  path: `/fixtures/${path}`,
  bytes: readFileSync(FIXTURES + path),
});
