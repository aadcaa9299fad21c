import { plainFilingText } from '@averment/pdf-text';
import { wholePleading, type Pleading } from '@averment/structure';
import { tagStatutes } from './index.js';

const cited = (text: string, parts: Partial<Pleading>): string[] =>
  tagStatutes(wholePleading(plainFilingText([text]), parts), { courtId: null }).statutes.map(({ id }) => id);

describe('the label of a paragraph or of what a prayer asks', () => {
  it.each([
    ['Fees are due under RCW 59.18.280(2) and 19.86.090; and\n', '5.4 ', 'Such other relief.'],
    ['He sues under RCW 59.18.280 and 19.86.090 and\n', '12. ', 'On May 4 he moved out.'],
  ])('%s%s is no section', (before, label, words) => {
    const start = before.length;
    const paragraph = { start, end: start + label.length + words.length, wordsStart: start + label.length, number: 4 };
    expect(cited(before + label + words, { paragraphs: [paragraph] })).toEqual([
      '/us-wa/rcw/s59.18.280',
      '/us-wa/rcw/s19.86.090',
    ]);
  });

  it.each([
    ['Interest under Cal. Civ. Code §§ 3287, 3289; and\n', '3. Costs.', '3', 2],
    ['Interest under Cal. Civ. Code §§ 3287, 3289\n', '(b) Costs.', 'b', 2],
    ['Interest under Cal. Civ. Code §§ 3287, 3289, and\n', '3291 where it applies.', null, 3],
  ])('%s%s', (before, words, label, count) => {
    const item = { start: before.length, end: before.length + words.length, label, level: 1 };
    const prayer = { start: 0, end: item.end, items: [item] };
    expect(cited(before + words, { prayer })).toHaveLength(count);
    expect(cited(before + words, { countPrayers: [prayer] })).toHaveLength(count);
  });
});
