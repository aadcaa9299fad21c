import type { Range } from '@averment/record';
import { lazily } from '@averment/record/data-file';
import { readRows } from './data-file.js';

/** A capitalised phrase that ends in a head noun of agreements: "LinkedIn Subscription Agreement", "Lease". */
export interface NamePhrase extends Range {
  readonly name: string;
  readonly noun: string;
  readonly strong: boolean;
}

export const nouns = lazily(
  () => new Map(readRows('agreement-nouns.tsv').map(([noun, use]) => [noun!, use === 'strong'])),
);
const stops = lazily(() => new Set(readRows('name-stops.tsv').map(([word]) => word!)));
const shortened = lazily(() => new Set(readRows('shortened-words.tsv').map(([word]) => word!)));

const nounPattern = lazily(() => {
  const alternatives = [...nouns().keys()]
    .sort((a, b) => b.length - a.length)
    .map((noun) => escaped(noun).replace(/ /g, '\\s{1,3}'));
  return new RegExp(`(?<![\\p{L}\\d-])(?:${alternatives.join('|')})(?![\\p{L}\\d-])`, 'gu');
});

/** Head nouns in capitals or in small letters, as captions and loose prose write them. */
const CAPITALS = /\b[A-Z]/;

/** All such phrases between two offsets, in order. */
export function namePhrases(text: string, { start, end }: Range): NamePhrase[] {
  const phrases: NamePhrase[] = [];
  const pattern = nounPattern();
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text)) {
    const from = nameStart(text, match.index, phrases.at(-1)?.start ?? start);
    const noun = spaced(match[0]);
    const name = spaced(text.slice(from, pattern.lastIndex));
    const last = phrases.at(-1);
    if (last && from < last.end && last.name === noun)
      phrases.push({ name: noun, noun, strong: nouns().get(noun)!, start: match.index, end: pattern.lastIndex });
    else if (last && from < last.end) {
      phrases.pop();
      const whole = spaced(text.slice(last.start, pattern.lastIndex));
      phrases.push({ name: whole, noun, strong: nouns().get(noun)!, start: last.start, end: pattern.lastIndex });
    } else phrases.push({ name, noun, strong: nouns().get(noun)!, start: from, end: pattern.lastIndex });
  }
  return phrases;
}

const WORD_BEFORE = /(?<!\S)(\S{1,40})[ \n]{1,3}$/;
const CAPITALISED = /^["“(]?(?:\p{Lu}[\p{L}\p{N}’'&./-]*|(?:19|20)\d{2})$/u;
/** Numbers of parts, and small words in capitals: "SECTION IV OF THE LEASE". */
const NO_NAME_WORD = /^(?:[A-Z]|[IVXLC]+(?:[.-][A-Z\d]{1,3}){0,3}\.?|OF|AND|THE|FOR|TO|IN|ON|BY|AN|UNDER)$/;
const CONNECTOR = /^(?:of|and|for|the|&|or)$/;

/** Backwards over the capitalised words of the name, with "of", "and", "for" between them. */
function nameStart(text: string, nounStart: number, floor: number): number {
  let start = nounStart;
  let at = nounStart;
  for (let count = 0; count < 14; count++) {
    const from = Math.max(floor, at - 44);
    const match = WORD_BEFORE.exec(text.slice(from, at));
    if (!match || /\n\s*\n/.test(match[0]) || endsSentence(match[1]!)) break;
    const word = match[1]!;
    const opens = /^["“(]/.test(word);
    const bare = word.replace(/^["“(]/, '');
    at = from + match.index + (opens ? 1 : 0);
    if (CAPITALISED.test(word) && !stops().has(bare) && !NO_NAME_WORD.test(bare)) {
      if (/[’']s?$/.test(bare) && !/^\p{Lu}[\p{L}]*[’']s$/u.test(bare)) break;
      start = at;
      if (opens) break;
    } else if (!CONNECTOR.test(word)) break;
  }
  return start;
}

/** "the Lease. Terms of Service": a whole word with a stop, where "Mfg." or "Assocs." is a shortened one. */
function endsSentence(printed: string): boolean {
  if (!printed.endsWith('.')) return false;
  const word = printed.slice(0, -1).replace(/^["“(]/, '');
  return nouns().has(word) || (/[a-z]{5}$/.test(word) && !shortened().has(word.toLowerCase()));
}

/** The last words of a name, in small letters, without the article: for comparing. */
export const nameKey = (name: string): string =>
  spaced(name)
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace('by-laws', 'bylaws')
    .replace(/^(?:the|a|an|this|said) /, '')
    .replace(/(agreement|contract|lease|note|trust|polic(?:y|ie))s?$/, '$1');

export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "LSA" of "LinkedIn Subscription Agreement": the first letters of its words, small connecting words apart or with. */
export function isAcronymOf(acronym: string, name: string): boolean {
  if (!/^[A-Z][A-Za-z&]{1,7}$/.test(acronym) || !CAPITALS.test(name)) return false;
  const words = name.split(/[\s-]+/).filter(Boolean);
  const all = words.map((word) => word[0]!.toUpperCase()).join('');
  const main = words
    .filter((word) => !CONNECTOR.test(word))
    .map((word) => word[0]!.toUpperCase())
    .join('');
  const letters = acronym.toUpperCase().replace(/[^A-Z]/g, '');
  return letters.length > 1 && (all.endsWith(letters) || main.endsWith(letters) || main === letters.replace(/S$/, ''));
}
