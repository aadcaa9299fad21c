import type { OcrWord } from './ocr-word.js';
import { withoutSpecks } from './specks.js';

/** Words of one line, a space apart, each with how sure the reader is of it. */
function line(baseline: number, ...words: readonly [text: string, confidence: number][]): OcrWord[] {
  let at = 100;
  return words.map(([text, confidence]) => {
    const [left, right] = [at, at + 18 * text.length];
    at = right + 12;
    return { text, confidence, left, right, baseline, height: 34, size: 34, lineLength: 40 };
  });
}
const kept = (...words: OcrWord[]) => withoutSpecks(words).map(({ text }) => text);
const print = line(200, ['sued', 95], ['under', 95], ['the', 96]);

describe('what OCR is unsure of', () => {
  it.each([['manufacturer’s'], ['501.2105,'], ['29'], ['§'], ['I']])('is kept in a line of print: %s', (text) =>
    expect(kept(...line(200, ['sued', 95], ['under', 95], ['the', 96], [text, 1]))).toContain(text),
  );

  it('is kept where it is an English word', () => expect(kept(...line(400, ['“COUNT', 10]))).toEqual(['“COUNT']));

  it('is kept where it is the number of a count', () =>
    expect(kept(...line(400, ['COUNT', 10], ['I', 10]))).toEqual(['COUNT', 'I']));

  it.each([
    ['a scribble beside the word of a signature', line(400, ['By:', 90], ['fuWz', 3])],
    ['a rule', line(400, ['mmmemm', 0], ['—-', 0])],
    ['specks in a line of print', line(200, ['sued', 95], ['under', 95], ['the', 96], ['~', 20], ["'", 5])],
    ['dirt far from the print on its line', [...print, { ...line(200, ['Wvx', 4])[0]!, left: 1500, right: 1550 }]],
  ])('is left out: %s', (_why, words) =>
    expect(kept(...words)).toEqual(words.filter(({ confidence }) => confidence > 60).map(({ text }) => text)),
  );
});
