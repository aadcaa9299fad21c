import { captionTable } from '@averment/structure/testing';
import { tagCaption } from './tag-caption.js';

const cases = captionTable();

test('the table holds captions of every kind of court', () => {
  expect(cases.length).toBeGreaterThanOrEqual(120);
});

test.each(cases.map((one) => [one.why, one] as const))('court and number: %s', (_, { pleading, court }) => {
  const [id, division, county, number, judges] = court;
  const facts = tagCaption(pleading);
  const { parts } = facts.caseNumber;
  expect({
    id: id === '*' ? '*' : facts.court.id,
    division: facts.court.division ?? '-',
    county: facts.court.county ?? '-',
    number: facts.caseNumber.value ?? '-',
    judges: [parts?.assignedJudge, parts?.referredJudge].filter(Boolean).join(' ') || '-',
  }).toEqual({ id, division, county, number, judges });
  for (const span of [...facts.court.spans, ...facts.caseNumber.spans])
    expect(pleading.filing.text.slice(span.start, span.end)).toBe(span.text);
});
