import { decodeFilingText, encodeFilingText } from './codec.js';
import { plainFilingText } from './plain-filing-text.js';

const filing = plainFilingText(['Plaintiff sues under § 2702.\n\n“Quoted” — all of it.', 'Page two.']);

describe('a FilingText as bytes', () => {
  it('comes back as it was', () => {
    expect(decodeFilingText(encodeFilingText(filing))).toEqual(filing);
  });
  it('is the same bytes each time', () => {
    expect(encodeFilingText(filing)).toEqual(
      encodeFilingText(plainFilingText(['Plaintiff sues under § 2702.\n\n“Quoted” — all of it.', 'Page two.'])),
    );
  });
  it('is told from other bytes', () => {
    expect(() => decodeFilingText(Buffer.from('%PDF-1.7'))).toThrow(RangeError);
  });
});
