import { contains, type Range } from '@averment/record';
import type { Pleading, PrayerItem } from './pleading.js';

/** A stretch of the pleading in which the court is asked for something. */
export interface Demand extends Range {
  /** The items of the prayer; empty for running prose. */
  readonly items: readonly PrayerItem[];
}

const CLAUSE_START =
  /(?:^|\n|\.\s{1,3})(?:\d{1,3}\.\s{1,3})?(?=WHEREFORE\b|Wherefore\b|FOR THESE REASONS\b|For these reasons\b)/g;
const BLANK_LINE = /\n[^\S\n]{0,20}\n/g;
/** A clause that begins a list runs over several blocks; longer than this none does. */
const LONGEST_CLAUSE = 6_000;

/**
 * Where the pleading asks: its prayer, and each clause that begins with "WHEREFORE" outside of it, as many state
 * pleadings close each of their counts. In the text's order.
 */
export function demandsOf(pleading: Pleading): readonly Demand[] {
  let demands = known.get(pleading);
  if (!demands) known.set(pleading, (demands = findDemands(pleading)));
  return demands;
}

/** Four taggers ask for the same. */
const known = new WeakMap<Pleading, readonly Demand[]>();

function findDemands(pleading: Pleading): readonly Demand[] {
  const { prayer } = pleading;
  const demands: Demand[] = prayer ? [{ start: prayer.start, end: prayer.end, items: prayer.items }] : [];
  const { text } = pleading.filing;
  CLAUSE_START.lastIndex = pleading.extent.start;
  for (let match = CLAUSE_START.exec(text); match; match = CLAUSE_START.exec(text)) {
    const start = match.index + match[0].length;
    if (start >= pleading.extent.end) break;
    CLAUSE_START.lastIndex = start + 1;
    const listed = pleading.countPrayers.find((one) => contains(one, { start, end: start }));
    const clause =
      listed?.items.some(({ label }) => label !== null) && listed.items[0]!.start > start
        ? { start, end: listed.end, items: listed.items }
        : { start, end: clauseEnd(pleading, start + 1), items: [] };
    if (!prayer || !contains(prayer, { start, end: start })) demands.push(clause);
  }
  return demands.sort((a, b) => a.start - b.start);
}

/** Up to the next heading, count, numbered paragraph or signature; of a clause that ends no list, its own block. */
function clauseEnd(pleading: Pleading, from: number): number {
  const nexts = [pleading.headings, pleading.counts, pleading.paragraphs, pleading.signatures, pleading.sections]
    .map((stretches) => stretches.find((stretch) => stretch.start > from)?.start)
    .filter((start): start is number => start !== undefined);
  const bound = Math.min(pleading.extent.end, from + LONGEST_CLAUSE, ...nexts);
  BLANK_LINE.lastIndex = from;
  let gap = BLANK_LINE.exec(pleading.filing.text);
  while (
    gap &&
    gap.index < bound &&
    /(?:[:;,]|\band|\bor)\s*$/.test(pleading.filing.text.slice(gap.index - 8, gap.index))
  )
    gap = BLANK_LINE.exec(pleading.filing.text);
  return gap ? Math.min(bound, gap.index) : bound;
}
