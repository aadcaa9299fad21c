import type { Range } from '@averment/record';
import { sentenceRange, type Pleading } from '@averment/structure';

/** No list runs on longer between its lead-in and an item. */
const LONGEST_LIST = 3_000;
const LABEL = /^\s{0,40}(?:\(?(?:[A-Za-z]|\d{1,2}|[ivx]{1,5})[.)]\s|[•●▪*–—-]\s)/;
const ENDS_IN_SUM = /[$€£]\s?[\d,]{1,18}(?:\.\d\d)?\)?[;,.]?(?:\s(?:and|or))?\s{0,40}$/;
const COLON = /:\s{0,40}$/;

/**
 * The sentence that leads in the list in which the offset stands, as "Plaintiff incurred the following expenses:" does;
 * null where that is no list. It stands in the same numbered paragraph, with nothing but items between.
 */
export function leadInOf(pleading: Pleading, offset: number): Range | null {
  const { text, blocks } = pleading.filing;
  const bound = listBound(pleading, offset);
  let index = blocks.findIndex(({ start, end }) => start <= offset && offset < end);
  for (; index > 0 && blocks[index]!.start > bound; index--) {
    if (!isItem(text.slice(blocks[index]!.start, blocks[index]!.end))) return null;
    const { start, end } = blocks[index - 1]!;
    if (start >= bound && COLON.test(text.slice(start, end))) return sentenceRange(text, end - 1, end, { start, end });
  }
  return null;
}

/** A labelled member, or a row that ends in its sum: "a. Towing: $450.00", "Invoice 1001  $11,200.00". */
const isItem = (block: string): boolean => LABEL.test(block) || ENDS_IN_SUM.test(block.slice(-70));

/** The last numbered paragraph's beginning: a list is of one paragraph. */
function listBound({ paragraphs, extent }: Pleading, offset: number): number {
  const start = paragraphs.findLast((paragraph) => paragraph.start <= offset)?.start ?? extent.start;
  return Math.max(start, offset - LONGEST_LIST);
}
