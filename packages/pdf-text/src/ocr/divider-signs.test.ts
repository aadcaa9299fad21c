import { withDividers } from './divider-signs.js';
import type { OcrWord } from './ocr-word.js';

const word = (text: string, left: number, right: number, line: number): OcrWord => ({
  text,
  left,
  right,
  baseline: 40 * line,
  height: 28,
  size: 28,
  lineLength: 40,
  confidence: 70,
});
const textsOf = (words: readonly OcrWord[]) => withDividers(words).map(({ text }) => text);

describe('withDividers', () => {
  const caption = (signs: readonly string[]) =>
    signs.flatMap((sign, line) => [
      word('ORCHARD', 100, 300, line),
      word(sign, 600 + (line % 2), 625, line),
      word('COMPLAINT', 660, 900, line),
    ]);

  it('reads brackets that a scan has run together', () => {
    expect(textsOf(caption(['Ne', 'ef', 'er', 'Se']))).toEqual(textsOf(caption([')', ')', ')', ')'])));
    expect(textsOf(caption(['Ne', 'ef', 'er', 'Se'])).filter((text) => text === ')')).toHaveLength(4);
  });

  it('reads stars, of which some come as another sign', () => {
    expect(textsOf(caption(['*', '¥', '¥', '*'])).filter((text) => text === ')')).toHaveLength(4);
  });

  it.each([
    ['too few to be a column', caption(['Ne', 'ef', 'er'])],
    ['words that are short', caption(['of', 'to', 'in', 'as'])],
    [
      'letters of a list, close to their words',
      [0, 1, 2, 3].flatMap((line) => [word('Tn', 600, 650, line), word('short', 655, 700, line)]),
    ],
    [
      'signs with nothing before them',
      [0, 1, 2, 3].flatMap((line) => [word('Ne', 10, 30, line), word('Plaintiff', 100, 300, line)]),
    ],
  ])('leaves %s', (_, words) => {
    expect(textsOf(words)).toEqual(words.map(({ text }) => text));
  });
});
