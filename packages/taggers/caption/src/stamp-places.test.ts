import { plainFilingText, type Stamp } from '@averment/pdf-text';
import { placeInStamp, placesInStamp } from './stamp-places.js';

const LINE = 'Case 3:24-cv-01234-JSC Document 1 Filed 03/01/24 Page 1 of 18';
const filing = plainFilingText(['Plaintiff sues.', LINE]);
const start = filing.text.indexOf(LINE);
const stamp: Stamp = {
  page: 2,
  start,
  end: start + LINE.length,
  caseNumber: '3:24-cv-01234-JSC',
  filedOn: '2024-03-01',
  filedOnPrinted: '03/01/24',
};
const words = ({ start, end }: { start: number; end: number }) => filing.text.slice(start, end);

it('points at the number and the date, not at the whole line', () => {
  expect(placesInStamp(filing, stamp).map(words)).toEqual(['3:24-cv-01234-JSC', '03/01/24']);
});

it.each([
  ['words that the stamp does not print', 'CGC-24-000001'],
  ['nothing', undefined],
])('points at the whole stamp for %s', (_, printed) => {
  expect(words(placeInStamp(filing, stamp, printed))).toBe(LINE);
});
