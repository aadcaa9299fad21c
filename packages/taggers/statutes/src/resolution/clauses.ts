import type { Reading } from '@averment/authorities';
import type { Ledger } from './ledger.js';

/** A clause of the Constitution; of one that stands in several amendments, the one cited last. */
export function resolveClause(ledger: Ledger, reading: Reading, places: readonly string[]): void {
  const seen = (id: string) => ledger.mentions.findLast((mention) => mention.id === id);
  const known =
    places.length === 1
      ? places[0]!
      : places.find(
          (id) => (seen(id)?.start ?? -1) === Math.max(...places.map((other) => seen(other)?.start ?? -1)) && seen(id),
        );
  const following =
    /^\s{1,2}(?:of|to)\s{1,2}(?:the\s)?(?:United States Constitution|U\.?S\.? Constitution|Constitution)?/.test(
      ledger.text.slice(reading.end, reading.end + 50),
    );
  if (
    following &&
    /^\s{1,2}(?:of|to|in)\s{1,2}the\s{1,2}(?:[A-Z][a-z]+(?:-[Ff]irst)?|\d{1,2}(?:st|nd|rd|th))\s{1,2}Amendment/.test(
      ledger.text.slice(reading.end, reading.end + 60),
    )
  )
    return;
  if (known)
    ledger.add({
      id: known,
      start: reading.start,
      end: reading.end,
      form: 'name',
      confidence: places.length === 1 ? 0.9 : 0.7,
      rule: 'clause',
    });
  else ledger.leave(reading, 'the clause stands in several amendments');
}
