import { withoutNoise } from './caption-noise.js';

test.each([
  [
    'a Texan court among the parties',
    ['IDA FENN,', 'IN THE DISTRICT COURT OF', 'ELM COUNTY, TEXAS', '157TH JUDICIAL DISTRICT', 'Defendants.'],
    ['IDA FENN,', 'Defendants.'],
  ],
  [
    'a Louisianan court below them',
    ['IDA FENN', '19TH JUDICIAL DISTRICT COURT', '', 'PARISH OF ELM', 'STATE OF LOUISIANA'],
    ['IDA FENN'],
  ],
  [
    'a Marylander court',
    ['ELM HOSPITAL,', 'INC.', 'IN THE', 'CIRCUIT COURT', 'FOR ELM COUNTY', 'Defendant'],
    ['ELM HOSPITAL,', 'INC.', 'Defendant'],
  ],
  [
    'a decedent above those who sue and are sued',
    ['In re the Estate of', 'IDA FENN,', 'Deceased.', 'OTTO FENN,', 'Petitioner,', 'v.', 'MARA LOWE,', 'Respondent.'],
    ['OTTO FENN,', 'Petitioner,', 'v.', 'MARA LOWE,', 'Respondent.'],
  ],
  [
    'an estate that sues',
    ['Estate of IDA FENN,', 'Deceased,', 'Plaintiff,', 'v.', 'MARA LOWE'],
    ['Estate of IDA FENN,', 'Deceased,', 'Plaintiff,', 'v.', 'MARA LOWE'],
  ],
  ['a county that is sued', ['IDA FENN,', 'v.', 'ELM COUNTY, TEXAS'], ['IDA FENN,', 'v.', 'ELM COUNTY, TEXAS']],
  [
    'a court that is sued',
    ['IDA FENN,', 'v.', '19TH JUDICIAL DISTRICT COURT,'],
    ['IDA FENN,', 'v.', '19TH JUDICIAL DISTRICT COURT,'],
  ],
  [
    'a litigation above the case',
    ['IN RE: GLASS FOAM PRODUCTS', 'LIABILITY LITIGATION', 'This Document Relates to:', 'IDA FENN,', 'Plaintiff,'],
    ['IDA FENN,', 'Plaintiff,'],
  ],
  ['a debtor', ['IN RE: IDA FENN,', 'Debtor.'], ['IN RE: IDA FENN,', 'Debtor.']],
])('%s', (_, lines, left) => {
  expect(withoutNoise(lines).filter((line) => line.trim() !== '')).toEqual(left);
});
