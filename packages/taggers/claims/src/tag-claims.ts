import {
  contains,
  type Claim,
  type Party,
  type Range,
  type Statute,
  type Unresolved,
  type Warning,
} from '@averment/record';
import { spansOf } from '@averment/pdf-text';
import type { Count, Pleading } from '@averment/structure';
import { labelOf } from './causes-of-action.js';
import { sidesOf } from './party-lists.js';

export interface ClaimContext {
  readonly parties: readonly Party[];
  readonly statutes: readonly Statute[];
}

export interface ClaimFindings {
  readonly claims: Claim[];
  readonly unresolved: Unresolved[];
  readonly warnings: Warning[];
}

/** The counts of a pleading: number, title, statutes of heading and body, by whom and against whom. */
export function tagClaims(pleading: Pleading, context: ClaimContext): ClaimFindings {
  const claims = pleading.counts.map((count) => claimOf(pleading, count, context));
  return { claims, unresolved: [], warnings: captionMismatch(pleading) };
}

function claimOf(pleading: Pleading, count: Count, { parties, statutes }: ClaimContext): Claim {
  const { filing } = pleading;
  const words = (ranges: readonly Range[]) =>
    ranges.map(({ start, end }) => filing.text.slice(start, end).replace(/\s+/g, ' ').trim());
  const title = words(count.title).join(' ') || `Count ${count.number}`;
  const label = labelOf(title);
  const own = pleading.paragraphs.filter((paragraph) =>
    contains(count, { start: paragraph.start, end: paragraph.start + 1 }),
  );
  const first = own[0]?.number;
  const last = own.at(-1)?.number;
  const headingStatutes = statutesIn(count.heading, statutes);
  return {
    number: count.number,
    title,
    ...(label ? { label } : {}),
    ...sidesOf(words(count.partyLists), parties),
    statutes: statutesIn(count, statutes),
    ...(headingStatutes.length ? { headingStatutes } : {}),
    ...(first === undefined ? {} : { firstParagraph: first }),
    ...(last === undefined ? {} : { lastParagraph: last }),
    spans: spansOf(filing, count.heading.start, count.heading.end),
  };
}

/** Identifiers of the statutes that a stretch cites, each once, in the order of their first mention. */
const statutesIn = (stretch: Range, statutes: readonly Statute[]): string[] =>
  statutes
    .flatMap(({ id, mentions }) => mentions.map(({ span }) => ({ id, at: span.start })))
    .filter(({ at }) => stretch.start <= at && at < stretch.end)
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id)
    .filter((id, index, ids) => ids.indexOf(id) === index);

/** A caption that lists another number of counts than the body has. */
function captionMismatch({ caption, counts }: Pleading): Warning[] {
  const listed = caption.counts.length;
  if (listed === 0 || counts.length === 0 || listed === counts.length) return [];
  const message = `The caption lists ${listed} counts; the body has ${counts.length}.`;
  return [{ code: 'caption-counts-differ', message }];
}
