import type { DamagesKind, DamagesRole } from '@averment/record';
import type { Context } from './context.js';
import { lazily } from '@averment/record/data-file';
import { cuePhrase } from './cues.js';
import { readRows } from './data-file.js';
import { phrasePattern } from '@averment/structure';

/** Words that name a kind of money, and where they stand in the words that were read. */
export interface KindPhrase {
  readonly kind: DamagesKind;
  /** Only the noun, without a word that says of which kind. */
  readonly bare?: boolean;
  readonly start: number;
  readonly end: number;
}

const cues = lazily(() =>
  readRows('kind-cues.tsv').map(([kind, phrase, where]) => ({
    kind: kind as DamagesKind,
    ...cuePhrase(phrase!),
    where: where as 'anywhere' | 'sum' | 'ask',
  })),
);
const adjectives = lazily(() => new Map(readRows('kind-adjectives.tsv').map(([word, kind]) => [word!, kind!])));

const NOUN = /(?<![a-z])(?:damages|penalties|penalty|losses|relief)(?![a-z])/g;
const CONTRACT = /(?<![a-z])(?:contract|subcontract|agreement|lease|clause|provision|franchise|note)(?![a-z])/;
const LAW = /(?<![a-z])(?:act|u\.s\.c\.|flsa|erisa|fmla|adea|code|law|statute)(?![a-z])/;

/** The kinds that plain words name, in order: beside a sum, or where something is asked for. */
export function kindPhrases(words: string, besideSum: boolean, sentence = words): KindPhrase[] {
  const contractual = CONTRACT.test(sentence) && !LAW.test(sentence);
  const found: KindPhrase[] = [...nounPhrases(words, contractual)];
  for (const { kind, pattern, anchor, where } of cues()) {
    if (where === (besideSum ? 'ask' : 'sum') || !words.includes(anchor)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(words); match; match = pattern.exec(words))
      found.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "under penalty of perjury", a writ's "under a certain penalty". */
const UNDER_PENALTY = /(?<![a-z])under (?:a |the )?(?:certain )?(?:pains? (?:and|or) )?$/;

/** "statutory, compensatory and punitive damages": each adjective before the noun; "damages" alone is compensatory. */
function nounPhrases(words: string, contractual: boolean): KindPhrase[] {
  const found: KindPhrase[] = [];
  NOUN.lastIndex = 0;
  for (let match = NOUN.exec(words); match; match = NOUN.exec(words)) {
    if (UNDER_PENALTY.test(words.slice(Math.max(0, match.index - 24), match.index))) continue;
    if (words.startsWith(' interest', match.index + match[0].length)) continue;
    const { named, start } = adjectivesBefore(words, match.index);
    const noun = { start, end: match.index + match[0].length };
    if (match[0] !== 'relief')
      for (const kind of named)
        if (kind !== 'multiplied') found.push({ ...noun, kind: resolved(kind, match[0], contractual) });
    if (named.length === 0 && match[0] === 'damages') found.push({ ...noun, kind: 'compensatory', bare: true });
    if (named.length === 0 && match[0].startsWith('penalt')) found.push({ ...noun, kind: 'statutory', bare: true });
  }
  return found;
}

/** Liquidated damages are fixed by a statute, unless the sentence speaks of an agreement. */
function resolved(kind: string, noun: string, contractual: boolean): DamagesKind {
  if (kind === 'liquidated') return contractual ? 'compensatory' : 'statutory';
  if (kind === 'civil-penalty' && !noun.startsWith('penalt')) return 'compensatory';
  return kind as DamagesKind;
}

const WORD_BEFORE = /(?<![a-z/'-])([a-z][a-z/'-]{0,31}),? ?$/;

/** The adjectives before a noun, and where the first that tells something stands. */
function adjectivesBefore(words: string, nounStart: number): { named: string[]; start: number } {
  const named: string[] = [];
  let start = nounStart;
  let at = nounStart;
  for (let count = 0; count < 12; count++) {
    const from = Math.max(0, at - 32);
    const match = WORD_BEFORE.exec(words.slice(from, at));
    const kind = match && adjectives().get(match[1]!);
    if (!kind) break;
    at = from + match.index;
    if (kind === '-') continue;
    named.unshift(kind);
    start = at;
  }
  return { named, start };
}

/** Words between a sum and what it is for: "$500 in statutory damages", "$45,000 as attorneys' fees". */
const DIRECTLY_AFTER = 26;
const NEAR_BEFORE = 120;
const PARTS_FROM = /[,;:]|\b(?:plus|together|and|with|but)\b/;

/** What an act reckons its own sums by. */
const STATUTORY_UNITS = new Set([
  'violation',
  'work',
  'mark',
  'call',
  'message',
  'fax',
  'email',
  'scan',
  'disclosure',
  'interception',
  'consumer',
  'pay period',
  'wage statement',
]);
/** "actual damages or $500, whichever is greater": the sum is the act's. */
const ALTERNATIVE =
  /(?:damages|losses?),? or (?:a sum of |the sum of |damages of |damages in the amount of )?(?:up to |at least |not less than |no less than )?$|\bgreater of\b/;
const ALTERNATIVE_AFTER =
  /^.{0,60}\bwhichever (?:is|amount is) (?:the )?(?:greater|higher)\b|^.{0,60}\b(?:per|for each|in a|for the)(?: [a-z]+){0,3} (?:violation|pay period)\b/;

/** The kind of a sum: what directly follows it, else the nearest that is named before it, else what its role says. */
export function kindOf(role: DamagesRole, { before, after }: Context, per: string | null): DamagesKind {
  if (role === 'jurisdictional-threshold') return 'unspecified';
  const sentence = before + after;
  const next = kindPhrases(after, true, sentence).find((phrase) => isDirect(after, phrase));
  const named = kindPhrases(before, true, sentence).filter(
    (phrase) => before.length - phrase.end < NEAR_BEFORE && !isOfSumBefore(before, phrase),
  );
  const kind = next?.kind ?? kindOfSeveral(before, named) ?? 'compensatory';
  if (kind !== 'compensatory' || next) return role === 'background' && kind === 'compensatory' ? 'unspecified' : kind;
  if (role === 'demanded' && isOfAnAct(before, after, per)) return 'statutory';
  return role === 'background' ? 'unspecified' : kind;
}

/**
 * The kind that is named last; of "compensatory and punitive damages" and of "compensatory damages, punitive damages, and
 * costs", the one that they are before all.
 */
function kindOfSeveral(before: string, named: readonly KindPhrase[]): DamagesKind | undefined {
  const last = named.at(-1);
  const other = named.findLast(({ kind }) => kind !== 'punitive');
  if (last?.kind !== 'punitive' || other?.kind !== 'compensatory') return last?.kind;
  const end = Math.max(...named.filter(({ start }) => start === last.start).map((phrase) => phrase.end));
  const areListed = JOINED.test(before.slice(other.end, last.start)) && GOES_ON.test(before.slice(end));
  return other.end >= end || areListed ? 'compensatory' : 'punitive';
}

const JOINED = /^,? (?:and |or |and\/or )?(?:for )?$/;
const GOES_ON = /^,? (?:and )?(?:the )?(?:costs?|interest|attorney'?s?'? fees)\b/;

/** "$7,740 in liquidated damages and $2,310 in interest": the damages are what the first sum is for. */
const isOfSumBefore = (before: string, { start }: KindPhrase): boolean =>
  FOR_WHICH_SUM.test(before.slice(Math.max(0, start - 24), start));
const FOR_WHICH_SUM = /\d\)? (?:in|for|as|of)(?: (?:unpaid|delinquent|accrued|additional))? $/;

const isOfAnAct = (before: string, after: string, per: string | null): boolean =>
  STATUTORY_UNITS.has(per ?? '') || ALTERNATIVE.test(before.slice(-120)) || ALTERNATIVE_AFTER.test(after);

function isDirect(after: string, phrase: KindPhrase): boolean {
  const between = after.slice(0, phrase.start);
  return (
    /^ ?(?:per [a-z ]{3,24})?(?:in|for|as|of|to|worth of)? /.test(`${between} `) &&
    between.length <= DIRECTLY_AFTER &&
    !PARTS_FROM.test(between)
  );
}
