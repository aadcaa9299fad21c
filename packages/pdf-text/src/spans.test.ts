import { plainFilingText } from './plain-filing-text.js';
import { pageAt, spanOf, spansOf } from './spans.js';

const filing = plainFilingText(['Plaintiff sues under 18\nU.S.C. § 2702.\n\nIt pleads 42 U.S.C.', '§ 1983 as well.']);
const at = (words: string) => filing.text.indexOf(words);

describe('spansOf', () => {
  it('gives one span with a box for each line', () => {
    const start = at('18\nU.S.C.');
    const [span, ...rest] = spansOf(filing, start, start + '18\nU.S.C. § 2702'.length);
    expect(rest).toEqual([]);
    expect(span).toMatchObject({ page: 1, text: '18\nU.S.C. § 2702' });
    expect(span!.boxes).toHaveLength(2);
    expect(span!.boxes[0]).toEqual([72 + 6 * 21, 717, 72 + 6 * 23, 729]);
  });

  it('gives one span a page, none of which holds the white space between', () => {
    const start = at('42 U.S.C.');
    const spans = spansOf(filing, start, at('as well'));
    expect(spans.map(({ page, text }) => [page, text])).toEqual([
      [1, '42 U.S.C.'],
      [2, '§ 1983'],
    ]);
    for (const span of spans) expect(filing.text.slice(span.start, span.end)).toBe(span.text);
  });

  it('gives nothing for white space alone', () => {
    expect(spansOf(filing, at('\n\nIt'), at('It'))).toEqual([]);
  });
});

describe('spanOf', () => {
  it('takes the longer part of words that run over a page', () => {
    expect(spanOf(filing, at('42 U.S.C.'), at('as well')).text).toBe('42 U.S.C.');
  });
});

describe('pageAt', () => {
  it('finds the page of a character', () => {
    expect(pageAt(filing, 0)).toBe(1);
    expect(pageAt(filing, at('as well'))).toBe(2);
  });
});
