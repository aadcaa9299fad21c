import type { Damages, Range, Unresolved, Warning } from '@averment/record';
import { demandsOf, isPleaded, paragraphAt, type Demand, type Pleading } from '@averment/structure';
import { amountsIn, type Amount } from './amounts.js';
import { kindsInCounts, kindsInDemands } from './asked-kinds.js';
import { contextOf, type Context } from './context.js';
import { Ledger, type Entry } from './ledger.js';
import { kindOf } from './kinds.js';
import { kindOfMultiplied, multipliersIn } from './multipliers.js';
import { paymentOf, type Payment } from './payment.js';
import { restsOn, type DamagesContext, type RestsOn } from './rests-on.js';
import { roleOf, type Role } from './role.js';
import { kindByStatute } from './statutory-sums.js';

export interface DamagesFindings {
  damages: Damages[];
  unresolved: Unresolved[];
  warnings: Warning[];
}

/**
 * Every sum of money of a pleading with what it is: demanded, a threshold of jurisdiction, an alleged loss, or background;
 * multipliers of damages; and, one entry each, the kinds of money that are asked for without a figure.
 */
export function tagDamages(pleading: Pleading, context: DamagesContext): DamagesFindings {
  const demands = demandsOf(pleading);
  const ledger = new Ledger();
  for (const entry of sumEntries(pleading, demands, context)) ledger.add(entry);
  for (const entry of multiplierEntries(pleading, demands, context)) ledger.add(entry);
  for (const asked of [...kindsInDemands(pleading, demands), ...kindsInCounts(pleading)]) ledger.ask(asked);
  return { damages: ledger.damages(pleading.filing), unresolved: [], warnings: [] };
}

function* sumEntries(pleading: Pleading, demands: readonly Demand[], known: DamagesContext): Generator<Entry> {
  let lastLoss: { paragraph: number; end: number } | null = null;
  for (const amount of amountsIn(pleading.filing.text, pleading.extent)) {
    if (!isPleaded(pleading, amount)) continue;
    const context = contextOf(pleading, amount, demands);
    const paragraph = paragraphStart(pleading, amount.start);
    const near = lastLoss?.paragraph === paragraph && amount.start - lastLoss.end < 250;
    const after = !near ? null : lastLoss!.end > context.sentence.start ? 'sentence' : 'paragraph';
    const rests = restsOn(pleading, amount, context.sentence, known, (id) => kindByStatute(id, amount) !== null);
    const role = roleOf(amount, context, after, kindByStatute(rests.statute, amount) !== null);
    if (role.role === 'alleged-loss') lastLoss = { paragraph, end: amount.end };
    yield sumEntry(pleading, amount, context, role, rests);
  }
}

function sumEntry(pleading: Pleading, amount: Amount, context: Context, role: Role, rests: RestsOn): Entry {
  const kind = kindOf(role.role, context, amount.per);
  const byStatute = kindByStatute(rests.statute, amount);
  return {
    kind: (kind === 'compensatory' && role.role === 'demanded' && byStatute) || kind,
    setByStatute: byStatute !== null,
    role: role.role,
    min: amount.min,
    max: amount.max,
    bound: amount.bound,
    currency: amount.currency,
    per: amount.per,
    multiplier: null,
    confidence: role.confidence,
    isDebt: /\b(?:indebted|owes?|owed|owing|due)\b/.test(context.leadIn + context.before),
    words: { start: amount.start, end: amount.reach },
    payment: role.role === 'demanded' || role.role === 'alleged-loss' ? paymentNear(pleading, amount, context) : {},
    ...rests,
  };
}

function* multiplierEntries(pleading: Pleading, demands: readonly Demand[], known: DamagesContext): Generator<Entry> {
  for (const multiplier of multipliersIn(pleading.filing.text, pleading.extent)) {
    if (!isPleaded(pleading, multiplier)) continue;
    const context = contextOf(pleading, multiplier, demands);
    yield {
      kind: kindOfMultiplied(context.before),
      role: 'demanded',
      min: null,
      max: null,
      currency: 'USD',
      per: null,
      multiplier: multiplier.factor,
      confidence: 0.9,
      isDebt: false,
      setByStatute: false,
      words: { start: multiplier.start, end: multiplier.end },
      payment: paymentNear(pleading, multiplier, context),
      ...restsOn(pleading, multiplier, context.sentence, known),
    };
  }
}

function paymentNear(pleading: Pleading, words: Range, { sentence, demand }: Context): Payment {
  const [firstItem] = demand?.items ?? [];
  const leadIn = firstItem ? { start: demand!.start, end: firstItem.start } : null;
  return paymentOf(pleading.filing.text, words, sentence, leadIn);
}

const paragraphStart = (pleading: Pleading, offset: number): number =>
  paragraphAt(pleading, offset)?.start ??
  pleading.filing.blocks.find(({ start, end }) => start <= offset && offset < end)?.start ??
  -1;
