import { words } from '../testing/synthetic-page.js';
import { withExactStamps } from './keep-stamps.js';

const STAMP = 'Case 3:25-cv-00999 Document 1 Filed 05/27/25 Page 2 of 28';
const prose = words(72, 600, 'Plaintiff demands judgment.');
const texts = (runs: readonly { text: string }[]) => runs.map(({ text }) => text);

it('keeps the layer’s stamp in place of what OCR made of it', () => {
  const scan = [words(90, 769, 'Case 3:25-cv-O0999'), words(220, 771, 'Docurnent'), prose];
  expect(texts(withExactStamps(scan, [words(90, 770, STAMP)]))).toEqual([STAMP, prose.text]);
});

it('drops what OCR made of a stamp that runs up a page on its side', () => {
  const stamp = words(90, -20, STAMP, { direction: 90 });
  const misread = words(12, 150, 'ge', { size: 8 });
  expect(texts(withExactStamps([misread, prose], [stamp]))).toEqual([STAMP, prose.text]);
});

it('leaves the layer’s other words out', () => {
  expect(texts(withExactStamps([prose], [words(72, 600, 'Plaintlff dem@nds'), words(72, 400, 'x')]))).toEqual([
    prose.text,
  ]);
});
