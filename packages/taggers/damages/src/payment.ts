import type { Range } from '@averment/record';
import { lazily } from '@averment/record/data-file';
import { actorAfter, actorBefore, type Actor } from './actors.js';
import { readRows } from './data-file.js';

/** Who is to pay whom, in the words of the pleading; what it does not say is left out. */
export interface Payment {
  readonly payer?: string;
  readonly payee?: string;
}

interface PaymentCue {
  readonly who: keyof Payment;
  readonly pattern: RegExp;
  readonly side: 'before' | 'after';
}

const cues = lazily(() =>
  readRows('payment-cues.tsv').map(([who, phrase, side]): PaymentCue => ({
    who: who as keyof Payment,
    pattern: cuePattern(phrase!, side === 'after'),
    side: side as PaymentCue['side'],
  })),
);

/**
 * Who would pay the sum whom: what its own part of the sentence says, else the sentence, else the lead-in of its prayer
 * ("Plaintiff prays for judgment against Defendants as follows").
 */
export function paymentOf(text: string, words: Range, sentence: Range, leadIn: Range | null): Payment {
  const part = partOf(text, words, sentence);
  const own = {
    ...said(text.slice(sentence.start, sentence.end), words.start - sentence.start),
    ...said(text.slice(part.start, part.end), words.start - part.start),
  };
  if (!leadIn || (own.payer && own.payee)) return own;
  const led = said(text.slice(leadIn.start, leadIn.end), leadIn.end - leadIn.start);
  return { ...led, ...own };
}

/** "(a) against Roe in the amount of $5,000; (b) against Doe": a list in running words, parted by semicolons. */
function partOf(text: string, words: Range, { start, end }: Range): Range {
  const opens = text.slice(start, words.start).lastIndexOf(';');
  const closes = text.slice(words.end, end).indexOf(';');
  return { start: start + opens + 1, end: closes < 0 ? end : words.end + closes };
}

/** Of the parties that the words name as payer, or as payee, the one whose cue stands nearest to the sum. */
function said(text: string, sum: number): Payment {
  const nearest = new Map<keyof Payment, { words: string; distance: number }>();
  for (const { who, pattern, side } of cues()) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const distance = Math.abs(match.index - sum);
      if ((nearest.get(who)?.distance ?? Infinity) <= distance) continue;
      const actor = side === 'after' ? actorAfter(text, pattern.lastIndex) : subjectBefore(text, match.index);
      if (actor) nearest.set(who, { words: whole(text, actor), distance });
    }
  }
  const payer = nearest.get('payer')?.words;
  const payee = nearest.get('payee')?.words;
  if (payer === payee) return {};
  return { ...(payer && { payer }), ...(payee && { payee }) };
}

/** "Tenant broke the lease and | owes": the second verb has the subject of the first, if that opens the sentence. */
function subjectBefore(text: string, verb: number): Actor | null {
  if (!SECOND_VERB.test(text.slice(Math.max(0, verb - 8), verb))) return actorBefore(text, verb);
  const subject = actorAfter(text, NUMERAL.exec(text)![0].length);
  return subject && subject.end < verb && FIRST_VERB.test(text.slice(subject.end, subject.end + 40)) ? subject : null;
}

const SECOND_VERB = /\band\s{1,3}$/;
const NUMERAL = /^\s{0,9}(?:\d{1,4}\.\s{1,3})?/;
const FIRST_VERB =
  /^\s{1,3}(?:[a-z]{2,12}ly\s)?(?:[a-z]{2,14}ed|has|have|had|did|does|is|are|was|were|broke|took|made)\b/;

const payNouns = lazily(() => readRows('pay-nouns.tsv'));
const nounsOf = (place: string): string =>
  payNouns()
    .filter(([, side]) => side === place)
    .map(([word]) => `[${word![0]!}${word![0]!.toUpperCase()}]${word!.slice(1)}`)
    .join('|');

/** "back pay" and "for each pay period" tell of nobody who pays. */
const payAsVerb = (verb: string): string =>
  `(?<!(?<![\\w-])(?:${nounsOf('before')})\\s{1,3})${verb}(?!\\s{1,3}(?:${nounsOf('after')})(?![\\w-]))`;

/** In small letters, or, if a sentence may begin so, with a capital: "Owed" within a table's head is no verb. */
function cuePattern(phrase: string, begins: boolean): RegExp {
  const first = begins ? phrase[0]! + phrase[0]!.toUpperCase() : phrase[0]!;
  const words = `[${first}]${phrase.slice(1).replace(/ /g, '\\s{1,3}')}(?![\\w-])`;
  return new RegExp(`(?<![\\w-])${/\bpay$/.test(phrase) ? payAsVerb(words) : words}`, 'g');
}

const whole = (text: string, { start, end }: Actor): string => text.slice(start, end).replace(/\s+/g, ' ');
