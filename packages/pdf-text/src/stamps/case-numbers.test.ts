import { slowAmong } from '@averment/record/testing';
import { bareCaseNumber, caseNumberShapes } from './case-numbers.js';

const shapes = caseNumberShapes();

describe('a case number without a label', () => {
  test.each(shapes.map(({ shape, example, courts }) => [example, shape, courts]))(
    '%s is one of shape %s: %s',
    (example, shape) => {
      expect(new RegExp(`^(?:${shape})$`).test(example)).toBe(true);
      expect(bareCaseNumber(`FILED\n${example}`)).toBe(example);
    },
  );

  test.each([
    ['Transaction ID 69345678'],
    ['Envelope No. 73612345'],
    ['(312) 555-0144'],
    ['March 14, 2023 10:11 AM'],
    ['Filing ID 5A1B2C3D4E5F'],
    ['28 U.S.C. § 1331'],
    ['ORD-2023-17-A'],
    ['11 CFR 100'],
  ])('%s is none', (words) => expect(bareCaseNumber(words)).toBeUndefined());

  test('every shape runs in linear time', async () => {
    expect(await slowAmong(shapes.map(({ shape }) => `/^(?:${shape})$/`))).toEqual([]);
  }, 300_000);
});
