import { readdirSync, readFileSync } from 'node:fs';
import { assertComplaintRecord, canonicalJson, walkSpans, type ComplaintRecord } from '@averment/record';
import type { FilingText } from '@averment/pdf-text';
import { readComplaint } from '@averment/pipeline';
import { readGold } from './gold.js';
import { scoreAll } from './score/report.js';

const fixtures = new URL('../../../fixtures/', import.meta.url);
const names = readdirSync(new URL('filings/', fixtures)).filter((name) => name.endsWith('.pdf'));
const bytesOf = (name: string) => readFileSync(new URL(`filings/${name}`, fixtures));

const read = new Map<string, { filing: FilingText; record: ComplaintRecord }>();

beforeAll(async () => {
  for (const name of names) read.set(name, await readComplaint(bytesOf(name), { name, ocr: 'off' }));
}, 120_000);

describe('every fixture', () => {
  it.each(names)('%s gives a record that keeps the schema, each span the slice of the text that it says', (name) => {
    const { filing, record } = read.get(name)!;
    expect(() => assertComplaintRecord(record)).not.toThrow();
    for (const { path, span } of walkSpans(record)) {
      expect([path, filing.text.slice(span.start, span.end)]).toEqual([path, span.text]);
      expect(span.boxes.length).toBeGreaterThan(0);
      const { width, height } = filing.pages[span.page - 1]!;
      for (const [x0, y0, x1, y1] of span.boxes) {
        expect([path, x0 >= -1 && y0 >= -1 && x1 <= width + 1 && y1 <= height + 1 && x0 <= x1 && y0 <= y1]).toEqual([
          path,
          true,
        ]);
      }
    }
  });

  it('gives the byte-identical record when it is read again', async () => {
    for (const name of names.slice(0, 4)) {
      const again = await readComplaint(bytesOf(name), { name, ocr: 'off' });
      expect(canonicalJson(again.record)).toBe(canonicalJson(read.get(name)!.record));
    }
  });
});

describe('the founding example', () => {
  const facts = () => read.get('de-la-torre-linkedin.pdf')!.record;

  it('names court, case and day', () => {
    expect(facts().court.id).toBe('cand');
    expect(facts().caseNumber.value).toBe('5:25-cv-00709');
    expect(facts().filedOn.value).toBe('2025-01-21');
    expect(facts().document).toMatchObject({ kind: 'complaint', amendment: 0 });
  });

  it('says who sues whom, for a class, before a jury', () => {
    expect(facts().parties.map(({ name, role, kind }) => [name, role, kind])).toEqual([
      ['Alessandro De La Torre', 'plaintiff', 'individual'],
      ['LinkedIn Corporation', 'defendant', 'organization'],
    ]);
    expect(facts().parties[1]).toMatchObject({ organizedUnder: 'Delaware' });
    expect(facts().classAction.alleged).toBe(true);
    expect(facts().juryDemand).toBe(true);
  });

  it('says under which law, on which section of which agreement', () => {
    const ids = facts().statutes.map(({ id }) => id);
    for (const id of ['/us/usc/t18/s2701', '/us/usc/t18/s2702', '/us/usc/t18/s2707', '/us-ca/bpc/s17200'])
      expect(ids).toContain(id);
    const [section] = facts().contractSections.filter(({ section }) => section === '3.2');
    expect([section!.agreement, ...section!.aliases]).toEqual(
      expect.arrayContaining(['LinkedIn Subscription Agreement', 'LSA']),
    );
    expect(section!.spans[0]!.text).toMatch(/3\.2/);
  });

  it('says for how much', () => {
    expect(facts().damages).toContainEqual(
      expect.objectContaining({ kind: 'statutory', role: 'demanded', min: 1000, statute: '/us/usc/t18/s2707' }),
    );
    expect(facts().damages).toContainEqual(
      expect.objectContaining({ role: 'jurisdictional-threshold', min: 5_000_000 }),
    );
  });
});

describe('all fixtures against their gold labels', () => {
  // What was reached when this was written, OCR off: a floor to build on, not a goal.
  const FLOORS: Readonly<Record<string, number>> = {
    documentKind: 0.9,
    court: 0.95,
    caseNumber: 0.85,
    filedOn: 0.95,
    parties: 0.8,
    partyKind: 0.95,
    statutes: 0.96,
    statutePlace: 0.99,
    contractSections: 0.9,
    damages: 0.85,
    claims: 0.85,
    claimStatutes: 0.93,
    classAction: 0.99,
  };

  it.each(Object.entries(FLOORS))('%s: F1 of at least %d', (family, floor) => {
    const gold = readGold(new URL('gold/', fixtures).pathname);
    const { scores } = scoreAll(
      gold,
      [...read.values()].map(({ record }) => record),
    );
    expect(scores.find((score) => score.family === family)!.f1).toBeGreaterThanOrEqual(floor);
  });
});
