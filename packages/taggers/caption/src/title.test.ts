import { plainFilingText } from '@averment/pdf-text';
import { readPleading } from '@averment/structure';
import { tagTitle } from './title.js';

const titled = (title: string) =>
  tagTitle(
    readPleading(
      plainFilingText([
        [
          'SUPERIOR COURT OF CALIFORNIA\nCOUNTY OF FRESNO',
          'ODILE MARCHBANK,\nPlaintiff,\nv.\nTULE RANCH, LLC,\nDefendant.',
          title,
          'Plaintiff alleges:\n\n1. The gate fell on her.',
        ].join('\n\n'),
      ]),
    ),
  ).title;

test.each([
  ['a list of causes', 'COMPLAINT FOR DAMAGES: 1. NEGLIGENCE; 2. PREMISES LIABILITY', 'Complaint for Damages'],
  ['a colon alone', 'COMPLAINT FOR: NEGLIGENCE', 'Complaint for: Negligence'],
  ['no list', 'COMPLAINT FOR DAMAGES', 'Complaint for Damages'],
])('a title with %s', (_, printed, expected) => {
  expect(titled(printed)).toBe(expected);
});
