import { contains, type Damages, type Range } from '@averment/record';
import { spansOf, type FilingText } from '@averment/pdf-text';
import type { AskedKind } from './asked-kinds.js';
import type { Bound } from './money.js';
import type { Payment } from './payment.js';

/** One mention of a sum or multiplier, with all that was found out about it. */
export interface Entry {
  readonly kind: Damages['kind'];
  readonly role: Damages['role'];
  readonly min: number | null;
  readonly max: number | null;
  readonly bound?: Bound;
  readonly currency: string;
  readonly per: string | null;
  readonly multiplier: number | null;
  readonly confidence: number;
  /** Said to be owed: if the same sum is demanded, it is the same debt. */
  readonly isDebt: boolean;
  readonly words: Range;
  readonly statute: string | null;
  /** The statute itself sets this sum. */
  readonly setByStatute: boolean;
  readonly agreement: string | undefined;
  readonly claims: readonly number[];
  readonly prayerItem: string | undefined;
  readonly payment: Payment;
}

interface Line {
  readonly role: Damages['role'];
  readonly entries: Entry[];
}

/** Gathers mentions: the same figure in the same role is one entry of the record, with all its places. */
export class Ledger {
  readonly #lines = new Map<string, Line>();
  readonly #asked = new Map<Damages['kind'], AskedKind[]>();

  add(entry: Entry): void {
    const line = this.#lines.get(keyOf(entry, entry.role)) ?? { role: entry.role, entries: [] };
    line.entries.push(entry);
    this.#lines.set(keyOf(entry, entry.role), line);
  }

  /** Notes a kind that is asked for in words; it becomes an entry of its own where no sum of its kind is demanded. */
  ask(asked: AskedKind): void {
    const places = this.#asked.get(asked.kind) ?? [];
    if (!places.some((place) => place.start === asked.start)) places.push(asked);
    this.#asked.set(asked.kind, places);
  }

  /** The record's entries: sums and multipliers in the order in which they first stand, then kinds without a figure. */
  damages(filing: FilingText): Damages[] {
    this.#mergeDebts();
    const lines = [...this.#lines.values()].sort((a, b) => a.entries[0]!.words.start - b.entries[0]!.words.start);
    const sums = lines.map((line) => sumOf(filing, line));
    const withSum = new Set(
      sums
        .filter(({ role, kind, multiplier }) => role === 'demanded' && (multiplier === null || kind !== 'compensatory'))
        .map((sum) => sum.kind),
    );
    const multiplied = lines.flatMap(({ entries }) => entries.filter(isMultipleOfPenalty));
    const isMultiplied = (place: Range) => multiplied.some(({ words }) => contains(words, place));
    const kinds = [...this.#asked]
      .map(([kind, places]) => [kind, places.filter((place) => !isMultiplied(place))] as const)
      .filter(([kind, places]) => places.length > 0 && kind !== 'unspecified' && !withSum.has(kind));
    return [...sums, ...kinds.map(([kind, places]) => withoutFigure(filing, kind, places))];
  }

  #mergeDebts(): void {
    for (const [key, line] of this.#lines) {
      const [first] = line.entries;
      const demanded = this.#lines.get(keyOf(first!, 'demanded'));
      if (first!.role !== 'alleged-loss' || !demanded || !line.entries.every(isExactDebt)) continue;
      demanded.entries.push(...line.entries);
      this.#lines.delete(key);
    }
  }
}

/** "a civil penalty of two times the actual damages" asks for the penalty, not for the damages. */
const isMultipleOfPenalty = ({ multiplier, kind }: Entry): boolean => multiplier !== null && kind === 'civil-penalty';

const isExactDebt = (entry: Entry): boolean => entry.isDebt && entry.bound === 'exact';

/** "$75,000 in actual damages and $75,000 in punitive damages" are two sums. */
const keyOf = ({ kind, min, max, multiplier, currency }: Entry, role: Damages['role']): string =>
  [role, currency, min, max, multiplier, kind === 'punitive'].join('|');

function sumOf(filing: FilingText, { role, entries }: Line): Damages {
  const own = entries.filter((entry) => entry.role === role);
  const best = own.find((entry) => entry.kind !== 'compensatory' && entry.kind !== 'unspecified') ?? own[0]!;
  const claims = [...new Set(entries.flatMap((entry) => entry.claims))];
  const agreement = entries.find((entry) => entry.agreement)?.agreement;
  const prayerItem = entries.find((entry) => entry.prayerItem)?.prayerItem;
  return {
    kind: best.kind,
    role: best.role,
    min: best.min,
    max: best.max,
    ...(best.bound && { bound: best.bound }),
    currency: best.currency,
    per: entries.find((entry) => entry.per)?.per ?? null,
    multiplier: best.multiplier,
    statute: (entries.find((entry) => entry.setByStatute) ?? entries.find((entry) => entry.statute))?.statute ?? null,
    ...(agreement && { agreement }),
    ...(claims.length > 0 && { claims }),
    ...(prayerItem && { prayerItem }),
    ...paymentOf(entries),
    confidence: Math.max(...entries.map((entry) => entry.confidence)),
    spans: entries.flatMap(({ words }) => spansOf(filing, words.start, words.end)),
  };
}

/** Each side from the first mention that names it. */
function paymentOf(entries: readonly Entry[]): Payment {
  const payer = entries.find(({ payment }) => payment.payer)?.payment.payer;
  const payee = entries.find(({ payment }) => payment.payee)?.payment.payee;
  return { ...(payer && { payer }), ...(payee && { payee }) };
}

const withoutFigure = (filing: FilingText, kind: Damages['kind'], places: readonly AskedKind[]): Damages => {
  const prayerItem = places.find((place) => place.prayerItem)?.prayerItem;
  return {
    kind,
    role: 'demanded',
    min: null,
    max: null,
    currency: 'USD',
    per: null,
    multiplier: null,
    statute: null,
    ...(prayerItem && { prayerItem }),
    confidence: 0.9,
    spans: places.flatMap(({ start, end }) => spansOf(filing, start, end)),
  };
};
