import type { ComplaintRecord } from '@averment/record';
import type { DamagesPlace, Store } from '@averment/store';

type Entry = Pick<ComplaintRecord['damages'][number], 'kind' | 'role' | 'min' | 'max' | 'currency' | 'multiplier'>;

/** A sum of the store with who would pay it and to whom, in the words of the pleading; null where it does not say. */
export interface PaidSum extends DamagesPlace {
  readonly payer: string | null;
  readonly payee: string | null;
}

/** The payers and payees of sums, which only the records hold: each filing's record is read once. */
export async function withPayments(store: Pick<Store, 'getRecord'>, sums: readonly DamagesPlace[]): Promise<PaidSum[]> {
  const records = new Map<string, ReadonlyMap<string, ComplaintRecord['damages'][number]>>();
  for (const { filingId } of sums) {
    if (records.has(filingId)) continue;
    const lookup = await store.getRecord(filingId);
    const damages = lookup.found === 'one' ? lookup.record.damages : [];
    records.set(filingId, new Map(damages.map((entry) => [keyOf(entry), entry])));
  }
  return sums.map((sum) => {
    const entry = records.get(sum.filingId)?.get(keyOf(sum));
    return { ...sum, payer: entry?.payer ?? null, payee: entry?.payee ?? null };
  });
}

/** A record has one entry for a figure in a role, and one for a kind without a figure. */
const keyOf = ({ kind, role, min, max, currency, multiplier }: Entry): string =>
  [kind, role, min, max, currency, multiplier].join('|');
