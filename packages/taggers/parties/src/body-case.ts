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

/** A pattern for a name over any white space, with its points and commas optional. */
function patternOf(name: string): RegExp {
  const words = name.split(/\s+/).map((word) =>
    escaped(word)
      .replace(/\\\.|,/g, (sign) => `${sign}?`)
      .replace(/['’]/g, "['’]"),
  );
  return new RegExp(`(?<![\\p{L}\\d])${words.join('\\s+')}(?![\\p{L}\\d])`, 'giu');
}

export interface InBody {
  /** As the body mostly prints it, or null where it prints it in capitals only or not at all. */
  readonly name: string | null;
  readonly count: number;
}

/** How the body prints a name. */
export function inBody(text: string, name: string): InBody {
  const forms = new Map<string, number>();
  let count = 0;
  for (const match of text.matchAll(patternOf(name))) {
    count++;
    const form = match[0].replace(/\s+/g, ' ');
    if (/[a-z]/.test(form.replace(/\b(?:of|and|the|d\/b\/a)\b/g, ''))) forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const best = [...forms].sort((a, b) => b[1] - a[1])[0];
  return { name: best ? best[0] : null, count };
}

/** Words in brackets after a name that bind another to it: (“LinkedIn”), (hereinafter “Lessor” or “Landlord”). */
const BRACKET =
  /^([^.;()“"]{0,60})\((?:collectively,? |hereinafter,? |the )?((?:[“"][^”"()]{1,60}[”"](?:,? (?:or|and) )?){1,3})\)/;
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
export function definedNames(text: string, name: string): DefinedName[] {
  const found: DefinedName[] = [];
  for (const match of text.matchAll(patternOf(name))) {
    const from = match.index + match[0].length;
    const bracket = BRACKET.exec(text.slice(from, from + 160));
    if (!bracket || !BETWEEN.test(bracket[1]!)) continue;
    for (const quoted of bracket[2]!.matchAll(/[“"]([^“”"]{1,60})[”"]/g)) {
      const alias = quoted[1]!.replace(/,$/, '');
      if (ROLE_ONLY.test(alias) || found.some((each) => each.alias === alias)) continue;
      const start = from + bracket[0].indexOf(bracket[2]!) + quoted.index + 1;
      found.push({ alias, start, end: start + alias.length });
    }
  }
  return found;
}
