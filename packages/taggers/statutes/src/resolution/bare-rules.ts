import type { Reading } from '@averment/authorities';
import type { Ledger } from './ledger.js';

/** "Rule 23(a)": one of the Federal Rules of Civil Procedure where the filing cites those, or lies in a federal court. */
export function resolveBareRule(ledger: Ledger, reading: Reading): void {
  if (reading.rule === 'rule-of-another') return;
  const before =
    /([A-Za-z.]+)\s{1,2}$/.exec(ledger.text.slice(Math.max(0, reading.start - 20), reading.start))?.[1] ?? '';
  const ofOther =
    /^(?:Local|Civil|Court|Exchange|Business|Practice|Superior|Standing|SEC|FINRA|NASD|L\.?R\.?|Texas|Conduct|Professional|Ohio|Colorado|Arizona)$/.test(
      before,
    );
  if (
    ofOther ||
    !(
      ledger.jurisdiction.usesFederalRules ||
      (ledger.jurisdiction.isFederal &&
        /^\/us\/frcp\/r(?:8|9|1[0-9]|2[0-4]|38|5[4-9]|65|68)$/.test(reading.places![0]!.id))
    )
  )
    return;
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
