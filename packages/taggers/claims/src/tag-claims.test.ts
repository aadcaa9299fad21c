import { plainFilingText } from '@averment/pdf-text';
import { wholePleading, type Count } from '@averment/structure';
import type { Party, Statute } from '@averment/record';
import { spanOf } from '@averment/pdf-text';
import { labelOf } from './labels/label-of.js';
import { sidesOf } from './parties/sides.js';
import { tagClaims } from './tag-claims.js';

const party = (id: string, name: string, role: Party['role'], aliases: string[] = []): Party => ({
  id,
  name,
  role,
  kind: 'organization',
  aliases,
  spans: [],
});
const parties = [
  { ...party('p1', 'Ana Roe', 'plaintiff'), kind: 'individual' as const },
  party('p2', 'Marlow Freight, Inc.', 'defendant', ['Marlow']),
  { ...party('p3', 'Tom Beck, Jr.', 'defendant'), kind: 'individual' as const },
];

describe('labelOf', () => {
  it.each([
    ['BREACH OF CONTRACT', 'breach-of-contract'],
    ['Negligence', 'negligence'],
    ['Account Stated', 'account-stated'],
  ])('%s is %s', (title, label) => expect(labelOf(title)).toBe(label));

  it('leaves a title that no cause of action supports', () => expect(labelOf('The Weather in March')).toBeUndefined());
});

describe('sidesOf', () => {
  it('takes every party of a side where the list names nobody', () => {
    expect(sidesOf(['(Against all Defendants)'], parties)).toEqual({ by: ['p1'], against: ['p2', 'p3'] });
  });
  it('finds a party by alias and by last name', () => {
    expect(sidesOf(['(against Marlow)'], parties).against).toEqual(['p2']);
    expect(sidesOf(['(Plaintiff Roe v. Beck)'], parties)).toEqual({ by: ['p1'], against: ['p3'] });
  });
});

describe('tagClaims', () => {
  const filing = plainFilingText([
    'COUNT I\nBreach of Contract\n(against Marlow)\n\n12. Marlow owed freight under 49 U.S.C. § 14706.\n\n13. It did not pay.',
  ]);
  const range = (words: string) => {
    const start = filing.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const count: Count = {
    start: 0,
    end: filing.text.length,
    number: 1,
    heading: { start: 0, end: range('(against Marlow)').end },
    title: [range('Breach of Contract')],
    partyLists: [range('(against Marlow)')],
  };
  const cited = range('49 U.S.C. § 14706');
  const statutes: Statute[] = [
    {
      id: '/us/usc/t49/s14706',
      citation: '49 U.S.C. § 14706',
      mentions: [{ form: 'full', confidence: 1, rule: 'usc', span: spanOf(filing, cited.start, cited.end) }],
    },
  ];
  const paragraphs = ['12. ', '13. '].map((label, index) => {
    const { start, end } = range(label);
    return { number: 12 + index, start, end: end + 10, wordsStart: end };
  });

  it('reads number, title, sides, statutes and paragraphs', () => {
    const pleading = wholePleading(filing, { counts: [count], paragraphs });
    const { claims, warnings } = tagClaims(pleading, { parties, statutes });
    expect(warnings).toEqual([]);
    expect(claims).toEqual([
      expect.objectContaining({
        number: 1,
        title: 'Breach of Contract',
        label: 'breach-of-contract',
        by: ['p1'],
        against: ['p2'],
        statutes: ['/us/usc/t49/s14706'],
        firstParagraph: 12,
        lastParagraph: 13,
      }),
    ]);
    expect(claims[0]!.headingStatutes).toBeUndefined();
  });

  it('warns where the caption lists another number of counts', () => {
    const caption = { ...wholePleading(filing).caption, counts: [range('COUNT I'), range('Breach of Contract')] };
    const { warnings } = tagClaims(wholePleading(filing, { counts: [count], caption }), { parties, statutes });
    expect(warnings.map(({ code }) => code)).toEqual(['caption-counts-differ']);
  });
});
