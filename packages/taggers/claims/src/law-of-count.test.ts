import { plainFilingText } from '@averment/pdf-text';
import { readPleading } from '@averment/structure';
import { lawOf } from './law-of-count.js';

/** A pleading of two counts with a heading above the first, one between them, and one below the last. */
const textWith = (above: string, between: string, below: string) =>
  `COMPLAINT\n\n${above}\n\nCOUNT I\nFalse Claims of Savings\n\n10. Tamarack Heating broke 15 U.S.C. § 45(a).\n\n${between}\n\n11. The rule binds sellers.\n\nCOUNT II\nCalls to Numbers on the Registry\n\n12. Tamarack Heating called them.\n\n${below}\n\n13. Buyers lost money.`;

const lastWords = (...headings: readonly [string, string, string]): string[] => {
  const filing = plainFilingText([textWith(...headings)]);
  const pleading = readPleading(filing);
  return pleading.counts.map((count) => filing.text.slice(0, lawOf(pleading, count).end).trimEnd().slice(-12));
};

it.each([
  ['VIOLATIONS OF THE FTC ACT', 'VIOLATIONS OF THE SALES RULE', 'CONSUMER INJURY', ['S.C. § 45(a).', 'called them.']],
  ['FACTUAL ALLEGATIONS', 'VIOLATIONS OF THE SALES RULE', 'CONSUMER INJURY', ['nds sellers.', 'called them.']],
  ['VIOLATIONS OF THE FTC ACT', 'THE DECEPTIVE CALLS', 'BUYERS OF FURNACES', ['nds sellers.', ' lost money.']],
] as const)('%s, %s, %s', (above, between, below, expected) => {
  expect(lastWords(above, between, below)).toEqual(expected.map((words) => words.slice(-12)));
});
