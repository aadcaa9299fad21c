import { lazily, readRows } from '@averment/record/data-file';
import { isStateName, type Reading } from '@averment/authorities';
import type { Ledger } from './ledger.js';

/** Makers of rules of their own: Local Rule 7, FINRA Rule 2111. Written by hand. */
const others = lazily(
  () => new Set(readRows(new URL('../../data/other-rules.tsv', import.meta.url)).map(([word]) => word!)),
);
/** A whole word with a stop, which ends the sentence before: "in this Court. Rule 23 asks more". */
const ENDS_SENTENCE = /^[A-Za-z]{4,}\.$/;
const isRuleOfOther = (text: string, at: number): boolean => {
  const words = text
    .slice(Math.max(0, at - 20), at)
    .trimEnd()
    .split(/\s+/);
  const last = words.at(-1)!;
  if (ENDS_SENTENCE.test(last)) return false;
  return (
    others().has(last.replaceAll('.', '').toLowerCase()) || isStateName(words.slice(-2).join(' ')) || isStateName(last)
  );
};

/** Rules that complaints in federal courts cite by their number alone. */
const USUAL_RULES = /^\/us\/frcp\/r(?:8|9|1[0-9]|2[0-4]|38|5[4-9]|65|68)$/;
const isMeant = ({ jurisdiction }: Ledger, id: string): boolean =>
  jurisdiction.usesFederalRules || (jurisdiction.isFederal && USUAL_RULES.test(id));

/** "Rule 23(a)": one of the Federal Rules of Civil Procedure where the filing cites those, or lies in a federal court. */
export function resolveBareRule(ledger: Ledger, reading: Reading): void {
  if (reading.rule === 'rule-of-another') return;
  if (isRuleOfOther(ledger.text, reading.start) || !isMeant(ledger, reading.places![0]!.id)) return;
  for (const place of reading.places!)
    ledger.add({
      id: place.id,
      start: place.start,
      end: place.end,
      form: 'short',
      pinpoint: place.pinpoint,
      confidence: 0.8,
      rule: 'bare-rule',
    });
}
