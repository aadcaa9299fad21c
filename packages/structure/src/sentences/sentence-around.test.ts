import { plainFilingText } from '@averment/pdf-text';
import { sentenceText } from './sentence-around.js';

/** The sentence around the words between the brackets ⟦ ⟧. */
function around(marked: string, ...morePages: string[]): string {
  const filing = plainFilingText([marked.replace(/[⟦⟧]/g, ''), ...morePages]);
  const unbroken = marked.replace(/\n +/g, '\n');
  const start = unbroken.indexOf('⟦');
  const end = unbroken.indexOf('⟧') - 1;
  return sentenceText(filing, { start, end });
}

describe('sentenceAround', () => {
  const rows: [why: string, text: string, sentence: string][] = [
    [
      'plain sentences',
      'The mill closed. It broke ⟦29 U.S.C. § 2102⟧ that day. Nobody was told.',
      'It broke 29 U.S.C. § 2102 that day.',
    ],
    [
      'abbreviations of codes end nothing',
      'They sell tea. Doing so violates ⟦Cal. Bus. & Prof. Code § 17200⟧ et seq. and Cal. Civ. Code § 1750. Oh.',
      'Doing so violates Cal. Bus. & Prof. Code § 17200 et seq. and Cal. Civ. Code § 1750.',
    ],
    [
      'a stop after a section number ends the sentence',
      'This is a claim under ⟦42 U.S.C. § 1983⟧. Venue lies here.',
      'This is a claim under 42 U.S.C. § 1983.',
    ],
    [
      'corporate endings and titles',
      'Acme Corp. Ltd. and Mr. J. Roe of Roe & Co. breached ⟦15 U.S.C. § 1⟧. So did I.',
      'Acme Corp. Ltd. and Mr. J. Roe of Roe & Co. breached 15 U.S.C. § 1.',
    ],
    [
      'case names',
      'As in Roe v. Poe, Inc. the Act, ⟦18 U.S.C. § 2702⟧, holds.',
      'As in Roe v. Poe, Inc. the Act, 18 U.S.C. § 2702, holds.',
    ],
    [
      'the paragraph number is left off',
      '37. Defendant violated ⟦18 U.S.C. § 2702⟧. 38',
      'Defendant violated 18 U.S.C. § 2702.',
    ],
    [
      'a closing quotation mark belongs to its sentence',
      'He said “no.” Under ⟦5 U.S.C. § 552⟧ he must.',
      'Under 5 U.S.C. § 552 he must.',
    ],
    ['lines are joined', 'It pleads ⟦42 U.S.C.\n§ 1983⟧ as\nwell. Yes.', 'It pleads 42 U.S.C. § 1983 as well.'],
    ['no sentence runs into the next block', 'It rests on ⟦5 U.S.C. § 552⟧\n\nCOUNT TWO', 'It rests on 5 U.S.C. § 552'],
    ['a question ends one', 'Who paid? Under ⟦26 U.S.C. § 501⟧ nobody.', 'Under 26 U.S.C. § 501 nobody.'],
    [
      'months and initials',
      'On Jan. 5, 2024, A. B. Roe cited ⟦5 U.S.C. § 552⟧. He left.',
      'On Jan. 5, 2024, A. B. Roe cited 5 U.S.C. § 552.',
    ],
  ];
  it.each(rows)('%s', (_why, text, sentence) => expect(around(text)).toBe(sentence));

  it('cuts a sentence that runs on for pages, at a word', () => {
    const long = `${'alpha beta '.repeat(200)}⟦5 U.S.C. § 552⟧ ${'gamma delta '.repeat(200)}.`;
    const sentence = around(long);
    expect(sentence.length).toBeLessThan(1300);
    expect(sentence).toMatch(/^(alpha|beta) /);
  });
});
