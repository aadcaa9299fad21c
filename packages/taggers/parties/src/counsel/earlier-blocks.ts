import type { Counsel, Range } from '@averment/record';
import { lineIndexAt } from '@averment/pdf-text';
import type { Pleading } from '@averment/structure';
import { bare } from '../names.js';
import { lawyerNameIn } from './names-of-lawyers.js';

const REACH = 10;
/** Where another's address begins: those to whom a summons is sent, the caption's own words. */
const OTHERS = /^to\s?:|^(?:defendants?|plaintiffs?|v\.|division)\b/i;

/**
 * The lines from a known lawyer's name on, above the allegations: in Michigan the office stands below the caption's
 * parties, in Colorado in its box, in New York in the summons; the signature then leaves the address out.
 */
export function blocksBefore(pleading: Pleading, found: readonly Counsel[]): Range[] {
  const names = new Set(found.filter(({ address }) => !address).map(({ name }) => bare(name)));
  const { filing } = pleading;
  const limit = lineIndexAt(filing, pleading.paragraphs[0]?.start ?? pleading.caption.range.end);
  const blocks: Range[] = [];
  for (let index = 0; index < limit && names.size > 0; index++) {
    const name = lawyerNameIn(textOf(index));
    if (!name || !names.has(bare(name.text))) continue;
    let to = index + 1;
    while (to < limit && to - index < REACH && !OTHERS.test(textOf(to)) && textOf(to).length < 80) to++;
    blocks.push({ start: filing.lines[index]!.start, end: filing.lines[to - 1]!.end });
    index = to - 1;
  }
  return blocks;

  function textOf(index: number): string {
    const line = filing.lines[index]!;
    return filing.text.slice(line.start, line.end).trim();
  }
}
