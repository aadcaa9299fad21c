import type { DamagesKind, Range } from '@averment/record';
import { isPleaded, sentenceRange, type Demand, type Pleading } from '@averment/structure';
import { kindPhrases } from './kinds.js';
import { offsetOf } from './plain-offsets.js';
import { plainWords } from '@averment/structure';

/** A kind of money that is asked for in words, with the stretch of text that asks. */
export interface AskedKind extends Range {
  readonly kind: DamagesKind;
  /** Label of the prayer's item that asks, as printed. */
  readonly prayerItem?: string;
}

/** Words that ask, in a count or in the introduction, as plainly as a prayer does. */
const ASKING =
  /\b(?:entitled to|seeks?|seeking|demands?|prays? for|requests?|should be awarded|may recover|be awarded)\b/g;
const DENIAL =
  /\b(?:not (?:currently |presently |here )?(?:seek|seeking|request|requesting|demand|entitled|recover)|no (?:damages|monetary)|reserves? (?:the|his|her|its|their) right|leave to amend|will seek|intends? to seek|denied|deny|without waiving)\b/;

/** Kinds of money that the prayer, and the closing clauses of counts, ask for. */
export function kindsInDemands(pleading: Pleading, demands: readonly Demand[]): AskedKind[] {
  const { text } = pleading.filing;
  return demands.flatMap((demand) =>
    sentencesOf(text, demand)
      .flatMap((sentence) => kindsIn(text, sentence))
      .map((asked) => {
        const item = demand.items.find(({ start, end }) => start <= asked.start && asked.start < end);
        return item?.label ? { ...asked, prayerItem: item.label } : asked;
      }),
  );
}

/** Kinds of money that the rest of the pleading says a plaintiff seeks or is entitled to. */
export function kindsInCounts(pleading: Pleading): AskedKind[] {
  const { text } = pleading.filing;
  const found: AskedKind[] = [];
  ASKING.lastIndex = pleading.counts[0]?.start ?? pleading.extent.start;
  for (let match = ASKING.exec(text); match && match.index < pleading.extent.end; match = ASKING.exec(text)) {
    const asking = { start: match.index, end: ASKING.lastIndex };
    if (!isPleaded(pleading, asking)) continue;
    const sentence = sentenceRange(text, asking.start, asking.end, pleading.extent);
    if (isByPlaintiff(text.slice(sentence.start, asking.start)))
      found.push(...kindsIn(text, { start: asking.start, end: sentence.end }, sentence, false));
    ASKING.lastIndex = Math.max(sentence.end, asking.end);
  }
  return found;
}

const PLAINTIFF =
  /(?<!\p{L})(?:[Pp]laintiffs?|PLAINTIFFS?|[Cc]lass|[Mm]embers|[Rr]elator|[Pp]etitioner|[Cc]omplainants?|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Ww]e|I)(?!\p{L})/gu;
/** How far before the asking words its subject may stand, in characters. */
const SUBJECT_REACH = 132;

/** A plaintiff is named in the clause that the words before end in. */
function isByPlaintiff(before: string): boolean {
  PLAINTIFF.lastIndex = Math.max(before.length - SUBJECT_REACH, before.lastIndexOf(';') + 1, 0);
  return PLAINTIFF.test(before);
}

function kindsIn(text: string, words: Range, sentence: Range = words, bare = true): AskedKind[] {
  if (DENIAL.test(plainWords(text.slice(sentence.start, sentence.end)))) return [];
  return kindPhrases(plainWords(text.slice(words.start, words.end)), false)
    .filter((phrase) => bare || !phrase.bare)
    .map(({ kind, start, end }) => ({
      kind,
      start: offsetOf(text, words.start, start),
      end: offsetOf(text, words.start, end),
    }));
}

/** A block's end, unless the next block goes on with the sentence. */
const BREAK = /^\n\n[^a-z]/;

/** A demand's items, and the sentences and list members of what lies outside of them. */
function sentencesOf(text: string, demand: Demand): Range[] {
  const pieces: Range[] = [];
  let start = demand.start;
  for (const item of demand.items) {
    if (item.start > start) pieces.push(...piecesOf(text, start, item.start));
    pieces.push(item);
    start = Math.max(start, item.end);
  }
  return start < demand.end ? [...pieces, ...piecesOf(text, start, demand.end)] : pieces;
}

function piecesOf(text: string, from: number, to: number): Range[] {
  const pieces: Range[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (text[at] !== ';' && !BREAK.test(text.slice(at, at + 3)) && at + 1 < to) continue;
    if (at + 1 - start > 3) pieces.push({ start, end: at + 1 });
    start = at + 1;
  }
  return pieces;
}
