import type { DamagesRole } from '@averment/record';
import type { Amount } from './amounts.js';
import type { Context } from './context.js';
import { lazily } from '@averment/record/data-file';
import { readCues } from './cues.js';

const cues = lazily(() => readCues<DamagesRole>('role-cues.tsv'));

/** Sums that come again and again are prices, wages and rents, unless something of them is unpaid. */
const RECURRING = new Set(['month', 'year', 'week', 'hour', 'quarter', 'share', 'unit', 'square foot', 'ticket']);
/** Of cues of one role the strongest counts whole, the others by this share. */
const ECHO = 0.25;
const PRAYER = 8;
/** A sum that the statute beside it gives to a plaintiff. */
const SET_BY_LAW = 5;
const JURISDICTION_SECTION = 3;
const RECURRENCE = 4;
/** A threshold is a round sum that is passed; one that is told to the cent, "exclusive of interest", rather is what is owed. */
const UNLIKE_THRESHOLD = 0.7;
const CONTINUATION = { sentence: 9, paragraph: 6 };
/** Below this a sum is told as part of the story. */
const LEAST = 2;

export interface Role {
  readonly role: DamagesRole;
  /** How far the role leads over the next, 0 to 1. */
  readonly confidence: number;
}

/**
 * What a sum is to the pleading. Each role gathers what speaks for it: cues of the sentence, weaker with distance, and of
 * its list's lead-in, the part of the pleading, whether the cited statute sets the sum, and whether a loss was told right
 * before (`after`), in the same sentence or paragraph.
 */
export function roleOf(
  amount: Amount,
  context: Context,
  after: keyof typeof CONTINUATION | null,
  isSetByLaw = false,
): Role {
  const scores = new Map<DamagesRole, number>([
    ['demanded', (context.demand ? PRAYER : 0) + (isSetByLaw ? SET_BY_LAW : 0)],
    [
      'jurisdictional-threshold',
      context.inJurisdiction && (amount.bound === 'more-than' || amount.bound === 'up-to') ? JURISDICTION_SECTION : 0,
    ],
    ['alleged-loss', 0],
    ['background', amount.per && RECURRING.has(amount.per) && !context.demand ? RECURRENCE : 0],
  ]);
  for (const [role, weights] of weightsByRole(context)) {
    const [strongest = 0, ...rest] = weights.sort((a, b) => b - a);
    scores.set(role, scores.get(role)! + strongest + ECHO * rest.reduce((sum, weight) => sum + weight, 0));
  }
  if (amount.bound === 'exact' || !isRound(amount))
    scores.set('jurisdictional-threshold', scores.get('jurisdictional-threshold')! * UNLIKE_THRESHOLD);
  if (
    after &&
    !amount.per &&
    (/\b(?:(?<!been )paid|spent|pay|cost|and)\b[^,;]{0,24}$/.test(context.before) || isListed(context))
  )
    scores.set('alleged-loss', scores.get('alleged-loss')! + CONTINUATION[after]);
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first![1] < LEAST) return { role: 'background', confidence: 0.7 };
  return { role: first![0], confidence: Math.min(1, Math.round(100 * (0.6 + (first![1] - second![1]) / 20)) / 100) };
}

const isRound = ({ min, max }: Amount): boolean => (min ?? max ?? 0) % 100 === 0;

/** "contributions of $23,118, liquidated damages of $2,311": the next of a list of what is owed. */
const isListed = ({ before }: Context): boolean => NEXT_OF_LIST.test(before.slice(-90));
const NEXT_OF_LIST = /\d\)?, (?:and |plus )?(?:[a-z'-]{1,20} ){1,5}(?:of|in the amount of|totaling) $/;

function weightsByRole({ before, after, leadIn }: Context): Map<DamagesRole, number[]> {
  const weights = new Map<DamagesRole, number[]>();
  const partStart = before.search(LAST_SUM);
  const partEnd = endOfPart(after);
  const note = (role: DamagesRole, weight: number) => weights.set(role, [...(weights.get(role) ?? []), weight]);
  for (const { label, pattern, anchor, weight, side } of cues()) {
    const left = side === 'after' || !before.includes(anchor) ? null : lastEnd(pattern, before);
    const right = side === 'before' || !after.includes(anchor) ? null : firstStart(pattern, after);
    const onLeft = left === null ? 0 : nearness(before.length - left) * (left < partStart ? BEYOND : 1);
    const onRight = right === null ? 0 : nearness(right) * (right > partEnd ? BEYOND : 1);
    const isLed = side !== 'after' && leadIn.includes(anchor) && lastEnd(pattern, leadIn) !== null;
    const share = isLed ? 1 : Math.max(onLeft, onRight);
    if (share > 0) note(label, weight * share);
  }
  return weights;
}

/** Words beyond another sum of the sentence, or in its next clause, rather speak of that one. */
const BEYOND = 0.6;
const LAST_SUM = /\$ ?\d[^$]*$/;
const NEXT_PART = /\$ ?\d|;|, (?:and|but|while|leaving|of which) /;

function endOfPart(after: string): number {
  const at = after.search(NEXT_PART);
  return at < 0 ? Infinity : at;
}

const nearness = (distance: number): number => (distance < 70 ? 1 : distance < 160 ? 0.75 : 0.5);

function lastEnd(pattern: RegExp, words: string): number | null {
  pattern.lastIndex = 0;
  let end: number | null = null;
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) end = pattern.lastIndex;
  return end;
}

function firstStart(pattern: RegExp, words: string): number | null {
  pattern.lastIndex = 0;
  return pattern.exec(words)?.index ?? null;
}
