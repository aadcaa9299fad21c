import { emptyRecord, type ComplaintRecord, type Span } from '@averment/record';
import type { GoldLabel } from '../gold.js';
import { caseKey, pairUp, partyKey, sameTitle, sectionKey } from './matching.js';
import { scoreAll } from './report.js';

const span = (page: number): Span => ({ page, start: 0, end: 1, text: 'x', boxes: [[0, 0, 1, 1]] });

describe('keys', () => {
  it.each([
    ['Marlow Freight, Incorporated', 'MARLOW FREIGHT INC.'],
    ['The Harbor Bank, N.A.', 'Harbor Bank, NA'],
    ['Peña & Sons, L.L.C.', 'Pena and Sons LLC'],
  ])('%s is the party %s', (a, b) => expect(partyKey(a)).toBe(partyKey(b)));

  it('tells two parties apart', () => expect(partyKey('Marlow Freight LLC')).not.toBe(partyKey('Marlow Freight Inc.')));

  it.each([
    ['Section 3.2', '§ 3.2'],
    ['Article V, Section 4', 'V 4'],
    ['Paragraph 12(b).', '12(b)'],
  ])('%s is the section %s', (a, b) => expect(sectionKey(a)).toBe(sectionKey(b)));

  it('reads a case number without regard to zeros', () =>
    expect(caseKey('2:02-cv-00581')).toBe(caseKey('2:02-cv-581')));
});

describe('sameTitle', () => {
  it('takes a title that holds the other whole', () => {
    expect(sameTitle('Breach of Contract', 'Breach of Contract and of the Covenant of Good Faith')).toBe(true);
  });
  it('leaves another tort', () => expect(sameTitle('Negligence', 'Breach of Contract')).toBe(false));
});

describe('pairUp', () => {
  it('gives each gold item to one found item only', () => {
    const outcome = pairUp(['a', 'b'], ['a', 'a', 'c'], (x, y) => x === y);
    expect(outcome).toEqual({ pairs: [['a', 'a']], missed: ['b'], extra: ['a', 'c'] });
  });
});

describe('scoreAll', () => {
  const gold: GoldLabel = {
    pdf: 'roe.pdf',
    document: { kind: 'complaint', amendment: 0 },
    court: null,
    parties: [
      { name: 'Ana Roe', role: 'plaintiff', kind: 'individual' },
      { name: 'Marlow Freight, Inc.', role: 'defendant', kind: 'organization' },
    ],
    partiesOptional: ['Does 1-10'],
    statutes: ['/us/usc/t18/s2702', '/us/usc/t18/s2707'],
    statutesOptional: ['/us/usc/t28/s1331'],
    damages: [{ kind: 'statutory', role: 'demanded', min: 1000, max: null }],
    evidence: { '/us/usc/t18/s2702': 'p. 3: words' },
    juryDemand: true,
  };
  const empty = emptyRecord(`sha256:${'0'.repeat(64)}`, '0.1.0', {
    name: 'roe.pdf',
    bytes: 1,
    pages: 4,
    textLayer: 'full',
  });
  const statute = (id: string, page: number): ComplaintRecord['statutes'][number] => ({
    id,
    citation: id,
    mentions: [{ form: 'full', confidence: 1, rule: 'usc', span: span(page) }],
  });
  const record: ComplaintRecord = {
    ...empty,
    document: { ...empty.document, kind: 'complaint' },
    parties: [
      { id: 'p1', name: 'ANA ROE', role: 'plaintiff', kind: 'organization', aliases: [], spans: [] },
      { id: 'p2', name: 'Does 1-10', role: 'defendant', kind: 'unnamed', aliases: [], spans: [] },
    ],
    statutes: [statute('/us/usc/t18/s2702', 2), statute('/us/usc/t28/s1331', 2), statute('/us/usc/t42/s1983', 2)],
    damages: [
      {
        kind: 'compensatory',
        role: 'demanded',
        min: 1000,
        max: null,
        currency: 'USD',
        per: null,
        multiplier: null,
        statute: null,
        spans: [],
      },
      {
        kind: 'unspecified',
        role: 'background',
        min: 9,
        max: null,
        currency: 'USD',
        per: null,
        multiplier: null,
        statute: null,
        spans: [],
      },
    ],
    juryDemand: true,
  };
  const { scores, misses, withoutRecord } = scoreAll([gold, { pdf: 'lost.pdf', juryDemand: true }], [record]);
  const score = (family: string) => scores.find((it) => it.family === family)!;

  it('does not ask for optional items, nor count them as wrong', () => {
    expect(score('parties')).toMatchObject({ right: 1, found: 1, gold: 2 });
    expect(score('statutes')).toMatchObject({ right: 1, found: 2, gold: 2, precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  it('scores the kind apart from the party, and from the figure', () => {
    expect(score('partyKind').right).toBe(0);
    expect(score('damages')).toMatchObject({ right: 1, found: 1, gold: 1 });
    expect(score('damagesKind').right).toBe(0);
  });

  it('asks whether the statute was found where the labeller saw it', () => {
    expect(score('statutePlace')).toMatchObject({ right: 0, gold: 1 });
  });

  it('takes an absent court as right where the filing names none, and does not score what is not labelled', () => {
    expect(score('court')).toMatchObject({ right: 0, found: 0, gold: 0, f1: 1 });
    expect(score('claims')).toBeUndefined();
  });

  it('names what was missed, and the filings without a record', () => {
    expect(misses).toContainEqual({
      family: 'parties',
      filing: 'roe.pdf',
      how: 'missed',
      what: 'defendant Marlow Freight, Inc.',
    });
    expect(withoutRecord).toEqual(['lost.pdf']);
  });
});
