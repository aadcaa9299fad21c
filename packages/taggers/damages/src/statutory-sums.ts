import type { DamagesKind } from '@averment/record';
import type { Amount } from './amounts.js';
import { lazily } from '@averment/record/data-file';
import { readRows } from './data-file.js';

const sums = lazily(
  () =>
    new Map(
      readRows('statutory-sums.tsv').map(([statute, list, kind]) => [
        statute!,
        { values: new Set(list!.split(',').map(Number)), kind: kind as DamagesKind },
      ]),
    ),
);

/** The kind of a sum that the statute itself sets, or null: $1,000 under 15 U.S.C. § 1692k is statutory. */
export function kindByStatute(statute: string | null, { min, max }: Amount): DamagesKind | null {
  const known = statute === null ? undefined : sums().get(statute);
  return known && (known.values.has(min ?? NaN) || known.values.has(max ?? NaN)) ? known.kind : null;
}
