import type { Range } from '@averment/record';
import { sentenceRange } from '@averment/structure';
import { isAcronymOf, nameKey, namePhrases, nouns, spaced, type NamePhrase } from './names.js';

/** '(the "Lease")': aliases that a pleading binds to an agreement, and the name before them, or null where it has none. */
export interface Definition extends Range {
  readonly aliases: readonly string[];
  readonly name: NamePhrase | null;
  /** The alias's noun stands before it in small letters: 'a promissory note ("Note")'. */
  readonly spelled: boolean;
}

const BRACKET = /\(([^()“"]{0,80})["“]([^"”()]{2,70})["”]([^()]{0,120})\)/g;
const ALSO = /["“]([^"“”()]{2,70})["”]/g;
/** '(the "Supply Agreement", and together with the License, the "Agreements")': the last is no name of one of them. */
const TOGETHER = /\b(?:together|collectively)\b/;
const LOWER_HEAD =
  /\b(?:agreement|contract|lease|policy|note|terms|license|guaranty|addendum|by-?laws|deed|mortgage|warranty|undertaking|trust|plan)s?\b/i;

/** The definitions of agreements within the stretch. */
export function definitionsIn(text: string, within: Range, phrases: readonly NamePhrase[]): Definition[] {
  const found: Definition[] = [];
  BRACKET.lastIndex = within.start;
  for (let match = BRACKET.exec(text); match && match.index < within.end; match = BRACKET.exec(text)) {
    const bracket = { start: match.index, end: BRACKET.lastIndex };
    const quoted = [match[2]!, ...[...match[3]!.split(TOGETHER, 1)[0]!.matchAll(ALSO)].map((also) => also[1]!)].map(
      cleanAlias,
    );
    const sentence = sentenceRange(text, bracket.start, bracket.end, within, 400);
    const name = nameFor(text, quoted, sentence, bracket, phrases);
    const aliases = quoted.filter(
      (alias) => isAlias(alias, name, text, bracket) && !(TOGETHER.test(match![1]!) && isOfSeveral(alias)),
    );
    const before = text.slice(sentence.start, bracket.start);
    if (aliases.length > 0 && (name || LOWER_HEAD.test(before)))
      found.push({ ...bracket, aliases, name, spelled: !name && aliases.some((alias) => isSpelled(alias, before)) });
  }
  return found;
}

/** '(collectively, the "Agreements")': a name of all of them; "the Agreement" is one with its amendments. */
const isOfSeveral = (alias: string): boolean =>
  /(?:agreements|contracts|leases|notes|policies|documents|loans|bonds|guaranties|mortgages)$/i.test(alias);

const isSpelled = (alias: string, before: string): boolean => {
  const noun = alias.split(' ').at(-1)!.toLowerCase();
  return new RegExp(`(?<![\\w-])${noun.replace(/[^a-z-]/g, '')}(?![\\w-])`).test(before.slice(-160));
};

const cleanAlias = (alias: string): string =>
  spaced(alias)
    .replace(/^(?:the|The) /, '')
    .replace(/[,.;]$/, '');

/** The agreement that a bracket speaks of: the nearest phrase before it in the sentence that the alias fits. */
function nameFor(
  text: string,
  aliases: readonly string[],
  sentence: Range,
  bracket: Range,
  phrases: readonly NamePhrase[],
) {
  const before = phrases.filter(
    ({ start, end }) => start >= sentence.start && end <= bracket.start && bracket.start - end < 320,
  );
  const fits = (phrase: NamePhrase) =>
    aliases.some((alias) => isAcronymOf(alias, phrase.name) || isPartOf(alias, phrase.name)) ||
    isBeside(text, phrase, bracket);
  return [...before].reverse().find(fits) ?? null;
}

/** "Lease" of "Commercial Lease Agreement", "Services Agreement" of "HVAC and Building Services Agreement". */
const isPartOf = (alias: string, name: string): boolean => {
  const words = nameKey(name).split(' ');
  return nameKey(alias)
    .split(' ')
    .every((word) => words.includes(word));
};

/** Nothing stands between the name and its bracket but a date or the parties. */
const isBeside = (text: string, phrase: NamePhrase, bracket: Range): boolean =>
  /^,?\s{0,3}(?:\((?:Exhibit|Ex\.)[^)]{0,20}\)\s?)?$|^,?\s(?:dated|effective|executed|entered|between|by and between)\b[^;("“]{0,200}$/.test(
    text.slice(phrase.end, bracket.start),
  );

/** An alias names an agreement if it ends in a head noun, is the letters of the name, or stands right beside it. */
function isAlias(alias: string, name: NamePhrase | null, text: string, bracket: Range): boolean {
  const last = alias
    .replace(/ (?:No\. )?\d{1,3}$/, '')
    .split(' ')
    .at(-1)!;
  if (nouns().has(last) || namePhrases(alias, { start: 0, end: alias.length }).length > 0) return true;
  if (!name || !/^[A-Z]/.test(alias)) return false;
  return isAcronymOf(alias, name.name) || (name.strong && /^\s{0,3}$/.test(text.slice(name.end, bracket.start)));
}
