import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { EngineName } from './engines/page-content.js';
import type { FilingText } from './filing-text.js';
import { readFiling } from './read-filing.js';

/** Real filings that are no part of the project; without them these tests skip. */
const folder = new URL('../../../../shared/corpus/pdf/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.pdf')) : [];
const read = (file: string, engine: EngineName) =>
  readFiling(new Uint8Array(readFileSync(new URL(file, folder))), { engine, ocr: 'off' });

/**
 * What differs between the engines: how many lines, and why. pdf.js tells the width of a run but not where its letters
 * stand, so that a space which the page makes by moving on, without a character, is lost where it is narrow.
 */
const DIFFERENCES: ReadonlyMap<string, { lines: number; why: string }> = new Map([
  ['panamint-valley-kempthorne.pdf', { lines: 1, why: 'narrow spaces without a character in a justified line' }],
  ['revels-klamka.pdf', { lines: 2, why: 'narrow spaces without a character in a scanner’s text layer' }],
]);

/** The words of each line, whatever block it is in. */
const linesOf = ({ text, lines }: FilingText) =>
  lines.map(({ page, start, end }) => `${page}: ${text.slice(start, end)}`);
const stampsOf = ({ stamps }: FilingText) => stamps.map(({ start: _, end: __, ...fields }) => fields);

(files.length > 0 ? describe : describe.skip)('real filings', () => {
  it.each(files.length > 0 ? files : ['(no corpus)'])('%s: both engines end in the same text', async (file) => {
    const [a, b] = [await read(file, 'pdfjs'), await read(file, 'pdfium')];
    const [first, second] = [linesOf(a), linesOf(b)];
    expect(first).toHaveLength(second.length);
    const different = first.filter((line, index) => line !== second[index]);
    expect(different).toHaveLength(DIFFERENCES.get(file)?.lines ?? 0);
    for (const line of different) expect(second.map(withoutSpaces)).toContain(withoutSpaces(line));
    expect(stampsOf(a)).toEqual(stampsOf(b));
  });

  it.each(files.length > 0 ? files : ['(no corpus)'])(
    '%s: each line lies on its page, and no stamp in the body',
    async (file) => {
      const filing = await read(file, 'pdfium');
      for (const { page, box } of filing.lines) {
        const { width, height } = filing.pages[page - 1]!;
        expect(box[0] >= -20 && box[1] >= -20 && box[2] <= width + 20 && box[3] <= height + 20).toBe(true);
      }
      expect(filing.text.slice(0, filing.bodyEnd)).not.toMatch(/\bDocument \d+(?:-\d+)? Filed \d\d\/\d\d\/\d\d/);
    },
  );
});

const withoutSpaces = (line: string): string => line.replace(/\s+/g, '');
