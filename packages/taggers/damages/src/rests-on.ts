import type { Agreement, Claim, Range, Statute, StatuteMention } from '@averment/record';
import type { Pleading } from '@averment/structure';
import { countsOf } from './counts-of.js';

export interface DamagesContext {
  readonly statutes: readonly Statute[];
  readonly agreements: readonly Agreement[];
  readonly claims: readonly Claim[];
}

/** What a sum belongs to. */
export interface RestsOn {
  readonly statute: string | null;
  readonly agreement: string | undefined;
  readonly claims: number[];
  readonly prayerItem: string | undefined;
}

/**
 * The law, the agreement, the count and the prayer's item that a sum belongs to. `setsSum` says of a statute that it names
 * this very sum.
 */
export function restsOn(
  pleading: Pleading,
  words: Range,
  sentence: Range,
  known: DamagesContext,
  setsSum: (statute: string) => boolean = () => false,
): RestsOn {
  const counts = countsOf(pleading, words, sentence);
  const claim = counts.length === 1 ? known.claims.find(({ number }) => number === counts[0]) : undefined;
  const item = pleading.prayer?.items.find(({ start, end }) => start <= words.start && words.start < end);
  const headingLaw = claim?.headingStatutes?.length === 1 ? claim.headingStatutes[0]! : null;
  return {
    statute: statuteOf(pleading.filing.text, known.statutes, sentence, words, setsSum) ?? headingLaw,
    agreement: known.agreements.find(({ spans }) => spans.some((span) => within(sentence, span)))?.name,
    claims: counts,
    prayerItem: item?.label ?? undefined,
  };
}

/**
 * The section that is cited nearest to the words in their sentence, or in a citation that follows it as a sentence of its
 * own; an act that is only named counts where no section is cited.
 */
function statuteOf(
  text: string,
  statutes: readonly Statute[],
  sentence: Range,
  words: Range,
  setsSum: (statute: string) => boolean,
): string | null {
  let best: { id: string; rank: number } | null = null;
  for (const { id, mentions } of statutes) {
    if (id.startsWith(RULES)) continue;
    const lead = setsSum(id) ? SETS_SUM : 0;
    for (const mention of mentions) {
      const rank = rankOf(text, mention, sentence, words);
      if (rank !== null && (!best || rank - lead < best.rank)) best = { id, rank: rank - lead };
    }
  }
  return best?.id ?? null;
}

const CITATION_SENTENCE = /^[.\s]{0,4}(?:(?:See|Cf\.|E\.g\.),?\s(?:also\s)?)?$/;
/** Rules of court give nobody a sum. */
const RULES = '/us/fr';
/** Ranks: a statute that sets the sum goes before all; then a section in the sentence by its distance, one in the citation after it, then acts by their names. */
const SETS_SUM = 100_000;
const AFTER_SENTENCE = 10_000;
const ONLY_NAMED = 20_000;

function rankOf(text: string, { span, form }: StatuteMention, sentence: Range, words: Range): number | null {
  const isNamed = form === 'name';
  if (within(sentence, span)) {
    const distance = distanceOf(text, span, words);
    return isNamed ? ONLY_NAMED + distance : distance;
  }
  const gap = span.start - sentence.end;
  if (isNamed || gap < 0 || gap > 12) return null;
  return CITATION_SENTENCE.test(text.slice(sentence.end, span.start)) ? AFTER_SENTENCE + gap : null;
}

/** "$150,000 under the Copyright Act": what the sum is said to be under is nearest of all. */
const UNDER =
  /^(?: (?:per|for each|in|as) [a-z ]{3,40}?)? (?:under|pursuant to|by|as provided (?:by|in)) (?:the )?(?:[Ss]ections? )?$/;

function distanceOf(text: string, span: Range, words: Range): number {
  if (span.start < words.end) return words.start - span.end;
  const between = text.slice(words.end, Math.min(span.start, words.end + 80)).replace(/\s+/g, ' ');
  return UNDER.test(between) ? 0 : span.start - words.end;
}

const within = (sentence: Range, span: Range): boolean => sentence.start <= span.start && span.start < sentence.end;
