import type { ComplaintRecord } from '@averment/record';
import type { FilingText } from '@averment/pdf-text';
import { sentenceText } from '@averment/structure';

/** The sentence around each mention of a statute, by the mention's `span.start`. */
export type Sentences = ReadonlyMap<number, string>;

/** The sentences that a store keeps beside a record, so that an answer can show where a statute stands. */
export function sentencesOf(filing: FilingText, record: ComplaintRecord): Sentences {
  const spans = record.statutes.flatMap(({ mentions }) => mentions.map(({ span }) => span));
  return new Map(spans.map((span) => [span.start, sentenceText(filing, span)]));
}
