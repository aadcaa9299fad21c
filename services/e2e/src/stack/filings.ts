import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FedFiling } from '@averment/queue';

const FIXTURES = fileURLToPath(new URL('../../../../fixtures/', import.meta.url));

/** Fixtures that hold scanned pages, which cost seconds each. */
const SCANNED = /^brightwater|^sandoval/;

/**
 * So many filings, made of our own fixtures with text, or of the PDFs of another folder: each is a PDF of its own, by a
 * comment after its end, which the PDF's readers pass over.
 */
export function* generatedFilings(count: number, folder = `${FIXTURES}filings`): Generator<FedFiling> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.pdf') && !SCANNED.test(name));
  const samples = names.map((name) => readFileSync(join(folder, name)));
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
