import { overlaps, type Range } from '@averment/record';
import { paragraphAt, sentenceRange, type Pleading } from '@averment/structure';
import { lazily } from '@averment/record/data-file';
import { readRows } from './data-file.js';
import type { Reference } from './references.js';
import { smallNameAt } from './small-letters.js';
import type { KnownAgreement, Mention, Registry } from './registry.js';

/** What a reference belongs to. `none`: to no agreement; `open`: to some agreement, which the words do not say. */
export type Owner =
  | { readonly found: 'agreement'; readonly agreement: KnownAgreement; readonly confidence: number }
  | { readonly found: 'none' }
  | { readonly found: 'open' };

const others = lazily(() => new Set(readRows('other-documents.tsv').map(([word]) => word!)));

/** Words between a reference and the document it is a part of: "of the", "to that certain", ' ("Fees") of'. */
const LINK =
  /(?:,?\s?\(?["“][^"”\n]{2,60}[,.]?["”]\)?,?|,?\s\([^()\n]{2,50}\))?,?\s{1,3}(?:of|to|in|under|within|from|at)\s{1,3}(?:each of\s|both\s)?(?:(?:the|that|this|said|its|their|his|her|such|each|our|your)\s{1,3})?(?:parties[’']\s|certain\s|same\s|governing\s|written\s|foregoing\s|operative\s|applicable\s|[A-Z][\w.&-]*[’']s?\s){0,2}/y;
const OTHER_DOCUMENT = /(?:[\p{L}\p{N}.’'&-]+\s{1,3}){0,9}?([\p{L}.]+)/uy;
/** Between a name and the reference that follows it: "Lease § 7.04", "Pension Trust, Art. 2", "the Contract's Section 5", "Lease – § 5". */
const BESIDE = /^(?:[’']s?)?,?\s{0,3}(?:[–—-]\s)?(?:\([^()]{1,40}\),?\s)?\(?(?:at\s|in\s|under\s)?$/;
/** "the Operations Manual, § 3.2". */
const OTHER_BEFORE = /([A-Z][a-z]{2,20}),?\s{1,3}(?:at\s)?$/;
const THEREOF = /^\sthereof\b/;
const OWN_TEXT = /^,?\s(?:supra|infra|above|below|herein|hereof|of this (?:[Cc]omplaint|[Pp]etition|[Pp]leading))\b/;
const LAW_BEFORE =
  /(?:U\.\s?S\.\s?C\.?(?:A\.)?|C\.\s?F\.\s?R\.?|\bCode(?: Ann\.)?|\bAct|\bLaw|\bStat\.|\bRules?|\bReg(?:s|ulations?)?\.?|\bILCS|\bRestatement[^.]{0,30}|\bTitle \w+|\bChapter \w+|\bERISA|\bG\.\s?S\.|\bConst(?:itution|\.)|\b[Aa]mend(?:ment|\.)|\bR\.\s?S\.|U\.\s?C\.\s?C\.?),?\s{0,2}(?:(?:including|specifically|namely|particularly),?\s)?(?:\([^()]{1,20}\)\s?)?$/;
/** Between two references of which the first's owner is also the second's: "Lease § 7.04 and Section 22.1". */
const JOINED = /^(?:\s?,?\s?(?:and|or|&|as well as|through|nor)?\s?(?:in|under|of)?\s?)$/;

/** The owner of one reference by what stands right beside it; null where that says nothing. */
export function ownerBeside(
  pleading: Pleading,
  reference: Reference,
  registry: Registry,
  mentions: readonly Mention[],
): Owner | null {
  const { text } = pleading.filing;
  if (LAW_BEFORE.test(text.slice(Math.max(0, reference.start - 48), reference.start))) return { found: 'none' };
  if (OWN_TEXT.test(text.slice(reference.end, reference.end + 40))) return { found: 'none' };
  return (
    ownerAfter(text, reference, registry, mentions) ??
    ownerBefore(text, reference, mentions) ??
    ownerInCapitals(text, reference, registry)
  );
}

function ownerAfter(
  text: string,
  reference: Reference,
  registry: Registry,
  mentions: readonly Mention[],
): Owner | null {
  if (THEREOF.test(text.slice(reference.end, reference.end + 12))) return lastNamed(mentions, reference.start);
  LINK.lastIndex = reference.end;
  if (!LINK.test(text)) return null;
  const at = LINK.lastIndex;
  const named = mentions.find(({ start, end }) => start <= at + 1 && end > at) ?? mentionSoonAfter(text, at, mentions);
  if (named) return agreed(named.agreement, 1);
  const lower = smallNameAt(text, at)?.name;
  if (lower) {
    const known = registry.find(lower) ?? registry.find(lower.split(' ').at(-1)!) ?? onlyOne(registry);
    return known ? agreed(known, 0.8) : { found: 'open' };
  }
  return isOtherDocument(text, at) ? { found: 'none' } : null;
}

/** "Clause 7 thereof": of the agreement that was named last. */
function lastNamed(mentions: readonly Mention[], offset: number): Owner | null {
  const last = lastBefore(mentions, offset);
  return last && agreed(last.agreement, 0.9);
}

/** "of the parties' Lease": the name a few words on, with no other document between. */
function mentionSoonAfter(text: string, at: number, mentions: readonly Mention[]): Mention | null {
  const next = mentions.find(({ start }) => start >= at);
  return next &&
    next.start - at < 60 &&
    /^(?:[\p{L}\p{N}.’'&-]+\s{1,2}){0,6}$/u.test(text.slice(at, next.start)) &&
    !isOtherDocument(text, at, next.start)
    ? next
    : null;
}

/** An amendment of an agreement is a part of it; the Constitution's are not. */
const AMENDS = /^(?:\w+\s){0,2}Amendments?\s(?:to|of)\s/;

function isOtherDocument(text: string, at: number, end = at + 110): boolean {
  OTHER_DOCUMENT.lastIndex = at;
  const words = text.slice(at, Math.min(end, at + 110)).split(/\s+/, 12);
  for (const word of words) {
    if (/^Amendments?$/.test(word) && AMENDS.test(text.slice(at, at + 60))) return false;
    if (others().has(word.replace(/(?<![,;:)“”"’'])[,;:)“”"’']+$/, '').replace(/\.$/, ''))) return true;
    if (/[.;,:]$/.test(word)) return false;
  }
  return false;
}

/** "Pension Trust, Art. III, Sec. 3": an agreement's name stands right before, whatever the number looks like. */
export const isNamedBeside = (text: string, reference: Range, mentions: readonly Mention[]): boolean =>
  ownerBefore(text, reference, mentions)?.found === 'agreement';

function ownerBefore(text: string, reference: Range, mentions: readonly Mention[]): Owner | null {
  const last = lastBefore(mentions, reference.start);
  if (last && reference.start - last.end <= 60 && BESIDE.test(text.slice(last.end, reference.start)))
    return agreed(last.agreement, 1);
  const other = OTHER_BEFORE.exec(text.slice(Math.max(0, reference.start - 40), reference.start))?.[1];
  return other !== undefined && others().has(other) ? { found: 'none' } : null;
}

const CAPITALS_BEFORE = /(?<![A-Z])(?:[A-Z]{2,20}\s){1,8}(?:[–—-]\s|\()$/;

/** "BREACH OF THE SUPPLY AGREEMENT – SECTIONS 3 AND 4": a heading names a known agreement in capitals. */
function ownerInCapitals(text: string, { start }: Range, registry: Registry): Owner | null {
  const words = CAPITALS_BEFORE.exec(text.slice(Math.max(0, start - 120), start))?.[0].match(/[A-Z]+/g) ?? [];
  for (let first = 0; first < words.length; first++) {
    const known = registry.find(words.slice(first).join(' '));
    if (known) return agreed(known, 0.9);
  }
  return null;
}

/** The owner by what is said around: the same clause, the sentence's agreement, the paragraph's, the last one spoken of. */
export function ownerByContext(
  pleading: Pleading,
  reference: Reference,
  before: readonly Resolved[],
  mentions: readonly Mention[],
): Owner | null {
  const { text } = pleading.filing;
  const last = before.at(-1);
  if (
    reference.kind === 'exhibit' ||
    (reference.kind === 'paragraph' &&
      !isProvided(text, reference, mentions) &&
      !provides(text, reference) &&
      !isNumberOfPart(reference) &&
      !followsParagraph(pleading, reference, last))
  )
    return null;
  if (last && JOINED.test(text.slice(last.reference.end, reference.start))) return agreed(last.agreement, 0.9);
  const sentence = sentenceRange(text, reference.start, reference.end, pleading.extent);
  const named = lastBefore(
    mentions.filter(({ agreement }) => agreement.real),
    reference.start,
  );
  if (named && named.start >= sentence.start) return agreed(named.agreement, 0.85);
  if (last && last.reference.start >= sentence.start) return agreed(last.agreement, 0.85);
  const later = mentions.find(
    ({ start, agreement }) => agreement.real && start >= reference.end && start < sentence.end,
  );
  if (later) return agreed(later.agreement, 0.7);
  const paragraph = stretchAround(pleading, reference.start);
  const nearest = last && (!named || last.reference.start > named.start) ? last.agreement : named?.agreement;
  const place = Math.max(last?.reference.start ?? -1, named?.start ?? -1);
  if (nearest && place >= paragraph.start) return agreed(nearest, 0.7);
  const opens = /^(?:\(?\w{1,3}[.)]\s{1,3})?$/.test(text.slice(paragraph.start, reference.start));
  if (named && opens && reference.start - named.end < QUOTED) return agreed(named.agreement, 0.6);
  return last && reference.start - last.reference.end < FAR ? agreed(last.agreement, 0.5) : null;
}

/** "The Note provides in paragraph 6(B)": a paragraph not of the pleading. */
function isProvided(text: string, reference: Reference, mentions: readonly Mention[]): boolean {
  const last = lastBefore(mentions, reference.start);
  return last !== null && reference.start - last.end < 160 && PROVIDED.test(text.slice(last.end, reference.start));
}

/** "¶ 3.2(b)": no pleading numbers its own paragraphs so. */
const isNumberOfPart = ({ parts }: Reference): boolean => parts.every(({ section }) => /^\d{1,2}\.\d/.test(section));

/** "¶ 7 of the Lease is plain. Under ¶ 9(c), interest accrues": as fine as contracts are numbered, right after another. */
function followsParagraph(pleading: Pleading, reference: Reference, last: Resolved | undefined): boolean {
  return (
    last?.reference.kind === 'paragraph' &&
    reference.parts.every(({ section }) => section.includes('(')) &&
    last.reference.start >= stretchAround(pleading, reference.start).start
  );
}

/** "Paragraph 23 provides for fees": those of the pleading itself only allege. */
const provides = (text: string, { end }: Reference): boolean => PROVIDES.test(text.slice(end, end + 40));

const PROVIDES =
  /^\s(?:further |also |expressly |specifically )?(?:provides|requires|obligates|entitles|permits|prohibits|grants|governs|forbids)\b/;

const PROVIDED =
  /^[^.;]{0,60}\b(?:provide[sd]?|state[sd]?|sa(?:ys|id)|require[sd]?|specifie[sd]|recite[sd]?|obligate[sd]?)\b[^.;]{0,40}\b(?:in|at|under|by)\s$/;

/** A word that is also the name of a paper that is filed: "the Declaration" may be anybody's. */
export const isFiled = (name: string): boolean => others().has(name.replace(/^The /, ''));

/** A reference whose owner is known. */
export interface Resolved {
  readonly reference: Reference;
  readonly agreement: KnownAgreement;
  readonly confidence: number;
}

/** A block that begins with a section, soon after an agreement was named, quotes it. */
const QUOTED = 400;
/** About a page and a half: farther back, "Section 5" may be anything. */
const FAR = 4_000;

function stretchAround(pleading: Pleading, offset: number): Range {
  return (
    paragraphAt(pleading, offset) ??
    pleading.filing.blocks.find((block) => overlaps(block, { start: offset, end: offset + 1 })) ?? {
      start: offset,
      end: offset,
    }
  );
}

const agreed = (agreement: KnownAgreement, confidence: number): Owner => ({
  found: 'agreement',
  agreement,
  confidence,
});

const onlyOne = (registry: Registry): KnownAgreement | null => {
  const real = registry.agreements.filter((agreement) => agreement.real);
  return real.length === 1 ? real[0]! : null;
};

/** The last mention that ends at or before the offset; mentions are sorted. */
export function lastBefore(mentions: readonly Mention[], offset: number): Mention | null {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (mentions[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return mentions[low - 1] ?? null;
}
