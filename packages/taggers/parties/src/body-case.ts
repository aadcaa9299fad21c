import type { Range } from '@averment/record';
import type { Pleading } from '@averment/structure';

/** Where a body is searched for its own spelling of a name, in characters. */
const SEARCHED = 60_000;

/** The words of the pleading after its caption. */
export function bodyOf(pleading: Pleading): Range {
  const start = Math.max(pleading.extent.start, pleading.caption.range.end);
  return { start, end: Math.min(pleading.extent.end, start + SEARCHED) };
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The body's words, and the same in lower case, in which names are looked for. */
export interface SearchedBody {
  readonly text: string;
  readonly lower: string;
}

/** Letters are lowered one by one, so that places in both texts are the same. */
export const searchedBody = (text: string): SearchedBody => {
  const lower = text.toLowerCase();
  return { text, lower: lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (run) => run.toLowerCase()) };
};

/** A pattern for a name over any white space, with its points and commas optional. */
function patternOf(words: readonly string[]): RegExp {
  const escapedWords = words.map((word) =>
    escaped(word)
      .replace(/\\\.|,/g, (sign) => `${sign}?`)
      .replace(/['’]/g, "['’]"),
  );
  return new RegExp(`${escapedWords.join('\\s+')}(?![\\p{L}\\d])`, 'iuy');
}

/** The places of a name in the body: its first word is looked for, the rest only there. */
function* placesOf({ text, lower }: SearchedBody, name: string): Generator<{ start: number; end: number }> {
  const words = name.split(/\s+/);
  const first = /^[\p{L}\d]+/u.exec(words[0]!.toLowerCase())?.[0] ?? words[0]!.toLowerCase();
  if (first === '') return;
  const pattern = patternOf(words);
  for (let at = lower.indexOf(first); at >= 0; at = lower.indexOf(first, at + first.length)) {
    if (at > 0 && /[\p{L}\d]/u.test(text[at - 1]!)) continue;
    pattern.lastIndex = at;
    if (pattern.test(text)) yield { start: at, end: pattern.lastIndex };
  }
}

export interface InBody {
  /** As the body mostly prints it, or null where it prints it in capitals only or not at all. */
  readonly name: string | null;
  readonly count: number;
}

/** How the body prints a name. */
export function inBody(body: SearchedBody, name: string): InBody {
  const forms = new Map<string, number>();
  let count = 0;
  for (const { start, end } of placesOf(body, name)) {
    count++;
    const form = body.text.slice(start, end).replace(/\s+/g, ' ');
    if (/[a-z]/.test(form.replace(/\b(?:of|and|the|d\/b\/a)\b/g, ''))) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const best = [...forms].sort((a, b) => b[1] - a[1])[0];
  return { name: best ? best[0] : null, count };
}

/**
 * Words in brackets after a name that bind another to it: (“LinkedIn”), (hereinafter “Lessor” or the “Landlord”),
 * (“Ford,” and together with Anne Reed, the “Sellers”).
 */
const BRACKET =
  /^([^.;()“"]{0,60})\((?:collectively,?\s|hereinafter,?\s|the\s)?((?:[“"][^”"()]{1,60}[”"](?:,?\s(?:or|and)\s(?:the\s)?(?=[“"]))?){1,3})(?:,?\sand,?\s(?:together|collectively|along)\b[^()]{1,300})?\)/;
/** How far such a bracket may reach, in characters. */
const BRACKET_REACH = 480;
/** Only a description may stand between a name and its bracket, not another party: "Roe sues Acme (“Acme”)". */
const BETWEEN =
  /^,?\s*$|^(?:,\s?|\s)(?:an?|the|its|his|her|of|by|in|as|individually|formerly|d\/b\/a|f\/k\/a)\b(?!.*\b(?:sues?|against|and)\b)/s;
const ROLE_ONLY = /^(?:the )?(?:plaintiffs?|defendants?|petitioners?|respondents?|company|individual defendants?)$/i;

export interface DefinedName {
  readonly alias: string;
  readonly start: number;
  readonly end: number;
}

/** The names bound to a party right after its mention: LinkedIn Corporation ("LinkedIn"). */
export function definedNames(body: SearchedBody, name: string): DefinedName[] {
  const found: DefinedName[] = [];
  for (const { end: from } of placesOf(body, name)) {
    const bracket = BRACKET.exec(body.text.slice(from, from + BRACKET_REACH));
    if (!bracket || !BETWEEN.test(bracket[1]!)) continue;
    for (const quoted of bracket[2]!.matchAll(/[“"]([^“”"]{1,60})[”"]/g)) {
      const printed = quoted[1]!.replace(/,$/, '');
      const alias = printed.replace(/\s+/g, ' ');
      if (ROLE_ONLY.test(alias) || found.some((each) => each.alias === alias)) continue;
      const start = from + bracket[0].indexOf(bracket[2]!) + quoted.index + 1;
      found.push({ alias, start, end: start + printed.length });
    }
  }
  return found;
}

/** Where a pleading names its parties in full, in characters. */
const OPENING = 3000;

/**
 * The whole name that a short one in the caption stands for, where the opening binds it: a caption's "ZEPHYR" is
 * Zephyr Freight, LLC in "Defendant Zephyr Freight, LLC (“Zephyr”)". Null where the caption's is the whole name.
 */
export function fullNameOf(body: string, short: string): string | null {
  if (/[\s,]/.test(short)) return null;
  const opening = body.slice(0, OPENING).replace(/\s+/g, ' ');
  const low = opening.toLowerCase();
  for (const quote of ['“', '"']) {
    const at = low.indexOf(`(${quote}${short.toLowerCase()}`);
    if (at < 0 || !/^[,”"]/.test(opening.slice(at + 2 + short.length))) continue;
    const words = opening.slice(Math.max(0, at - 120), at);
    const from = words.toLowerCase().lastIndexOf(`${short.toLowerCase()} `);
    const name = from < 0 ? '' : words.slice(from).trim();
    if (isName(name)) return name.replace(/,$/, '');
  }
  return null;
}

const isName = (words: string): boolean =>
  words.includes(' ') && words.split(' ').every((word) => /^(?:[\p{Lu}&]|(?:of|and|the)$)/u.test(word));
