import { mendMisread } from './mend-misread.js';
import type { OcrWord } from './ocr-word.js';

/** Lines of words, a space apart; "\t" before a word sets it as far away as a tab does. */
const lines = (...texts: string[]): OcrWord[] =>
  texts.flatMap((text, line) => {
    let at = 200;
    return text.split(' ').map((printed) => {
      const word = printed.replace('\t', '');
      const left = at + (printed === word ? 0 : 60);
      at = left + 16 * word.length + 11;
      const place = { left, right: at - 11, baseline: 300 + 60 * line, height: 34, size: 33, lineLength: 40 };
      return { text: word, confidence: 90, ...place };
    });
  });
const mended = (...texts: string[]) =>
  mendMisread(lines(...texts))
    .map(({ text }) => text)
    .join(' ');

describe('what OCR misreads', () => {
  it.each([
    [['under Labor Code 88 201–203'], 'under Labor Code §§ 201–203'],
    [['under Labor Code 88', '201–203, and'], 'under Labor Code §§ 201–203, and'],
    [['see 42 U.S.C. S 1983'], 'see 42 U.S.C. § 1983'],
    [['of 0.C.G.A. § 51-3-1'], 'of O.C.G.A. § 51-3-1'],
    [['1; \tPlaintiff Ada Alder resides'], '1. Plaintiff Ada Alder resides'],
    [['2,', 'Plaintiff was born here'], '2. Plaintiff was born here'],
    [['2;', 'on July 4, a dock fell'], '2. on July 4, a dock fell'],
    [['Il. PARTIES'], 'II. PARTIES'],
    [['lll. JURISDICTION AND VENUE'], 'III. JURISDICTION AND VENUE'],
    [['COUNT | - TRESPASS'], 'COUNT I - TRESPASS'],
    [['Isl Fenella Dewey'], '/s/ Fenella Dewey'],
    [['Plaintiff,', 'Vv.', 'BIRCH MILLS,'], 'Plaintiff, v. BIRCH MILLS,'],
    [['a minor,', 'Ve', 'BIRCH MILLS,'], 'a minor, v. BIRCH MILLS,'],
  ])('is put right: %j', (read, expected) => expect(mended(...read)).toBe(expected));

  it.each([
    ['the Code 88 of them had signed'],
    ['paid 8 1/2 percent'],
    ['the Town of Mill Act, S of the river'],
    ['owed $ 1983 in rent'],
    ['on March 2, Plaintiff left'],
    ['at 4, Main Street'],
    ['I. PARTIES'],
    ['111. Plaintiff has complied'],
    ['lines 1 | 2 | 3'],
    ['Islip, New York'],
    ['Ve Harte, a resident'],
  ])('is told from what is printed so: %s', (text) => expect(mended(text)).toBe(text));
});
