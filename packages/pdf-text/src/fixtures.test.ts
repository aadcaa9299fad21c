import { readFileSync, readdirSync } from 'node:fs';
import type { EngineName } from './engines/page-content.js';
import type { FilingText } from './filing-text.js';
import { closeOcr } from './ocr/recognizer-pool.js';
import { readFiling } from './read-filing.js';

const folder = new URL('../../../fixtures/', import.meta.url);
const read = (path: string, engine: EngineName, ocr: 'auto' | 'off') =>
  readFiling(new Uint8Array(readFileSync(new URL(path, folder))), { engine, ocr });
/** Without line breaks and spaces; a note's raised mark as a plain figure; without the lines that wait for a signature. */
const plain = (text: string) => text.normalize('NFKC').replace(/_{6,}/g, '').replace(/\s+/g, '');
/** What the known text holds: forms, tables of contents and furniture are not in it. */
const pleaded = ({ text, blocks }: FilingText) =>
  blocks
    .filter(({ kind }) => !/form|table|furniture/.test(kind))
    .map(({ start, end }) => text.slice(start, end))
    .join('\n\n');

const names = readdirSync(new URL('text/', folder)).map((file) => file.replace('.txt', ''));
const known = (name: string) => readFileSync(new URL(`text/${name}.txt`, folder), 'utf8');

afterAll(closeOcr);

describe.each<EngineName>(['pdfjs', 'pdfium'])('fixtures read with %s', (engine) => {
  it.each(names)(
    '%s is its known text, but for what OCR read',
    async (name) => {
      const filing = await read(`filings/${name}.pdf`, engine, 'auto');
      const [expected, got] = [plain(known(name)), plain(pleaded(filing))];
      const scanned = filing.pages.some(({ source }) => source === 'ocr');
      if (scanned) expect(distance(expected, got)).toBeLessThanOrEqual(0.01 * expected.length);
      else expect(got).toBe(expected);
    },
    120_000,
  );
});

it.each(names)('both engines end in the same text: %s', async (name) => {
  const [a, b] = await Promise.all([
    read(`filings/${name}.pdf`, 'pdfjs', 'off'),
    read(`filings/${name}.pdf`, 'pdfium', 'off'),
  ]);
  expect(evenLeaders(a.text)).toBe(evenLeaders(b.text));
  expect(a.stamps.map(fieldsOf)).toEqual(b.stamps.map(fieldsOf));
});

/** pdf.js gives a run as one, so that the space between a table's leaders and its page number is lost in the dots. */
const evenLeaders = (text: string) => text.replace(/(\.{4,}) (?=\d)/g, '$1');
const fieldsOf = ({ page, caseNumber, documentNumber, filedOn, pageOf, court }: FilingText['stamps'][number]) => [
  page,
  caseNumber,
  documentNumber,
  filedOn,
  pageOf,
  court,
];

/** Levenshtein's. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), before[j]! + 1, row[j - 1]! + 1));
    before = row;
  }
  return before[b.length]!;
}
