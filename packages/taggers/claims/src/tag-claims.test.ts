import { plainFilingText } from '@averment/pdf-text';
import { wholePleading, type Count } from '@averment/structure';
import type { Party, Statute } from '@averment/record';
import { spanOf } from '@averment/pdf-text';
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
    const codes = (...entries: string[]) => {
      const caption = { ...wholePleading(filing).caption, counts: entries.map(range) };
      const { warnings } = tagClaims(wholePleading(filing, { counts: [count], caption }), { parties, statutes });
      return warnings.map(({ code }) => code);
    };
    expect(codes('12. Marlow owed freight', '13. It did not pay')).toEqual(['caption-counts-differ']);
    // A heading right below the title is no list.
    expect(codes('COUNT I')).toEqual([]);
  });

  it('tells the statutes of the heading from those of the body', () => {
    const headed = { ...count, heading: { start: 0, end: filing.text.length } };
    expect(tagClaims(wholePleading(filing, { counts: [headed] }), { parties, statutes }).claims[0]).toMatchObject({
      statutes: ['/us/usc/t49/s14706'],
      headingStatutes: ['/us/usc/t49/s14706'],
      label: 'carmack',
    });
  });

  it('takes names of parties from the title’s end', () => {
    const listed = plainFilingText(['COUNT I\nConversion — Marlow']);
    const start = listed.text.indexOf('Conversion');
    const own = { ...count, end: listed.text.length, title: [{ start, end: listed.text.length }], partyLists: [] };
    const [claim] = tagClaims(wholePleading(listed, { counts: [own] }), { parties, statutes: [] }).claims;
    expect(claim).toMatchObject({ title: 'Conversion', label: 'conversion', against: ['p2'] });
  });

  it('joins by its dash what stood on both sides of a citation', () => {
    const parted = plainFilingText(['COUNT I\nLoss of Cargo (49 U.S.C. § 14706) – All Defendants']);
    const at = (words: string) => ({
      start: parted.text.indexOf(words),
      end: parted.text.indexOf(words) + words.length,
    });
    const own = {
      ...count,
      end: parted.text.length,
      title: [at('Loss of Cargo'), at('All Defendants')],
      partyLists: [],
    };
    const [claim] = tagClaims(wholePleading(parted, { counts: [own] }), { parties, statutes: [] }).claims;
    expect(claim).toMatchObject({ title: 'Loss of Cargo', against: ['p2', 'p3'] });
  });

  it('calls a count without a title by its count words', () => {
    const bare = { ...count, title: [] };
    expect(tagClaims(wholePleading(filing, { counts: [bare] }), { parties, statutes }).claims[0]!.title).toBe(
      'COUNT I Breach of Contract',
    );
    const alone = { ...bare, heading: { start: 0, end: 'COUNT I'.length }, partyLists: [] };
    expect(tagClaims(wholePleading(filing, { counts: [alone] }), { parties, statutes }).claims[0]!.title).toBe(
      'COUNT I',
    );
  });

  it('warns where the caption lists a cause that no count is', () => {
    const listed = plainFilingText(['1. Conversion\n\nCOUNT I\nTrespass']);
    const at = (words: string) => ({
      start: listed.text.indexOf(words),
      end: listed.text.indexOf(words) + words.length,
    });
    const own = {
      ...count,
      end: listed.text.length,
      heading: at('COUNT I\nTrespass'),
      title: [at('Trespass')],
      partyLists: [],
    };
    const caption = { ...wholePleading(listed).caption, counts: [at('1. Conversion')] };
    const { warnings } = tagClaims(wholePleading(listed, { counts: [own], caption }), { parties, statutes: [] });
    expect(warnings.map(({ message }) => message)).toEqual([
      'The caption lists “Conversion”; no count of the body has such a title.',
    ]);
  });
});
