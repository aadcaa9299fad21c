import { createHash } from 'node:crypto';
import { emptyRecord, type ComplaintRecord, type Span } from '@averment/record';

/** A record of an invented filing, for tests of what stores and hands on records. */
export function sampleRecord(name: string, changes: Partial<ComplaintRecord> = {}): ComplaintRecord {
  const id = `sha256:${createHash('sha256').update(name).digest('hex')}`;
  return {
    ...emptyRecord(id, '0.1.0', { name: `${name}.pdf`, bytes: 1000, pages: 9, textLayer: 'full' }),
    document: { kind: 'complaint', title: 'Complaint', amendment: 0, firstPage: 1, lastPage: 9, spans: [] },
    court: { id: 'cand', name: 'United States District Court for the Northern District of California', spans: [] },
    caseNumber: { value: '3:24-cv-00512', spans: [span(1, 40, '3:24-cv-00512')] },
    filedOn: { value: '2024-02-03', basis: 'stamp', spans: [] },
    parties: [
      {
        id: 'p1',
        name: 'Noé Quillfeather',
        role: 'plaintiff',
        kind: 'individual',
        aliases: [],
        spans: [span(1, 100, 'NOÉ QUILLFEATHER')],
      },
      {
        id: 'p2',
        name: 'Brightwater Ledger, Inc.',
        role: 'defendant',
        kind: 'organization',
        organizedUnder: 'Delaware',
        aliases: ['Brightwater'],
        spans: [span(1, 130, 'BRIGHTWATER LEDGER, INC.')],
      },
    ],
    claims: [
      {
        number: 1,
        title: 'Breach of Contract',
        by: ['p1'],
        against: ['p2'],
        statutes: [],
        spans: [span(6, 5000, 'x')],
      },
    ],
    statutes: [
      {
        id: '/us/usc/t18/s2702',
        citation: '18 U.S.C. § 2702',
        name: 'Stored Communications Act',
        mentions: [
          {
            form: 'full',
            pinpoint: '(a)(3)',
            confidence: 1,
            rule: 'usc',
            span: span(2, 900, '18 U.S.C. § 2702(a)(3)'),
          },
          { form: 'short', confidence: 0.9, rule: 'usc-short', span: span(5, 4000, 'Section 2702') },
        ],
      },
    ],
    contractSections: [
      {
        agreement: 'Ledger Services Agreement',
        aliases: ['Services Agreement'],
        section: '4.1',
        quote: 'Brightwater shall keep the ledger private',
        spans: [span(3, 2000, 'Section 4.1')],
      },
    ],
    damages: [
      {
        kind: 'statutory',
        role: 'demanded',
        min: 1000,
        max: null,
        currency: 'USD',
        per: 'violation',
        multiplier: null,
        statute: '/us/usc/t18/s2707',
        spans: [span(8, 7000, '$1,000')],
      },
    ],
    ...changes,
  };
}

/** A span of invented words, with one box. */
export const span = (page: number, start: number, text: string): Span => ({
  page,
  start,
  end: start + text.length,
  text,
  boxes: [[72, 700, 200, 712]],
});

/** One statute with a mention of it, for questions about statutes. */
export const cited = (id: string, start: number, through?: string): ComplaintRecord['statutes'][number] => ({
  id,
  citation: id,
  mentions: [
    {
      form: 'full',
      confidence: 1,
      rule: 'usc',
      ...(through === undefined ? {} : { through }),
      span: span(1, start, id),
    },
  ],
});
