import { plainFilingText } from '@averment/pdf-text';
import { readPleading } from '@averment/structure';
import { tagFiledOn } from './filed-on.js';

const COMPLAINT = [
  'IN THE CIRCUIT COURT OF THE STATE OF OREGON\nFOR THE COUNTY OF MULTNOMAH',
  'WREN HALLOWAY,\nPlaintiff,\nv.\nCASCADE PROPERTY GROUP, LLC,\nDefendant.',
  'COMPLAINT',
  'Plaintiff alleges:\n\n1. On 4/2/2023 3:00 PM the stairs gave way.',
].join('\n\n');

const filedOn = (above: string) => tagFiledOn(readPleading(plainFilingText([`${above}\n\n${COMPLAINT}`])));

test.each([
  ['day and hour alone', '5/9/2023 3:12 PM\n23CV18812'],
  ['with seconds', '5/9/2023 3:12:44 PM'],
])('what an e-filing system prints above the court: %s', (_, above) => {
  expect(filedOn(above)).toMatchObject({ value: '2023-05-09', basis: 'clerk' });
});

test.each([
  ['a day without an hour', '5/9/2023'],
  ['an hour in a sentence', 'The hearing of 5/9/2023 3:12 PM is vacated.'],
  ['nothing', 'Wren Halloway'],
])('no mark of a clerk: %s', (_, above) => {
  expect(filedOn(above).value).toBeNull();
});

const signedBelow = (signature: string) =>
  tagFiledOn(readPleading(plainFilingText([`${COMPLAINT}\n\nWHEREFORE, Plaintiff demands judgment.\n\n${signature}`])))
    .value;

test.each([
  [
    'the day below the place',
    'Dated: Albany, New York\nMarch 3, 2022\n\nFINCH & ORR, LLP\n\nBy: ____________\nIda Finch',
    '2022-03-03',
  ],
  ['a day of its own line', 'Respectfully submitted,\n\nMay 24, 2024\n\n/s/ Ida Finch\nIda Finch', '2024-05-24'],
  ['a day of its own line without a comma', 'RESPECTFULLY SUBMITTED\n\nJuly 12, 2024\n\n/s/ Ida Finch', '2024-07-12'],
  ['a day among other words', 'Respectfully submitted,\n\n/s/ Ida Finch\nAdmitted May 24, 2004', null],
  ['no day below the place', 'Dated: Albany, New York\n\nFINCH & ORR, LLP\n\nBy: ____________\nIda Finch', null],
])('the signature of a New York lawyer: %s', (_, signature, expected) => {
  expect(signedBelow(signature)).toBe(expected);
});
