import type { Party, Range } from '@averment/record';
import { demandsOf, sentenceText, type Count, type Pleading } from '@averment/structure';
import { namesOnly } from './names-only.js';

/** How a sentence begins that may say so: "This is an action against Defendant Beck", "This Count is brought against Beck". */
const OWN_WORDS = /\bThis (?:is an? (?:action|claim|cause of action|suit)|count|claim|cause of action)\b/i;
/** How far into a count such a sentence stands. */
const BEGINNING = 900;
const AGAINST = /\bagainst\s/i;
/** What may stand behind the names: "for damages", "in the amount of", "jointly and severally". */
const BEHIND_NAMES =
  /\s(?:for|in|jointly|as|plus|together|on|to|under|pursuant|with|that|awarding|including|arising|based|seeking)\b|[:;(]/i;
/** "judgment against Defendant": against whom the count is, whoever that be. */
const WHOEVER = /^(?:the |said )?defendant\W*$/i;

/**
 * Against whom a count is whose heading doesn't say: as its first sentence and its own WHEREFORE do. Empty unless all that
 * they say to be against somebody is against parties by name.
 */
export function askedAgainst(
  pleading: Pleading,
  count: Count,
  demands: readonly Range[],
  parties: readonly Party[],
): string[] {
  const { text } = pleading.filing;
  const clauses = demands.map((range) => text.slice(range.start, range.end));
  clauses.push(ownWords(pleading, count));
  const named = clauses.flatMap(whomIn).filter((words) => !WHOEVER.test(words));
  return named.every((words) => namesOnly(words, parties)) ? named.map((words) => `against ${words}`) : [];
}

function ownWords({ filing }: Pleading, { heading, end }: Count): string {
  const found = OWN_WORDS.exec(filing.text.slice(heading.end, Math.min(end, heading.end + BEGINNING)));
  if (!found) return '';
  const start = heading.end + found.index;
  return sentenceText(filing, { start, end: start + found[0].length });
}

const whomIn = (clause: string): string[] =>
  clause
    .replace(/\s+/g, ' ')
    .split(AGAINST)
    .slice(1)
    .map((words) => words.split(BEHIND_NAMES)[0]!.trim());

/** For each count the WHEREFORE that closes it. What stands last of all may ask on every count, unless each has its own. */
export function demandsByCount(pleading: Pleading): Range[][] {
  const demands = demandsOf(pleading).filter(({ start }) => !isHeaded(pleading, start));
  const closing = pleading.counts.map(({ start }, index) => {
    const next = pleading.counts[index + 1]?.start ?? pleading.extent.end;
    return demands.filter((demand) => start < demand.start && demand.start < next);
  });
  const eachHasOne = closing.length > 1 && closing.every(({ length }) => length > 0);
  return eachHasOne ? closing : closing.map((own, index) => (index < closing.length - 1 ? own : []));
}

/** Under a heading of its own, a prayer asks on all counts. */
const isHeaded = ({ sections }: Pleading, start: number): boolean =>
  sections.some(
    (section) => section.kind === 'prayer' && section.heading && section.start <= start && start < section.end,
  );
