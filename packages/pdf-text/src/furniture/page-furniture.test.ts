import { blocksOf, filingOf, paragraph } from '../testing/laid-out.js';
import { words } from '../testing/synthetic-page.js';

const COURT = 'STATE OF SOUTH CAROLINA, IN THE COURT OF COMMON PLEAS';

/** The first line of a page, and its parties, above a paragraph. */
const captioned = (title: string) => [
  words(72, 740, COURT),
  words(72, 700, 'ARDEN MILLER, Plaintiff,'),
  words(120, 676, 'v.'),
  words(72, 652, 'PALMETTO LINEN, LLC, Defendant.'),
  words(260, 610, title),
  ...paragraph(560, '1. '),
];
const furniture = (...pages: Parameters<typeof filingOf>) =>
  blocksOf(filingOf(...pages)).flatMap(([kind, text]) => (kind === 'furniture' ? [text] : []));

describe('words at the same place on several pages', () => {
  it('are a running header', () => {
    const page = (number: string) => [words(72, 740, COURT), ...paragraph(560, number)];
    expect(furniture(page('1. '), page('2. '), page('3. '))).toEqual([COURT, COURT, COURT]);
  });

  it("are the court's name where the pages of a packet have a caption each", () => {
    expect(furniture(captioned('SUMMONS'), captioned('COMPLAINT'))).toEqual([]);
  });
});
