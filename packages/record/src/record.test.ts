import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  assertComplaintRecord,
  canonicalJson,
  emptyRecord,
  FAILURE_CODES,
  FilingError,
  InvalidRecordError,
  isComplaintRecord,
  overlaps,
  contains,
  publishedSchema,
  toFilingError,
  walkSpans,
  type ComplaintRecord,
  type Span,
} from './index.js';

const span: Span = { page: 3, start: 10, end: 28, text: '18 U.S.C. § 2702(a)', boxes: [[72, 500, 190, 512]] };

function sampleRecord(): ComplaintRecord {
  const source = { name: 'roe.pdf', bytes: 1200, pages: 4, textLayer: 'full' as const };
  return {
    ...emptyRecord(`sha256:${'0a'.repeat(32)}`, '0.1.0', source),
    statutes: [
      {
        id: '/us/usc/t18/s2702',
        citation: '18 U.S.C. § 2702',
        mentions: [{ form: 'full', pinpoint: '(a)', confidence: 1, rule: 'usc', span }],
      },
    ],
  };
}

describe('validation', () => {
  it('takes an empty record and one with facts', () => {
    expect(isComplaintRecord(emptyRecord(`sha256:${'00'.repeat(32)}`, '0.1.0', sampleRecord().source))).toBe(true);
    expect(assertComplaintRecord(sampleRecord()).statutes).toHaveLength(1);
  });

  it.each([
    ['an id that is no hash', { id: 'roe.pdf' }],
    ['a role outside the closed list', { parties: [{ id: 'p1', name: 'A', role: 'debtor', kind: 'individual' }] }],
    ['a date that is not ISO', { filedOn: { value: '01/21/2025', spans: [] } }],
    ['a page counted from 0', { pages: [{ page: 0, source: 'ocr', reason: 'no-text' }] }],
  ])('refuses %s', (_, change) => {
    expect(() => assertComplaintRecord({ ...sampleRecord(), ...change })).toThrow(InvalidRecordError);
  });

  it('says where a record breaks the schema', () => {
    expect(() => assertComplaintRecord({ ...sampleRecord(), juryDemand: 'yes' })).toThrow(/\/juryDemand/);
  });
});

describe('record.schema.json', () => {
  it('is what the types say (else: npm run build && node packages/record/scripts/write-schema.mjs)', () => {
    expect(readFileSync(new URL('../record.schema.json', import.meta.url), 'utf8')).toBe(publishedSchema());
  });
});

describe('walkSpans', () => {
  it('finds each span with the path of its fact', () => {
    expect([...walkSpans(sampleRecord())]).toEqual([{ path: 'statutes.0.mentions.0.span', span }]);
  });
});

describe('canonicalJson', () => {
  it('does not depend on the order in which keys were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson({ it: reversed })).toBe(canonicalJson({ it: object }));
        expect(JSON.parse(canonicalJson({ it: object }))).toEqual(JSON.parse(JSON.stringify({ it: object })));
      }),
    );
  });

  it('keeps the order of the top level', () => {
    expect(canonicalJson({ id: 1, a: { c: 1, b: 2 } })).toBe('{"id":1,"a":{"b":2,"c":1}}');
  });
});

describe('ranges', () => {
  it('touching stretches do not overlap', () => {
    expect(overlaps({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(false);
    expect(overlaps({ start: 0, end: 6 }, { start: 5, end: 9 })).toBe(true);
  });

  it('a stretch contains itself', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (start, length) =>
        contains({ start, end: start + length }, { start, end: start }),
      ),
    );
  });
});

describe('FilingError', () => {
  it('has a plain sentence for each code', () => {
    for (const [code, { meaning }] of Object.entries(FAILURE_CODES)) {
      expect(code).toMatch(/^[a-z-]+$/);
      expect(meaning).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('makes of any thrown thing an internal failure that keeps its cause', () => {
    const cause = new TypeError('x is not a function');
    expect(toFilingError(cause)).toMatchObject({ code: 'internal', message: 'x is not a function', cause });
    expect(toFilingError('boom').message).toBe('boom');
    const known = new FilingError('encrypted');
    expect(toFilingError(known)).toBe(known);
    expect(known.passing).toBe(false);
  });
});
