import { plainFilingText } from '@averment/pdf-text';
import { wholePleading, type Count } from '@averment/structure';
import { countsOf } from './counts-of.js';
import { namedCounts } from './named-counts.js';

const NAMED: [words: string, counts: number[][]][] = [
  ['Judgment on Count I in the amount', [[1]]],
  ['on Counts II and III, against Doe', [[2, 3]]],
  ['COUNTS ONE, TWO, AND FOUR', [[1, 2, 4]]],
  ['under Counts I through IV', [[1, 2, 3, 4]]],
  ['on Claims 2–4', [[2, 3, 4]]],
  ['On the Second Cause of Action, damages', [[2]]],
  ['on the First, Third and Fifth Claims for Relief', [[1, 3, 5]]],
  ['on Count I, and in the alternative on Count V', [[1], [5]]],
  ['on the second claim for relief', [[2]]],
  ['on all causes of action', []],
  ['two counts of fraud', []],
  ['a claim in contract, and the claim that I made', []],
  ['the County of Ida, and its accounts', []],
  ['the Claims I have against the mill', []],
  ['on Count I – 12 months of rent', [[1]]],
];

/** Counts 1, 2 … each under a heading "COUNT", up to the prayer, which begins at the last "PRAYER" or "WHEREFORE". */
function countsOfLastSum(text: string): number[] {
  const filing = plainFilingText([text]);
  const body = filing.text;
  const asks = Math.max(
    body.lastIndexOf('PRAYER'),
    body.lastIndexOf('PRAYER') < 0 ? body.lastIndexOf('WHEREFORE') : -1,
  );
  const starts = [...body.matchAll(/^COUNT/gm)].map(({ index }) => index);
  const counts = starts.map((start, index): Count => {
    const heading = { start, end: start + 5 };
    return { number: index + 1, start, end: starts[index + 1] ?? asks, heading, title: [], partyLists: [] };
  });
  const countPrayers = [...body.slice(0, asks).matchAll(/WHEREFORE/g)].map(({ index }) => ({
    start: index,
    end: body.indexOf('\n', index),
    items: [],
  }));
  const prayer = { start: asks, end: body.length, items: [] };
  const start = body.lastIndexOf('$');
  const sentence = { start: body.lastIndexOf('\n', start) + 1, end: body.length };
  return countsOf(wholePleading(filing, { counts, countPrayers, prayer }), { start, end: start + 4 }, sentence);
}

const TWO = 'COUNT\n\nRoe broke the lease.\n\nCOUNT\n\nRoe kept the rent.\n\n';
const BELONGS: [why: string, text: string, counts: number[]][] = [
  ['the count it stands in', 'COUNT\n\nRoe owes $700.\n\nPRAYER', [1]],
  ['the count that its item names', `${TWO}PRAYER\n\nA. On Count II, in the sum of $700;`, [2]],
  ['the count that is named after it', `${TWO}PRAYER\n\nA. For $700 on the First Cause of Action;`, [1]],
  ['the nearer of two', `${TWO}WHEREFORE judgment is asked: on Count I, of $900; on Count II, of $700;`, [2]],
  ['the count of the line above', `${TWO}PRAYER\n\nON THE SECOND CAUSE OF ACTION:\n\n1. For $700;`, [2]],
  ['none under a line for all', `${TWO}PRAYER\n\nON COUNT I:\n\n1. $900;\n\nON ALL COUNTS:\n\n1. $700;`, []],
  ['none that there is not', `${TWO}PRAYER\n\nA. On Count VI, in the sum of $700;`, []],
  ['none where none is named', `${TWO}PRAYER\n\nA. In the sum of $700;`, []],
  [
    'the last count, whose WHEREFORE it is as the others have theirs',
    'COUNT\n\nRoe broke the lease.\n\nWHEREFORE $900 is asked.\n\nCOUNT\n\nRoe kept the rent.\n\nWHEREFORE $700 is asked.',
    [2],
  ],
  ['none in a WHEREFORE on all counts', `${TWO}WHEREFORE $700 is asked.`, []],
];

describe('counts', () => {
  it.each(NAMED)('are named in: %s', (words, counts) => expect(namedCounts(words)).toEqual(counts));
  it.each(BELONGS)('of a sum are %s', (_why, text, counts) => expect(countsOfLastSum(text)).toEqual(counts));
});
