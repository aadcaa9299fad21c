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
 * Who would pay the sum whom: what its own sentence says, else what the lead-in of its prayer says ("Plaintiff prays for
 * judgment against Defendants as follows").
 */
export function paymentOf(text: string, words: Range, sentence: Range, leadIn: Range | null): Payment {
  const own = said(text.slice(sentence.start, sentence.end), words.start - sentence.start);
  if (!leadIn || (own.payer && own.payee)) return own;
  const led = said(text.slice(leadIn.start, leadIn.end), leadIn.end - leadIn.start);
  return { ...led, ...own };
}

/** Of the parties that the words name as payer, or as payee, the one whose cue stands nearest to the sum. */
function said(text: string, sum: number): Payment {
  const nearest = new Map<keyof Payment, { words: string; distance: number }>();
  for (const { who, pattern, side } of cues()) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const distance = Math.abs(match.index - sum);
      if ((nearest.get(who)?.distance ?? Infinity) <= distance) continue;
      const actor = side === 'after' ? actorAfter(text, pattern.lastIndex) : actorBefore(text, match.index);
      if (actor) nearest.set(who, { words: whole(text, actor), distance });
    }
  }
  const payer = nearest.get('payer')?.words;
  const payee = nearest.get('payee')?.words;
  if (payer === payee) return {};
  return { ...(payer && { payer }), ...(payee && { payee }) };
}

/** "for each pay period" tells of nobody who pays. */
const PAY_AS_NOUN = '(?!\\s{1,3}(?:period|stub|rate|grade|increase|scale|differential)s?(?![\\w-]))';

/** In small letters, or, if a sentence may begin so, with a capital: "Owed" within a table's head is no verb. */
function cuePattern(phrase: string, begins: boolean): RegExp {
  const first = begins ? phrase[0]! + phrase[0]!.toUpperCase() : phrase[0]!;
  const after = /\bpay$/.test(phrase) ? PAY_AS_NOUN : '';
  return new RegExp(`(?<![\\w-])[${first}]${phrase.slice(1).replace(/ /g, '\\s{1,3}')}(?![\\w-])${after}`, 'g');
}

const whole = (text: string, { start, end }: Actor): string => text.slice(start, end).replace(/\s+/g, ' ');
