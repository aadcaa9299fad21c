import type { PrayerItem, Range, ReliefKind } from '@averment/record';
import { spansOf, trimRange } from '@averment/pdf-text';
import { demandsOf, phrasePattern, plainWords, type Demand, type Pleading } from '@averment/structure';
import { readRows } from './data-file.js';

let cues: readonly { kind: ReliefKind; pattern: RegExp }[] | null = null;

/** The items of all demands in the text's order, each with the kinds of relief that it asks for. */
export function prayerItems(pleading: Pleading): PrayerItem[] {
  return demandsOf(pleading).flatMap((demand) =>
    itemsOf(pleading.filing.text, demand).map(({ label, ...range }) => {
      const text = pleading.filing.text.slice(range.start, range.end).replace(/\s+/g, ' ').trim();
      return { label, kinds: reliefKinds(text), text, spans: spansOf(pleading.filing, range.start, range.end) };
    }),
  );
}

/** To be ordered to pay is no injunction, whatever the money is for. */
const ORDER_TO_PAY =
  /(?<![a-z])(?:order|direct|requir)(?:e|ing)? defendants?(?:,? [a-z]{1,15}){0,4},? (to (?:pay|disgorge|reimburse|refund|repay|make restitution))(?![a-z])/g;

/** The kinds that words ask for, in the order in which they are named; a sum alone is damages, and `other` what names none. */
export function reliefKinds(text: string): ReliefKind[] {
  // A cue ends where a word does: the sign stands apart from its figures.
  const words = plainWords(text)
    .replace(/\$ ?(?=\d)/g, '$ ')
    .replace(ORDER_TO_PAY, '$1');
  const found: { kind: ReliefKind; at: number }[] = [];
  for (const { kind, pattern } of knownCues()) {
    pattern.lastIndex = 0;
    const match = pattern.exec(words);
    if (match) found.push({ kind, at: match.index });
  }
  const kinds = [...new Set(found.sort((a, b) => a.at - b.at).map(({ kind }) => kind))];
  if (kinds.length > 0) return kinds;
  return [/\$ \d/.test(words) ? 'damages' : 'other'];
}

/** The demand's items as printed, the words before a sub-list with their own label; running prose is one item. */
function itemsOf(text: string, demand: Demand): (Range & { label: string | null })[] {
  const items = demand.items.length ? demand.items : [{ start: demand.start, end: demand.end, label: null }];
  return items
    .map(({ start, end, label }) => ({ label, ...trimRange(text, start, end) }))
    .filter((item) => item.end > item.start);
}

function knownCues() {
  cues ??= readRows('relief-cues.tsv').map(([kind, phrase]) => ({
    kind: kind as ReliefKind,
    pattern: phrasePattern(phrase!),
  }));
  return cues;
}
