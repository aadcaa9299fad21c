import { marksIn } from './roles.js';

const marks = (text: string): string[] => marksIn(text).map(({ start, end }) => text.slice(start, end).trim());

test.each([
  [
    'an initial below the versus',
    'IDA FENN,\nPlaintiff,\n-against-\nJAMES V. PELL, M.D.,\nDefendant.',
    ['Plaintiff', '-against-', 'Defendant'],
  ],
  ['an initial above it', 'JAMES V. PELL,\nPlaintiff,\nv.\nIDA FENN,\nDefendant.', ['Plaintiff', 'v.', 'Defendant']],
  ['an initial behind a side', 'IDA FENN,\nPlaintiff,\nJAMES V. PELL,\nDefendant.', ['Plaintiff', 'Defendant']],
  ['the only versus', 'IDA FENN V. JAMES PELL', ['V.']],
  ['a versus behind a comma', 'IDA FENN, V. JAMES PELL,\nDefendant.', ['V.', 'Defendant']],
])('versus: %s', (_, text, expected) => {
  expect(marks(text)).toEqual(expected);
});

test.each([
  ['flush right behind an office', 'TIM PELL, Warden DEFENDANTS\n', ['DEFENDANTS']],
  ['flush right behind a number', 'TIM PELL, ADC #147720 PLAINTIFF\n', ['PLAINTIFF']],
  ['left of a column of blanks', 'Plaintiff                    \n', ['Plaintiff']],
  ['in a sentence', 'TIM PELL, Warden Defendant of that name\n', []],
  ['those who are named', 'PARTIES AGAINST THE HEREIN NAMED DEFENDANTS,\n', []],
  ['those of no record', 'UNKNOWN OWNERS AND NON-RECORD CLAIMANTS;\n', []],
  ['an involuntary plaintiff', 'ELM HEALTH FUND,\nInvoluntary Plaintiff,\n', ['Involuntary Plaintiff']],
])('roles: %s', (_, text, expected) => {
  expect(marks(text)).toEqual(expected);
});
