import type { OcrWord } from './ocr-word.js';
import { withoutGutter } from './without-gutter.js';

const word = (text: string, left: number, line: number, confidence = 95): OcrWord => ({
  ...{ text, confidence, left, right: left + 12 * text.length },
  ...{ baseline: 200 + 60 * line, height: 34, size: 34, lineLength: 40 },
});
const MISREAD = ['1', 'NN', 'OO', '8X', '=', 'AWN', '3', 'Ne', 'RR', '10'];
const body = MISREAD.flatMap((_, line) => [word('Plaintiff', 240, line), word('alleges', 360, line)]);
const textOf = (words: readonly OcrWord[]) => words.map(({ text }) => text).join(' ');

describe('the numbers of pleading paper', () => {
  it('are left out, whatever the reader took them for', () => {
    const marks = MISREAD.map((text, line) => word(text, 150, line, 45));
    expect(textOf(withoutGutter([...marks, ...body]))).toBe(textOf(body));
  });

  it('are left out where they are read as tall as several lines, or as two marks each', () => {
    const marks = MISREAD.flatMap((text, line) => [
      { ...word(text, 150, line, 45), height: 124 },
      { ...word('&', 165, line, 45), height: 124 },
    ]);
    expect(textOf(withoutGutter([...marks, ...body]))).toBe(textOf(body));
  });

  it('are left out where several of them are read as one word, and a sure word beside them is not', () => {
    const marks = MISREAD.map((text, line) => word(text, 150, line, 45));
    const more = [
      { ...word('RUPEES', 140, 3, 4), right: 186 },
      { ...word('Exhibit', 100, 10), right: 180 },
    ];
    expect(textOf(withoutGutter([...marks, ...more, ...body]))).toBe(`Exhibit ${textOf(body)}`);
  });

  it.each([
    ['numbers of paragraphs that hang in the margin', MISREAD.map((_, line) => word(`${line + 1}.`, 150, line))],
    ['letters of a list', MISREAD.map((_, line) => word(`(${'abcdefghij'[line]})`, 150, line))],
    ['a few marks', MISREAD.slice(0, 4).map((text, line) => word(text, 150, line))],
    ['short words that begin lines', MISREAD.map((_, line) => word('of', 204, line))],
    ['words of a column further left', MISREAD.map((_, line) => word('Defendants', 60, line))],
  ])('are told from %s', (_, margin) => {
    expect(withoutGutter([...margin, ...body])).toHaveLength(margin.length + body.length);
  });

  it('are not looked for on a page with hardly any text', () => {
    const few = MISREAD.map((text, line) => word(text, 150, line));
    expect(withoutGutter(few)).toEqual(few);
  });
});
