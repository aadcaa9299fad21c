import { lazily } from '@averment/record/data-file';
import type { Range } from '@averment/record';
import { readRows } from './data-file.js';
import { nouns } from './names.js';
import type { Reference } from './references.js';
import type { Mention, Registry } from './registry.js';

/** "of the purchase agreement dated": the name of an agreement that is written in small letters. */
export interface SmallName extends Range {
  /** Without what says nothing of which agreement it is: "lease agreement" of "written lease agreement". */
  readonly name: string;
}

const WORD = /[a-z][a-z-]{1,24}(?![A-Za-z])/y;
const MOST_WORDS = 5;

const heads = lazily(() => new Set(readRows('small-letter-nouns.tsv').map(([noun]) => noun!)));
const idle = lazily(() => new Set(readRows('idle-words.tsv').map(([word]) => word!)));

/** The small-letter name that begins at the offset, of five words at most, or null. */
export function smallNameAt(text: string, offset: number): SmallName | null {
  const words: string[] = [];
  let at = offset;
  let found: { words: number; end: number } | null = null;
  while (words.length < MOST_WORDS) {
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (!match) break;
    words.push(match[0]);
    if (endsInHead(words)) found = { words: words.length, end: WORD.lastIndex };
    else if (found) break;
    at = WORD.lastIndex;
    const gap = /^\s{1,3}/.exec(text.slice(at, at + 3))?.[0];
    if (!gap) break;
    at += gap.length;
  }
  if (!found) return null;
  const named = words.slice(0, found.words);
  while (named.length > 1 && idle().has(named[0]!)) named.shift();
  return { name: named.join(' '), start: offset, end: found.end };
}

const endsInHead = (words: readonly string[]): boolean =>
  [1, 2, 3].some((count) => count <= words.length && heads().has(words.slice(-count).join(' ')));

const LINKED =
  /\s{1,3}(?:of|to|in|under)\s{1,3}(?:the|that|this|said|its|their|his|her|such|each|our|your)\s{1,3}(?:parties[’']\s|certain\s)?/y;

/**
 * Agreements that have no capitals, "Section 4 of the purchase agreement", where the pleading binds no other name to
 * them: they are known by those words. "the agreement" alone names one only where no other agreement is known.
 */
export function smallLetterMentions(text: string, within: Range, references: readonly Reference[], registry: Registry) {
  const mentions: Mention[] = [];
  for (const { end } of references) {
    LINKED.lastIndex = end;
    const name = LINKED.test(text) ? smallNameAt(text, LINKED.lastIndex)?.name : null;
    if (!name || registry.find(name) || isOfAnother(name, registry)) continue;
    const places = placesOf(text, within, name);
    const agreement = registry.add(name, places[0]!);
    agreement.real = true;
    agreement.mentions.push(...places);
    mentions.push(...places.map((place) => ({ ...place, agreement })));
  }
  return mentions;
}

/** A bare noun may be any agreement that is known; "lease agreement", the one that is called "Lease". */
function isOfAnother(name: string, registry: Registry): boolean {
  const known = registry.agreements.filter(({ real }) => real);
  if (!name.includes(' ')) return known.length > 0;
  return name.split(' ').some((word) => word !== 'agreement' && word !== 'contract' && registry.find(word) !== null);
}

function placesOf(text: string, within: Range, name: string): Range[] {
  const pattern = new RegExp(`(?<![\\w-])${name.replace(/ /g, '\\s{1,3}')}(?![\\w-])`, 'g');
  const places: Range[] = [];
  pattern.lastIndex = within.start;
  for (let match = pattern.exec(text); match && match.index < within.end; match = pattern.exec(text))
    places.push({ start: match.index, end: pattern.lastIndex });
  return places;
}

/** An all-capitals noun that nothing binds, "CBA", is the one agreement whose first letters it is. */
export const isBareAcronym = (name: string): boolean => /^[A-Z]{2,5}$/.test(name) && nouns().has(name);
