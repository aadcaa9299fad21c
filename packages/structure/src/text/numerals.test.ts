import { numberIn, romanValue, scannedRomanValue } from './numerals.js';

it.each([
  ['Third', 3],
  ['3rd', 3],
  ['three', 3],
  ['twenty-first', 21],
  ['TWENTY FIRST', 21],
  ['III', 3],
  ['iv', 4],
  ['XLIX', 49],
  ['#12', 12],
  ['IIII', null],
  ['lII', null],
  ['pump', null],
])('numberIn: %s is %s', (text, number) => expect(numberIn(text)).toBe(number));

it('reads no empty numeral', () => expect(romanValue('')).toBeNull());

it.each([
  ['ill', 3],
  ['lII', 3],
  ['II1', 3],
  ['VU', 7],
  ['YI', 6],
  ['pump', null],
])('scannedRomanValue: %s is %s', (text, number) => expect(scannedRomanValue(text)).toBe(number));
