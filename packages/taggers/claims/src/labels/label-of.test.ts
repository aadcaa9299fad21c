import { labelOf } from './label-of.js';

const FCA = ['/us/usc/t31/s3730'];

describe('labelOf', () => {
  it.each<[title: string, label: string | undefined]>([
    ['BREACH OF CONTRACT', 'breach-of-contract'],
    ['Breach of Written Contract', 'breach-of-contract'],
    ['Negligence', 'negligence'],
    ['Negligence Per Se', 'negligence-per-se'],
    ['Account Stated', 'account-stated'],
    ['Violation of the Stored Communications Act', 'sca'],
    ['For Conversion', 'conversion'],
    ['COMMON LAW FRAUD', 'fraud'],
    ['Intentional Interference with Contractual Relations', 'tortious-interference-contract'],
    ['MUNICIPAL LIABILITY - FAILURE TO TRAIN', 'monell'],
    ['Ohio Consumer Sales Practices Act', 'state-consumer'],
    ['New Mexico Unfair Trade Practices Act', 'state-consumer'],
    ['Reckless Entrustment', undefined],
    ['Violation of the Private Attorneys General Act', 'paga'],
    ['Breach of the Covenant of Good Faith and Fair Dealing', 'implied-covenant'],
    ['Unjust Enrichment (in the alternative)', 'unjust-enrichment'],
    ['The Weather in March', undefined],
    ['Count 3', undefined],
    ['Institutional Failure', undefined],
    ['Breach of the Storage Agreement', 'breach-of-contract'],
  ])('%s is %s', (title, label) => expect(labelOf(title)).toBe(label));

  it.each<[why: string, title: string, heading: string[], body: string[], label: string | undefined]>([
    ['the heading’s law leads', 'Retaliation', FCA, FCA, 'fca-retaliation'],
    ['the body’s law decides between laws', 'Retaliation', [], FCA, 'fca-retaliation'],
    ['so it does for wages', 'Retaliation', [], ['/us/usc/t29/s215'], 'flsa-retaliation'],
    ['Title VII where its sections are cited', 'Retaliation', [], ['/us/usc/t42/s2000e-3'], 'title-vii-retaliation'],
    ['nothing cited: the usual law', 'Retaliation', [], [], 'title-vii-retaliation'],
    ['another law than the words’ usual one', 'Race Discrimination', ['/us/usc/t42/s1981'], [], 'section-1981'],
    ['a law without a label is no reason for another', 'Race Discrimination', ['/us/usc/t42/s1982'], [], undefined],
    ['an amendment names no cause', 'Solitary Confinement', ['/us/const/amend5'], [], undefined],
    ['a section of an act’s run', 'Interference with Leave', ['/us/usc/t29/s2615'], [], 'fmla-interference'],
    ['a lettered section', 'Failure to Validate the Debt', ['/us/usc/t15/s1692g'], [], 'fdcpa'],
    ['a neighbour with a label of its own', 'Withholding of Records', ['/us/usc/t5/s552a'], [], 'privacy-act'],
    [
      'of several under one law the closest',
      'Excessive Force',
      ['/us/usc/t42/s1983'],
      [],
      'section-1983-excessive-force',
    ],
    ['of several under one law the general one', 'Deprivation of Liberty', ['/us/usc/t42/s1983'], [], 'section-1983'],
    [
      'one named in the title though the body cites more',
      'Equal Credit Opportunity Act',
      [],
      ['/us/usc/t42/s1981'],
      'ecoa',
    ],
    ['no statute’s label for a cause of common law', 'Conversion', [], ['/us/usc/t17/s501'], 'conversion'],
  ])('%s', (_why, title, heading, body, label) =>
    expect(labelOf(title, { heading, body, pleading: [...heading, ...body] })).toBe(label),
  );

  it('looks at the whole pleading where the count cites nothing', () => {
    const cited = (pleading: string[]) => labelOf('Excessive Force', { heading: [], body: [], pleading });
    expect(cited(['/us/usc/t42/s1983'])).toBe('section-1983-excessive-force');
    expect(cited(['/us/usc/t28/s1331'])).toBeUndefined();
  });
});
