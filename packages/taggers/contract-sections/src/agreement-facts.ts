import type { Range } from '@averment/record';
import { countAt, sentenceRange, type Pleading } from '@averment/structure';
import { firstDate } from './dates.js';
import { spaced } from './names.js';

/** What the pleading says of an agreement beside its names. */
export interface AgreementFacts {
  parties?: string[];
  date?: string;
  exhibit?: string;
  claims?: number[];
}

/** Sentences that are looked at: the one that binds or first shows the name, and the first few mentions. */
const MOST_SENTENCES = 6;

/** Parties, date, exhibit and counts, each from the first sentence that says it. `mentions` are sorted. */
export function factsOf(pleading: Pleading, first: Range, mentions: readonly Range[]): AgreementFacts {
  const { text } = pleading.filing;
  const facts: AgreementFacts = {};
  for (const mention of [first, ...mentions].slice(0, MOST_SENTENCES)) {
    const sentence = sentenceRange(text, mention.start, mention.end, pleading.extent);
    const before = spaced(text.slice(sentence.start, mention.start));
    const after = spaced(text.slice(mention.end, sentence.end));
    const parties = facts.parties ? [] : partiesOf(before, after);
    if (parties.length > 0) facts.parties = parties;
    const date = facts.date ?? dateOf(before, after, mention === first);
    if (date) facts.date = date;
    const exhibit = facts.exhibit ?? exhibitOf(after, text.slice(sentence.end, sentence.end + 160));
    if (exhibit) facts.exhibit = exhibit;
  }
  const claims = [...new Set(mentions.flatMap(({ start }) => countAt(pleading, start)?.number ?? []))];
  return claims.length > 0 ? { ...facts, claims } : facts;
}

const DATED =
  /^.{0,60}?\b(?:dated|effective|as of|executed|signed|made|entered into)\b(?: as of| on| on or about| this| the| and effective){0,3} (.{6,40})/;
const ON_DATE = /\b(?:[Oo]n|[Ii]n|[Aa]bout|[Ee]ffective|[Aa]s of|[Dd]ated)\s(?:or about )?(.{6,40})/g;
const MADE = /\b(?:entered|executed|signed|made|agreed|accepted)\b/;

/** "dated March 3, 2020" right after the name; of the sentence that first names it, the day on which it was made. */
function dateOf(before: string, after: string, isFirst: boolean): string | null {
  const dated = firstDate(DATED.exec(after)?.[1] ?? '');
  if (dated || !(isFirst || MADE.test(before))) return dated;
  for (const match of before.matchAll(ON_DATE)) {
    const date = firstDate(match[1]!);
    if (date) return date;
  }
  return isFirst ? firstDate(`${before} ${after}`) : null;
}

const IN_BRACKET =
  /^[^.;]{0,40}\((?:[^()]{0,30} )?(?:attached )?(?:hereto )?(?:as )?(Exhibit|Ex\.|Exh\.) ["“]?([A-Z]{1,2}|\d{1,3})\b/;
const AS_EXHIBIT =
  /\b(?:as|at|marked|designated) (?:Plaintiffs?[’'] ?s? )?(Exhibit|Ex\.|Exh\.|Attachment|Appendix) ["“]?([A-Z]{1,2}|\d{1,3})\b/g;
const ATTACHED = /\b(?:attached|annexed|appended|filed)\b/;
const COPY_NEXT = /^\s*(?:A|Attached)\b[^.;]{0,90}\bcop(?:y|ies)\b/;
const COPY = /^\s*(?:A|The|Attached)\b.{0,90}\b(?:copy|copies)\b.{0,90}/s;

/** "(Exhibit A)" after the name, "attached hereto as Exhibit A" in its sentence, or "A copy is attached as" in the next. */
function exhibitOf(after: string, next: string): string | null {
  const match = IN_BRACKET.exec(after) ?? attachedIn(after) ?? attachedNext(next);
  return match ? `${match[1]!.startsWith('Ex') ? 'Exhibit' : match[1]!} ${match[2]!}` : null;
}

function attachedNext(next: string): RegExpExecArray | null {
  const copy = COPY.exec(next)?.[0];
  return copy && COPY_NEXT.test(next) ? attachedIn(spaced(copy)) : null;
}

const attachedIn = (words: string): RegExpExecArray | null =>
  [...words.matchAll(AS_EXHIBIT)].find(({ index }) => ATTACHED.test(words.slice(Math.max(0, index - 70), index))) ??
  null;

const BETWEEN =
  /^.{0,120}?\b(?:by and between|by and among|between|among)\s([^;]{3,240}?)(?=\s\(|\.$|;|,\s(?:dated|effective|for|which|under|pursuant|whereby|so)\b|,?\s(?:was|were|is|are|requires?d?|provides?d?|governs?|states?|obligates?d?|has|had)\b|$)/;
/** "Orchard Foods, Inc. and Blue Crane LLC entered into a". */
const ENTERED = /\b(?:entered into|executed|signed|made|are parties to|were parties to)\b/g;
const WITH =
  /^[^.;]{0,60}?\bwith ((?:the )?[A-Z][^;]{2,80}?)(?=,? (?:\(|on|for|to|in|under|dated|which|that|whereby|pursuant)\b|,? \(|\.$|$)/;
const ISSUED =
  /^[^;]{0,60}?\b(?:issued|executed) by ([A-Z][^,;]{2,60}?) (?:to|in favor of) ([A-Z][^,;]{2,60}?)(?=,|\.$| \(| on | for |$)/;

function partiesOf(before: string, after: string): string[] {
  const between = BETWEEN.exec(after.slice(0, 400));
  if (between) return atLeastTwo(listOf(between[1]!));
  const issued = ISSUED.exec(after);
  if (issued) return [issued[1]!, issued[2]!];
  const entered = [...before.matchAll(ENTERED)].at(-1);
  if (!entered || before.length - entered.index > 90) return [];
  const whole = before.slice(Math.max(0, entered.index - 200), entered.index).trim();
  const makers = listOf(
    whole.replace(/^.*\d{4}, (?:the )?/, '').replace(/^(?:On|In|By|Effective|As of)\b[^,]{3,40}, /, ''),
  );
  const other = WITH.exec(after);
  return atLeastTwo(other ? [...makers, ...listOf(other[1]!)] : makers);
}

const atLeastTwo = (parties: string[]): string[] => (parties.length > 1 ? parties : []);

/** The names of a list of parties; "the limited partners" is one, "the parties" none. */
function listOf(words: string): string[] {
  return words
    .replace(/,? (?:a|an) [A-Z][a-z]+ (?:corporation|company|limited liability company|partnership)/g, '')
    .split(/,? and (?=[A-Z]|the )|, (?=(?:[A-Z][a-z]+ ){1,4}[A-Z]?)(?!Inc|LLC|Ltd|L\.)/)
    .map((party) => ({ party: party.replace(/^(?:the|and|both) /, '').trim(), hasArticle: /^the /.test(party) }))
    .filter(({ party, hasArticle }) => party.length < 90 && (/^\p{Lu}/u.test(party) || (hasArticle && isGroup(party))))
    .filter(({ party }) => !/^(?:[Tt]he )?[Pp]arties$|\b(?:19|20)\d{2}$/.test(party))
    .map(({ party }) => party.replace(AS_WHAT, ''));
}

/** "Brazos Plaza LP, as landlord": what a party is under the agreement is no part of its name. */
const AS_WHAT = /,? as (?:the )?[a-z]+(?: [a-z]+)?,?$/;

const isGroup = (party: string): boolean => /^[a-z]+(?: [a-z]+){0,2}$/.test(party) && party !== 'parties';
