import type { Claim, Party, Range, Statute, Unresolved, Warning } from '@averment/record';
import { spansOf } from '@averment/pdf-text';
import type { Count, Pleading } from '@averment/structure';
import { Citations } from './cited-law.js';
import { labelOf } from './labels/label-of.js';
import { lawOf } from './law-of-count.js';
import { askedAgainst, demandsByCount } from './parties/asked-against.js';
import { sidesOf } from './parties/sides.js';
import { withoutParties } from './parties/title-list.js';
import { captionMismatch } from './titles/caption-counts.js';
import { cleanTitle } from './titles/clean-title.js';
import { withoutMisreadWords } from './titles/misread-words.js';

export interface ClaimContext {
  readonly parties: readonly Party[];
  readonly statutes: readonly Statute[];
}

export interface ClaimFindings {
  readonly claims: Claim[];
  readonly unresolved: Unresolved[];
  readonly warnings: Warning[];
}

/** The counts of a pleading: number, title, label, statutes of heading and body, by whom and against whom. */
export function tagClaims(pleading: Pleading, { parties, statutes }: ClaimContext): ClaimFindings {
  const citations = new Citations(statutes);
  const demands = demandsByCount(pleading);
  const claims = pleading.counts.map((count, index) => claimOf(pleading, count, demands[index]!, parties, citations));
  return { claims, unresolved: [], warnings: captionMismatch(pleading, claims) };
}

function claimOf(
  pleading: Pleading,
  count: Count,
  demands: readonly Range[],
  parties: readonly Party[],
  citations: Citations,
): Claim {
  const { filing } = pleading;
  const statutes = citations.in(lawOf(pleading, count));
  const headingStatutes = citations.in(count.heading);
  const { title, list, label } = titled(pleading, count, parties, {
    heading: headingStatutes,
    body: statutes,
    pleading: citations.all,
  });
  const headed = [...count.partyLists.map((range) => wordsIn(pleading, range)), ...(list ? [list] : [])];
  return {
    number: count.number,
    title,
    ...(label ? { label } : {}),
    ...sidesOf(headed.length > 0 ? headed : askedAgainst(pleading, count, demands, parties), parties),
    statutes,
    ...(headingStatutes.length ? { headingStatutes } : {}),
    ...paragraphsIn(pleading, count),
    spans: spansOf(filing, count.heading.start, count.heading.end),
  };
}

const LONGEST_COUNT_WORDS = 50;

/** The title without the parties' names at its end; a title that supports no label is looked at for a scan's slips. */
function titled(pleading: Pleading, count: Count, parties: readonly Party[], law: Parameters<typeof labelOf>[1]) {
  const printed = printedTitle(pleading, count);
  const { title, list } = withoutParties(cleanTitle(printed) || untitled(pleading, count), parties);
  const label = labelOf(title, law);
  if (label) return { title, list, label };
  const repaired = withoutMisreadWords(title, pleading.filing.text);
  return { title: repaired, list, label: repaired === title ? undefined : labelOf(repaired, law) };
}

/** The parts of the title; a dash behind what stood between them joins them: "RICO (18 U.S.C. § 1962) – All Defendants". */
function printedTitle(pleading: Pleading, { title }: Count): string {
  const parts = title.map((range, index) => {
    const before = title[index - 1];
    const dashed = before && /[–—-]$/.test(wordsIn(pleading, { start: before.end, end: range.start }));
    return `${dashed ? '– ' : ''}${wordsIn(pleading, range)}`;
  });
  return parts.join(' ');
}

/** A count without a title goes by its count words, as printed: "FIRST COUNT". */
function untitled(pleading: Pleading, { heading, partyLists, number }: Count): string {
  const end = partyLists.find(({ start }) => start > heading.start)?.start ?? heading.end;
  const words = wordsIn(pleading, { start: heading.start, end }).replace(/[\s:.,;(–—-]{1,8}$/, '');
  return words.length > 0 && words.length <= LONGEST_COUNT_WORDS ? words : `Count ${number}`;
}

const wordsIn = ({ filing }: Pleading, { start, end }: Range): string =>
  filing.text.slice(start, end).replace(/\s+/g, ' ').trim();

/** The numbers of the first and the last paragraph that begin within the count. */
function paragraphsIn({ paragraphs }: Pleading, count: Range): Pick<Claim, 'firstParagraph' | 'lastParagraph'> {
  const own = paragraphs.filter(({ start }) => count.start <= start && start < count.end);
  return own.length === 0 ? {} : { firstParagraph: own[0]!.number, lastParagraph: own.at(-1)!.number };
}
