import { syntheticPage, words } from '../testing/synthetic-page.js';
import { isBetter, isPoorLayer, spellingOf } from './layer-quality.js';

const GOOD = [
  'the plaintiff says that the defendant sold it a boat that leaked from the first day,',
  'and that it paid for repairs that should not have been needed within the year, as promised.',
];
const BAD = [
  'tlie plaintifF s@ys tliat tbe defendant s0ld it a bnat tliat leakod frorn tbe flrst d4y,',
  'aud tliat it pajd fur repairs tliat shonld uot bave beeu ueeded within tbe yoar, a8 promisod.',
];
const runs = (lines: readonly string[]) => lines.map((line, index) => words(72, 700 - 20 * index, line));

it('counts the words that English has', () => {
  expect(spellingOf(runs(GOOD)).right).toBeGreaterThan(0.95);
  expect(spellingOf(runs(BAD)).right).toBeLessThan(0.6);
});

it('leaves names, figures and citations aside', () => {
  expect(spellingOf(runs(['Xyrva Qelm, 18 U.S.C. § 2702(a), owes $4,417.20 to Brynq LLC.']))).toMatchObject({
    words: 2,
    right: 1,
  });
});

it.each([
  ['a misread layer under a scan', BAD, true, true],
  ['a good layer under a scan', GOOD, true, false],
  ['strange words that somebody typed', BAD, false, false],
  ['too few words to tell', ['tlie plaintifF s@ys tliat'], true, false],
])('knows a poor layer: %s', (_, lines, isScan, poor) => {
  expect(isPoorLayer(syntheticPage(runs(lines)), isScan)).toBe(poor);
});

it.each([
  ['OCR spells better', GOOD, BAD, true],
  ['OCR spells worse', BAD, GOOD, false],
  ['OCR spells alike', GOOD, GOOD, false],
  ['OCR lost most of the page', ['the plaintiff says so.'], [...GOOD, ...BAD], false],
])('takes OCR only where it is better: %s', (_, scan, layer, better) => {
  expect(isBetter(runs(scan), runs(layer))).toBe(better);
});
