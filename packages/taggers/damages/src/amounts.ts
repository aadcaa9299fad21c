import type { Range } from '@averment/record';
import { lazily } from '@averment/record/data-file';
import { readRows } from './data-file.js';
import { sumsIn, type Bound, type Sum } from './money.js';

/** A sum or a range of two, with its bound and what it is reckoned by. */
export interface Amount extends Range {
  readonly min: number | null;
  readonly max: number | null;
  readonly bound: Bound;
  readonly currency: string;
  /** The record's word for the unit: violation, day, class member; null where none is said. */
  readonly per: string | null;
  /** Where the words about the unit end. */
  readonly reach: number;
}

const boundsBefore = lazily(() => bounds('before'));
const boundsAfter = lazily(() => bounds('after'));
const units = lazily(() => new Map(readRows('units.tsv').map(([word, unit]) => [word!, unit!])));

/** All amounts between two offsets, ranges put together: "$100 to $1,000 per violation" is one. */
export function amountsIn(text: string, range: Range): Amount[] {
  const sums = sumsIn(text, range);
  const amounts: Amount[] = [];
  for (let index = 0; index < sums.length; index++) {
    const sum = sums[index]!;
    const next = sums[index + 1];
    if (next && joins(text, sum, next)) {
      amounts.push(rangeOf(text, sum, next));
      index++;
    } else amounts.push(plainAmount(text, sum));
  }
  return amounts;
}

const RANGE_JOINT = /^\s?(?:-|–|—|to|through|up to)\s?(?:a maximum of\s)?$/;
/** "increased by $800 to $5,000" is a step and where it led. */
const CHANGED_BY = /\bby\s$/;
const MOST_CHANGE_WORDS = 9;
const changes = lazily(() => new Set(readRows('change-verbs.tsv').map(([word]) => word!)));
const BETWEEN_JOINT = /^\s?and\s$/;
/** "not less than A and not more than B", "over A but not more than B", "a minimum of A or a maximum of B". */
const BOUNDED_JOINT =
  /^(?:\s?(?:per|for each|for every)\s[a-z ]{3,30})?,?\s?(?:and|but|or|nor|up to|to)?,?\s?(?:in no event\s)?(?:be\s)?(?:not more th[ae]n|no more th[ae]n|more th[ae]n|not greater than|not exceeding|not to exceed|less than|up to|a maximum of|at most|not over)\s$/;

function joins(text: string, first: Sum, second: Sum): boolean {
  if (first.currency !== second.currency || second.start - first.end > 60) return false;
  const between = text.slice(first.end, second.start).replace(/\s+/g, ' ');
  if (RANGE_JOINT.test(between))
    return lowOf(first, second) <= second.value && !isChange(text.slice(Math.max(0, first.start - 70), first.start));
  if (BETWEEN_JOINT.test(between)) return /\bbetween\s$/i.test(text.slice(Math.max(0, first.start - 9), first.start));
  return BOUNDED_JOINT.test(between) && first.value <= second.value && opensRange(text, first, between);
}

/** True of the words before the first of two sums that are a step, or what was, and what came of it. */
function isChange(before: string): boolean {
  if (CHANGED_BY.test(before)) return true;
  const words = before.toLowerCase().trim().split(/\s+/).slice(-MOST_CHANGE_WORDS);
  const clause = words.slice(words.findLastIndex((word) => changes().has(word))).join(' ');
  const [verb = ''] = clause.split(' ');
  return changes().has(verb) && (clause.endsWith(' from') || isStep(clause)) && !/[.;,]|\brang/.test(clause);
}

/** "increased by change orders of". */
const isStep = (clause: string): boolean => clause.includes(' by ') && clause.endsWith(' of');

/** The first sum is a least one, or one that is reckoned up to the second: "$50 for each day, up to $5,000". */
function opensRange(text: string, first: Sum, between: string): boolean {
  const bound = boundBefore(text, first.start);
  if (bound) return bound === 'at-least' || bound === 'more-than';
  return /\b(?:per|each|every)\b/.test(between) || (/\bnot\b|maximum/.test(between) && !/\bor\b/.test(between));
}

/** "$5 to $10 million" is five million to ten. */
const lowOf = (first: Sum, second: Sum): number =>
  first.scale === 1 && second.scale > 1 && first.figure < second.figure ? first.value * second.scale : first.value;

function rangeOf(text: string, first: Sum, second: Sum): Amount {
  const unit = unitAfter(text, second.end) ?? unitBetween(text, first.end, second.start);
  return {
    min: lowOf(first, second),
    max: second.value,
    bound: 'range',
    currency: first.currency,
    start: first.start,
    end: second.end,
    per: unit?.unit ?? null,
    reach: Math.max(second.end, unit?.end ?? 0),
  };
}

function plainAmount(text: string, sum: Sum): Amount {
  const bound = boundBefore(text, sum.start) ?? boundAfter(text, sum.end) ?? 'exact';
  const unit = unitAfter(text, sum.end) ?? unitBefore(text, sum.start);
  return {
    min: bound === 'up-to' ? null : sum.value,
    max: bound === 'up-to' ? sum.value : null,
    bound,
    currency: sum.currency,
    start: sum.start,
    end: sum.end,
    per: unit?.unit ?? null,
    reach: Math.max(sum.end, unit?.end ?? 0),
  };
}

const fillers = lazily(() => new Set(readRows('bound-fillers.tsv').map(([word]) => word!)));
/** "under a $5,000 bond" bounds nothing. */
const ARTICLE = /^an?$/;
/** "in excess of the compulsory arbitration limits of this Court of" is the longest way that was met. */
const MOST_FILLERS = 12;

/** The bound that the words before the sum set: "in excess of the sum of" and the like. */
function boundBefore(text: string, start: number): Bound | null {
  const words = text
    .slice(Math.max(0, start - 110), start)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  for (let passed = 0; passed <= MOST_FILLERS; passed++) {
    const bound = endingIn(words);
    if (bound) return bound;
    const word = (words.pop() ?? '').replace(',', '');
    if (!fillers().has(word) || (passed === 0 && ARTICLE.test(word))) return null;
  }
  return null;
}

/** The bound phrase of most words that the text ends in. */
function endingIn(list: readonly string[]): Bound | null {
  for (let count = Math.min(4, list.length); count > 0; count--) {
    const bound = boundsBefore().get(list.slice(-count).join(' '));
    if (bound) return bound;
  }
  return null;
}

function boundAfter(text: string, end: number): Bound | null {
  const words = text
    .slice(end, end + 24)
    .replace(/\s+/g, ' ')
    .toLowerCase();
  for (const [phrase, bound] of boundsAfter())
    if (words.startsWith(` ${phrase}`) && !/^[a-z]/.test(words.slice(phrase.length + 1))) return bound;
  return null;
}

const UNIT_LEAD =
  /[\s,]{0,3}(?:(?:in|of) (?:statutory|civil|liquidated|actual) (?:damages|penalties),?\s)?(?:per|for each|for every|for any|for (?:a|an|the)(?=\s(?:first|second|third|initial|subsequent)\s)|each|every|\/|a|an)\s{0,3}(?:and every\s)?(?:such\s|first\s|second\s|third\s|or\s|and\s|and\/or\s|individual\s|separate\s|additional\s|initial\s|subsequent\s|negligent\s|reckless\s|willful\s|wilful\s|knowing\s|intentional\s|intentional or reckless\s|willful or knowing\s|underpaid\s|aggrieved\s|affected\s|initial or subsequent\s)*/iy;
const UNIT_WORDS = /[A-Za-z]+(?:[-\s][A-Za-z]+){0,2}/y;

/** "per violation", "for each negligent violation", "a day", "/month" right after the sum. */
function unitAfter(text: string, end: number): { unit: string; end: number } | null {
  const lead = sticky(UNIT_LEAD, text, end);
  return lead ? unitAt(text, lead) : null;
}

function unitAt(text: string, start: number): { unit: string; end: number } | null {
  UNIT_WORDS.lastIndex = start;
  const words = UNIT_WORDS.exec(text)?.[0].split(/[-\s]/) ?? [];
  for (let count = words.length; count > 0; count--) {
    const phrase = words.slice(0, count).join(' ');
    const unit = units().get(phrase.toLowerCase());
    if (unit) return { unit, end: start + phrase.length };
  }
  return null;
}

function unitBetween(text: string, start: number, end: number): { unit: string; end: number } | null {
  const unit = unitAfter(text, start);
  return unit && unit.end <= end ? unit : null;
}

const UNIT_BEFORE =
  /\b(?:for each|for every|per)\s(?:such\s|negligent\s|reckless\s|willful\s|knowing\s)?([a-z]+(?: [a-z]+)?)(?: of the [A-Z]+)?,?\s(?:in the amount of|of|damages of|a penalty of|a sum of|at least|up to|not less than)?\s?$/;

/** "$300 per month, $1,200": the unit is that of the sum before it. */
const OF_ANOTHER_SUM = /(?:\d|\)|[Dd]ollars|illion)\s?$/;

/** "for each violation, $1,000". */
function unitBefore(text: string, start: number): { unit: string; end: number } | null {
  const before = text.slice(Math.max(0, start - 70), start).replace(/\s+/g, ' ');
  const words = UNIT_BEFORE.exec(before);
  if (!words || OF_ANOTHER_SUM.test(before.slice(0, words.index))) return null;
  const unit = units().get(words[1]!) ?? units().get(words[1]!.split(' ')[0]!);
  return unit ? { unit, end: start } : null;
}

/** Where the sticky pattern's match at `start` ends, or null. */
function sticky(pattern: RegExp, text: string, start: number): number | null {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function bounds(place: string): ReadonlyMap<string, Bound> {
  return new Map(
    readRows('bounds.tsv')
      .filter((row) => row[2] === place)
      .map(([phrase, bound]) => [phrase!, bound as Bound]),
  );
}
