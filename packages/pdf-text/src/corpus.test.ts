import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { EngineName } from './engines/page-content.js';
import { readFiling } from './read-filing.js';

/** Real filings that are no part of the project; without them these tests skip. */
const folder = new URL('../../../../shared/corpus/pdf/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.pdf')) : [];
const read = (file: string, engine: EngineName) =>
  readFiling(new Uint8Array(readFileSync(new URL(file, folder))), { engine, ocr: 'off' });
const words = (text: string) => text.split(/\s+/).filter((word) => /[A-Za-z0-9]{2}/.test(word));

(files.length > 0 ? describe : describe.skip)('real filings', () => {
  it.each(files.length > 0 ? files : ['(no corpus)'])('%s: both engines read the same words', async (file) => {
    const [a, b] = [await read(file, 'pdfjs'), await read(file, 'pdfium')];
    const [first, second] = [words(a.text.slice(0, a.bodyEnd)), words(b.text.slice(0, b.bodyEnd))];
    const others = new Map<string, number>();
    for (const word of second) others.set(word, (others.get(word) ?? 0) + 1);
    const shared = first.filter((word) => {
      const left = others.get(word) ?? 0;
      others.set(word, left - 1);
      return left > 0;
    });
    // What differs: dotted leaders, and words of broken fonts or of forms whose boxes overlap.
    expect(shared.length).toBeGreaterThanOrEqual(0.97 * Math.max(first.length, second.length));
    expect(a.stamps.map(({ caseNumber, filedOn }) => [caseNumber, filedOn])).toEqual(
      b.stamps.map(({ caseNumber, filedOn }) => [caseNumber, filedOn]),
    );
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
