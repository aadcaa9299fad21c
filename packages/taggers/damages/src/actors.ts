import { lazily } from '@averment/record/data-file';
import { readRows } from './data-file.js';

/** Who somebody is, in the words of the pleading, and where those words stand. */
export interface Actor {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

const parts = lazily(() => new Map(readRows('actor-words.tsv').map(([word, part]) => [word!, part!])));

const TOKEN = /\S{1,40}/g;
const TOKEN_BEFORE = /(?<!\S)(\S{1,40})\s{1,3}$/;
const MOST_WORDS = 10;

/** The party that is named right after the offset: "all Defendants, jointly", "First Coast Bank, N.A. for". */
export function actorAfter(text: string, offset: number): Actor | null {
  TOKEN.lastIndex = offset;
  const taken: { word: string; start: number; end: number }[] = [];
  for (let match = TOKEN.exec(text); match && taken.length < MOST_WORDS; match = TOKEN.exec(text)) {
    const bare = bareOf(match[0]);
    if (!partOf(bare) || partOf(bare) === 'never') break;
    const start = match.index + match[0].indexOf(bare);
    taken.push({ word: bare, start, end: start + bare.length });
    if (bare !== match[0] && !isSuffix(text.slice(TOKEN.lastIndex))) break;
  }
  return actorOf(text, taken);
}

/** The party that is named right before the offset: "Defendant Northgate Tool Co. | is liable". */
export function actorBefore(text: string, offset: number): Actor | null {
  const taken: { word: string; start: number; end: number }[] = [];
  for (let at = offset; taken.length < MOST_WORDS;) {
    const from = Math.max(0, at - 44);
    const match = TOKEN_BEFORE.exec(text.slice(from, at));
    const bare = match ? bareOf(match[1]!) : '';
    const isLast = taken.length > 0 && bare !== match?.[1] && !isSuffix(` ${taken[0]!.word}`);
    if (!match || isLast || !partOf(bare) || partOf(bare) === 'never') break;
    at = from + match.index;
    const start = at + match[1]!.indexOf(bare);
    taken.unshift({ word: bare, start, end: start + bare.length });
  }
  return actorOf(text, taken);
}

/** Without small words at either end; nobody, if no role and no name is left. */
function actorOf(text: string, taken: { word: string; start: number; end: number }[]): Actor | null {
  if (/^[A-Z]\.$/.test(taken[0]?.word ?? '') && partOf(taken[1]?.word ?? '') === 'role') taken.shift();
  while (taken.length > 0 && ['link', 'article'].includes(partOf(taken[0]!.word)!)) taken.shift();
  while (taken.length > 0 && !['role', 'name'].includes(partOf(taken.at(-1)!.word)!)) taken.pop();
  const [first] = taken;
  if (!first) return null;
  const { end } = withoutStop(taken.at(-1)!);
  return { words: text.slice(first.start, end).replace(/\s+/g, ' '), start: first.start, end };
}

/** The stop behind a name ends the sentence, unless the word is shortened: "Roe." but "Acme Inc.", "N.A.". */
const withoutStop = ({ word, end }: { word: string; end: number }): { end: number } =>
  word.endsWith('.') && !SHORTENED.test(word) ? { end: end - 1 } : { end };
const SHORTENED = /^(?:\p{L}|Inc|Corp|Cos?|Ltd|Bros|Jr|Sr|Ass['’]?n|Dept|Mfg|Int['’]l|Partn|Assocs?)\.$|\.\p{L}\.$/u;

/** role: a party by its side in the suit; name: capitalised; link, article, count: small words within a name. */
function partOf(word: string): string | null {
  return (
    parts().get(word) ?? parts().get(word.toLowerCase()) ?? (/^\p{Lu}[\p{L}\p{N}.&’'-]*$/u.test(word) ? 'name' : null)
  );
}

/** Without a comma, and without a full stop unless it may be an abbreviation's. */
const bareOf = (token: string): string =>
  token.replace(/^["“(]|(?<![,;:)”"])[,;:)”"]+$|(?<=[a-z]{4})\.$/g, '').replace(/[’']s?$/, '');

/** What may follow a comma within a name. */
const isSuffix = (after: string): boolean =>
  /^,?\s{0,3}(?:Inc|LLC|L\.L\.C|Ltd|LP|L\.P|LLP|N\.A|Corp|P\.C|Co)\b/.test(after);
