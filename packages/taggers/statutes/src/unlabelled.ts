import type { Range } from '@averment/record';
import type { Pleading, PrayerItem } from '@averment/structure';

/** In place of each character of a label: no blank, and of no word, so that no citation runs over it. */
const MARK = '\u001e';
/** A block that begins as numbered paragraphs do, where the structure knows of none: of a list inside a paragraph. */
const LABELLED_BLOCK = /\n\n(\d{1,3}[.)]|\d{1,2}\.\d{1,2}[.)]?)\s{1,9}["\u201cA-Z]/g;
/** The block before it ends in the midst of a list of sections. */
const BROKEN_OFF = /(?:§|,|\bsections?)\s?$/i;
const BRACKETS = '()';

/**
 * The filing's text, offset for offset, without the labels of its paragraphs and of what its prayers ask: of "under the
 * Labor Law.⏎2. Defendant" the 2 is no section, and of "§§ 2105 and 211; and⏎3. Costs" the 3 is none of the list.
 */
export function textWithoutLabels({ filing, paragraphs, prayer, countPrayers }: Pleading): string {
  const { text } = filing;
  const items = [...countPrayers, ...(prayer ? [prayer] : [])].flatMap((each) => each.items);
  return masked(text, [
    ...paragraphs.map(({ start, wordsStart }) => ({ start, end: wordsStart })),
    ...items.map((item) => labelOf(text, item)),
    ...labelsOfBlocks(text),
  ]);
}

const labelsOfBlocks = (text: string): Range[] =>
  [...text.matchAll(LABELLED_BLOCK)]
    .filter(({ index }) => !BROKEN_OFF.test(text.slice(Math.max(0, index - 10), index)))
    .map(({ 1: label, index }) => ({ start: index + 2, end: index + 2 + label!.length }));

function labelOf(text: string, { start, label }: PrayerItem): Range {
  if (label === null) return { start, end: start };
  const from = start + (BRACKETS.includes(text[start]!) ? 1 : 0);
  return { start, end: text.startsWith(label, from) ? from + label.length : start };
}

function masked(text: string, labels: readonly Range[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...labels].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(text.slice(at, start), text.slice(start, end).replace(/\S/g, MARK));
    at = end;
  }
  return parts.join('') + text.slice(at);
}
