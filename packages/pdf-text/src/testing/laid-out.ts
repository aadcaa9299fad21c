import type { TextRun } from '../engines/page-content.js';
import type { FilingText } from '../filing-text.js';
import { layOut } from '../lay-out.js';
import { syntheticPage, words } from './synthetic-page.js';

/** For tests: a filing whose pages draw these runs. */
export function filingOf(...pages: TextRun[][]): FilingText {
  return layOut(
    pages.map((runs, index) => {
      const content = syntheticPage(runs, index + 1);
      return {
        content,
        page: { number: index + 1, width: 612, height: 792, source: 'text', role: 'body' },
        warnings: [],
      };
    }),
  );
}

/** For tests: each block's kind and words; of the body those that are no furniture. */
export const blocksOf = (filing: FilingText) =>
  filing.blocks.map(({ kind, start, end }) => [kind, filing.text.slice(start, end)] as const);
export const body = (filing: FilingText) => blocksOf(filing).filter(([kind]) => kind !== 'furniture');

/** For tests: a line that fills a page's width, one that doesn't, and a paragraph that ends in it. */
export const FULL = 'The parties agreed in writing that the goods would be delivered before the end of the year, and';
export const SHORT = 'that payment would follow.';
export const paragraph = (top: number, label = '') => [
  words(108, top, label + FULL.slice(0, 80)),
  words(72, top - 24, FULL),
  words(72, top - 48, SHORT),
];
