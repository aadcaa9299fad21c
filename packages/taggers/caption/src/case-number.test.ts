import { numberLabels, readFederalNumber, readStateNumber } from './case-number.js';
import { readDate } from './dates.js';
import { amendmentOf, inTitleCase } from './title.js';

const FEDERAL: readonly (readonly [printed: string, value: string | null])[] = [
  ['Case No. 5:25-cv-00709-EKL', '5:25-cv-00709'],
  ['2:05CV00941 TS', '2:05-cv-00941'],
  ['No. C 25-709', '25-cv-709'],
  ['Civil Action No. 1:24-1234 (RBW)', '1:24-cv-1234'],
  ['No. 04-CV-1809', '04-cv-1809'],
  ['04 CV 1809 (JG)(JA)', '04-cv-1809'],
  ['Case No. 19 C 5639', '19-cv-5639'],
  ['25 Civ. 709 (LAK)', '25-cv-709'],
  ['1:21-cv-01061-RMR', '1:21-cv-01061'],
  ['Civil Action No. RMT-24-1127', '24-cv-1127'],
  ['Civil No. RMT-19-cv-00482', '19-cv-00482'],
  ['Civil Action No. 1:21-cv-______________', null],
  ['Contract No. RMTX-24-1127', null],
  ['Policy No. RMT-24-1127-06', null],
];

test.each(FEDERAL)('federal: %s', (printed, value) => {
  expect(readFederalNumber(printed, true)?.value ?? null).toBe(value);
});

test('an adversary proceeding’s number has the type that it is read with', () => {
  expect(readFederalNumber('23-50417-RTF', true, 'ap')?.value).toBe('23-ap-50417');
  expect(readFederalNumber('Adv. No. 23-50417 (RTF)', true, 'ap')?.value).toBe('23-ap-50417');
  expect(readFederalNumber('Phone 23-504-17', true, 'ap')).toBeNull();
});

test('judges’ initials are parts of the number', () => {
  expect(readFederalNumber('04 CV 1809 (JG)(JA)', false)?.parts).toMatchObject({
    assignedJudge: 'JG',
    referredJudge: 'JA',
  });
});

test('a judge’s initials before the number are a part of it', () => {
  expect(readFederalNumber('RMT-24-1127', true)?.parts).toMatchObject({ assignedJudge: 'RMT', number: '1127' });
  expect(readFederalNumber('RMT-24-1127', false)).toBeNull();
});

const STATE: readonly (readonly [printed: string, value: string | null])[] = [
  ['Index No. 653521/2024', '653521/2024'],
  ['CASE NO.: 25STCV01234', '25STCV01234'],
  ['DOCKET NO.: ATL-DC-007956-25', 'ATL-DC-007956-25'],
  ['Case No. RG13679736', 'RG13679736'],
  ['Case No. 37-2022-00044571-CU-OE-CTL', '37-2022-00044571-CU-OE-CTL'],
  ['CAUSE NO. 2025-24618', '2025-24618'],
  ['No. 2025 L 001234', '2025 L 001234'],
  ['No. 25-2-01234-5 SEA', '25-2-01234-5 SEA'],
  ['Case No. ______________', null],
  ['(Related to Case No. CGC-21-594102)', null],
];

test.each(STATE)('state: %s', (printed, value) => {
  const label = numberLabels(printed)[0];
  expect((label && readStateNumber(printed, label.at)?.value) ?? null).toBe(value);
});

test.each([
  ['FILED MAY 16 2013', '2013-05-16'],
  ['Filed: 4/11/2025 4:52 PM', '2025-04-11'],
  ['this 21st day of January, 2025', '2025-01-21'],
  ['2005 MAR -7 PM 3:12', '2005-03-07'],
  ['Dept. 610, Room 12', null],
])('date: %s', (printed, value) => {
  expect(readDate(printed)?.value ?? null).toBe(value);
});

test.each([
  ['Complaint', 0],
  ['Amended Complaint', 1],
  ['SECOND AMENDED CLASS ACTION COMPLAINT', 2],
  ['Consolidated Amended Complaint', 1],
  ['Third Amended Petition', 3],
])('amendment: %s', (title, amendment) => {
  expect(amendmentOf(title)).toBe(amendment);
});

test('titles are given in the case of running text', () => {
  expect(inTitleCase('FIRST AMENDED COMPLAINT FOR DAMAGES')).toBe('First Amended Complaint for Damages');
});
