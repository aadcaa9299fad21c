import { readFileSync, readdirSync } from 'node:fs';
import type { EngineName } from './engines/page-content.js';
import type { FilingText } from './filing-text.js';
import { plainDigits } from './layout/footnotes.js';
import { closeOcr } from './ocr/recognizer-pool.js';
import { readFiling } from './read-filing.js';

const folder = new URL('../../../fixtures/', import.meta.url);
const read = (path: string, engine: EngineName, ocr: 'auto' | 'off') =>
  readFiling(new Uint8Array(readFileSync(new URL(path, folder))), { engine, ocr });
/** Line breaks as spaces; a note's raised mark as a plain figure, as the known text writes it. */
const unbroken = (text: string) => plainDigits(text).replace(/\s+/g, ' ').trim();
/** A scanned line to sign on is a rule, of which OCR makes nothing. */
const withoutRules = (text: string) => text.replace(/ ?_{6,}/g, '');
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
    '%s is its known text, and of what OCR read at most one character in a hundred is wrong',
    async (name) => {
      const filing = await read(`filings/${name}.pdf`, engine, 'auto');
      const [expected, got] = [unbroken(known(name)), unbroken(pleaded(filing))];
      const scanned = charactersOf(filing, 'ocr');
      if (scanned === 0) expect(got).toBe(expected);
      else expect(distance(withoutRules(expected), withoutRules(got))).toBeLessThanOrEqual(0.01 * scanned);
    },
    120_000,
  );
});

/** How many characters stand on pages that were read so. */
const charactersOf = ({ pages, lines }: FilingText, source: 'ocr' | 'text') =>
  lines.filter(({ page }) => pages[page - 1]!.source === source).reduce((sum, { start, end }) => sum + end - start, 0);

it.each(names)('both engines end in the same text: %s', async (name) => {
  const [a, b] = await Promise.all([
    read(`filings/${name}.pdf`, 'pdfjs', 'off'),
    read(`filings/${name}.pdf`, 'pdfium', 'off'),
  ]);
  expect(a.text).toBe(b.text);
  expect(a.blocks).toEqual(b.blocks);
  expect(a.stamps.map(fieldsOf)).toEqual(b.stamps.map(fieldsOf));
});

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
