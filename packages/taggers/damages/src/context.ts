import type { Range } from '@averment/record';
import { sectionAt, sentenceRange, type Demand, type Pleading } from '@averment/structure';
import { plainWords } from '@averment/structure';
import { leadInOf } from './lead-ins.js';

/** What stands around a sum: the words of its sentence on either side, and the part of the pleading. */
export interface Context {
  readonly sentence: Range;
  /** The words of the sentence before and after the sum, as `plainWords` makes them. */
  readonly before: string;
  readonly after: string;
  /** The words that lead in the list of which the sentence is an item; empty where it is in none. */
  readonly leadIn: string;
  readonly demand: Demand | null;
  readonly inJurisdiction: boolean;
}

/** The surroundings of some words; inside a prayer, the sentence ends with its item. */
export function contextOf(pleading: Pleading, words: Range, demands: readonly Demand[]): Context {
  const { text } = pleading.filing;
  const demand = demands.find((stretch) => stretch.start <= words.start && words.start < stretch.end) ?? null;
  const item = demand?.items.find((candidate) => candidate.start <= words.start && words.start < candidate.end);
  const sentence = sentenceRange(text, words.start, words.end, item ?? demand ?? pleading.extent);
  const leadIn = demand ? null : leadInOf(pleading, words.start);
  return {
    sentence,
    before: plainWords(text.slice(sentence.start, words.start)),
    after: plainWords(text.slice(words.end, sentence.end)),
    leadIn: leadIn ? plainWords(text.slice(leadIn.start, leadIn.end)) : '',
    demand,
    inJurisdiction: sectionAt(pleading, words.start)?.kind === 'jurisdiction-and-venue',
  };
}
