import type { PartyKind } from '@averment/record';
import {
  capitals,
  descriptors,
  endings,
  governmentPatterns,
  jobNouns,
  organizationWords,
  smallWords,
  suffixes,
  titles,
} from './data.js';

export const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[.,;:()]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const DOE_FIRST = /^["“]?(?:(?:john|jane|unknown|unnamed|fictitious)(?: (?:and|&|or|\/) ?jane)? )?(?:does?|roes?)\b/i;
const DOE_WITHIN = /\b(?:doe|roe)s?\b/i;
const OTHER_UNKNOWN =
  /^["“]?(?:does|roes|doe defendants)\b|^["“]?(?:xyz|abc|(?:john|jane) (?:doe|roe)s?) (?:corp|compan|insurance|entit|business|partnership|manufacturer)|^(?:the )?(?:any and all |all )?(?:other )?unknown (?:defendants|officers|heirs|persons|agents|part(?:y|ies)|employees|occupants?|spouses?|tenants?|owners?|claimants?|beneficiaries|successors)\b|^(?:any and )?all (?:other )?(?:persons|parties|claimants)\b/i;

/** "Black Corporations I-X", "White Partnerships 1-10": Arizona's unknown bodies. */
const NUMBERED_BODIES =
  /\b(?:corporations?|partnerships?|companies|entities|trusts|businesses|individuals|persons|spouses|officers|employees|insurers)[,;]? (?:nos?\.? )?(?:[IVXL]{1,6}|\d{1,3}) ?(?:[-–]|through|thru|to) ?(?:[IVXL]{1,6}|\d{1,4})\b/i;

/** A list of unnamed persons: Does 1 through 50, XYZ Corporations 1-10; a lone John Doe who sues is a person. */
export function isUnnamed(words: string): boolean {
  const name = words.trim().replace(/\s+/g, ' ');
  if (OTHER_UNKNOWN.test(name)) return true;
  const first = DOE_FIRST.exec(name);
  if (first && /\d|through|inclusive|[a-z]-[a-z]\b|\b[IVX]{1,4}\b/i.test(name.slice(first[0].length))) return true;
  const within = DOE_WITHIN.exec(name);
  return within !== null && /\d/.test(name.slice(within.index));
}

/** True if the words after a comma belong to the name before it: Inc., LLC, N.A., Jr., III. */
export function isEnding(fragment: string): boolean {
  const words = bare(fragment);
  return endings().has(words) || suffixes().has(words.replace(/ /g, ''));
}

/** Suffixes of learning are no part of a name; those of descent are. */
export const isDegree = (fragment: string): boolean => suffixes().get(bare(fragment).replace(/ /g, '')) === 'learning';

/** "C.W.": a person who goes by initials. */
export const isInitials = (words: string): boolean => /^(?:\p{Lu}\.[ -]?){1,4}$/u.test(words);

const ADDRESS =
  /^(?:[A-Z]{2}\.?\s+\d{5}\b|[NSEW]?\d{1,6}(?:-\d{1,4})?[A-Za-z]?\s+\S|[NSEW]\d{1,4}[NSEW]\d{1,5}\s+\S|p\.?\s?o\.?\s?box|suite\b|apt\b|floor\b|\d{1,3}(?:st|nd|rd|th)\s(?:floor|fl\.?)$|[NS]\.?[EW]\.?$|(?:[A-Z][a-z.]{1,20}\s){1,3}\d{5}(?:-\d{4})?$|[A-Z][\w .]{1,30},?\s[A-Z]{2}\.?\s{1,3}\d{5})/i;

/** An inmate's number, with or without its prison's letters: "ADC #147720", "#R-41187", "No. 52816". */
const INMATE_NUMBER = /^(?:[A-Z]{2,6}\s?)?(?:#|no\.?\s)\s?[A-Z]{0,2}-?\d{4,8}$/i;
const INMATE_NUMBER_BEHIND = /\s#\s?[A-Z]{0,2}-?\d{4,8}$/;

/** A person's name without the number by which a prison knows him. */
export function withoutInmateNumber(name: string): string {
  const bearer = name.replace(INMATE_NUMBER_BEHIND, '');
  return bearer !== name && kindOf(bearer, '') === 'individual' ? bearer : name;
}

/** Who takes in the mail of a party, often a company itself. */
const CARE_OF = /^(?:c\/o|in care of|attn)\b/i;

/** "C/O JONES": a correctional officer among names in capitals, where no company takes in mail. */
const isGuard = (words: string): boolean =>
  /^C\/O (?:[A-Z]\. )?[A-Z'’-]{2,}(?: \([^()]{1,40}\))?$/.test(words.replace(/\s+/g, ' '));

/** A line of an address. `next`: the words that follow, of which a corporate ending makes "18 Irving Realty" a name. */
export const isAddress = (words: string, next: string | undefined): boolean =>
  (CARE_OF.test(words) && !isGuard(words)) ||
  (ADDRESS.test(words) && !hasEnding(words) && !(next && endings().has(bare(next))));

/** Words with which the address of an agent for service begins. */
export const isService = (words: string): boolean =>
  /^(?:serve\b|(?:registered|statutory|resident) agent\b|agent for service\b|please serve\b)/i.test(words);

/** "Sheriff Wade Collier": a title with the name of its bearer. */
export function startsWithTitledName(words: string): boolean {
  const length = titleLength(words);
  return length > 0 && /^\p{Lu}[\p{L}.'’-]*\s\p{Lu}/u.test(words.slice(length));
}

/** What kind of description begins here (alias, capacity, title, …), or null for a name. */
export function descriptorKind(fragment: string): string | null {
  const words = bare(fragment).split(' ');
  for (const length of [3, 2, 1]) {
    const kind = descriptors().get(words.slice(0, length).join(' '));
    if (kind && !(length === 1 && words.length === 1 && kind === 'title')) return kind;
  }
  if (INMATE_NUMBER.test(fragment.trim())) return 'description';
  return isOffice(words) ? 'title' : null;
}

/** "Seattle Field Office Director", "Village Administrator of Elm Grove": words that end with what a person is. */
function isOffice(words: readonly string[]): boolean {
  const of = words.findIndex((word, index) => index > 1 && /^(?:of|for)$/.test(word));
  const noun = words[(of < 0 ? words.length : of) - 1]!;
  return words.length > 1 && jobNouns().has(noun);
}

/** The name without the titles before it; the place where it begins. */
export function titleLength(name: string): number {
  const words = [...name.matchAll(/[^\s]+/g)];
  for (const title of titles()) {
    if (title.length >= words.length) continue;
    if (!title.every((word, index) => bare(words[index]![0]) === word)) continue;
    const next = words[title.length]!;
    if (/^(?:of|for|and)$/i.test(next[0])) return 0;
    return next.index + titleLength(name.slice(next.index));
  }
  return 0;
}

/** What a description calls a body. */
const BODY_NOUN =
  /\b(?:corporation|company|partnership|association|trust|nonprofit|organi[sz]ation|project|program|division|foundation|union|cooperative|school|hospital|business entity|entity|municipality)\b/i;

/** True if the description says what the party is, not whose trustee or officer he is: "a business trust". */
const isBody = (description: string): boolean =>
  BODY_NOUN.test(/(?:^|, )(?:an?|the)\b(?:(?! of\b)[^,]){0,80}/i.exec(description)?.[0] ?? '');

/** Words without the blanks, commas and colons around them, and without the other `signs` at their end. */
export function withoutSigns(words: string, signs = '.('): string {
  let start = 0;
  let end = words.length;
  while (start < end && /[\s,;:]/.test(words[start]!)) start++;
  while (end > start && (/[\s,;:]/.test(words[end - 1]!) || signs.includes(words[end - 1]!))) end--;
  return words.slice(start, end);
}

/** What a description calls a public body. */
const PUBLIC_BODY =
  /\b(?:political subdivision|municipal(?:ity| corporation)|(?:governmental|public|state|federal) (?:agency|entity|body))\b|\bagency of the united states\b/i;

export function kindOf(name: string, description: string): PartyKind {
  const plainName = withoutSigns(name.replace(/\s+/g, ' '));
  if (isUnnamed(name) || NUMBERED_BODIES.test(plainName)) return 'unnamed';
  if (/^(?:the )?estate of\b/i.test(plainName)) return 'individual';
  if (/^(?:the )?(?:[MFS]\/V|S\/?S|vessel)\s/i.test(plainName)) return 'organization';
  if (PUBLIC_BODY.test(description)) return 'government';
  const ended = hasEnding(plainName);
  if (!ended && governmentPatterns().some((pattern) => pattern.test(plainName))) return 'government';
  if (ended || hasOrganizationWord(plainName)) return 'organization';
  if (/\b(?:an individual|in (?:his|her) (?:individual|official)|husband|wife|a minor|deceased)\b/i.test(description))
    return 'individual';
  if (isBody(description)) return 'organization';
  if (/\s(?:of|for|against)\s/i.test(plainName) && !/\b(?:estate|heirs?) of\b/i.test(plainName)) return 'organization';
  return /\d|[+®™]|\.(?:com|net|org|ai|io)\b/.test(plainName) ? 'organization' : 'individual';
}

export function hasEnding(name: string): boolean {
  const words = bare(name).split(' ');
  for (const length of [4, 3, 2, 1]) {
    if (words.length > length && endings().has(words.slice(-length).join(' '))) return true;
  }
  return (
    /,? ?(?:L\.?L\.?C|Inc|Corp|Ltd|L\.?P|L\.?L\.?P|N\.A|P\.C|P\.A|Co)\b\.?/.test(name) ||
    /&\s*co\b/i.test(name) ||
    / co(?:mpany|rporation)\b/i.test(name)
  );
}

const hasOrganizationWord = (name: string): boolean =>
  bare(name)
    .split(/[\s/-]+/)
    .some((word, index, words) => organizationWords().has(word) && (words.length > 1 || index > 0)) || /&/.test(name);

/** True if the words may be a person's or a body's whole name. */
export function looksWhole(fragment: string): boolean {
  const words = fragment.trim().split(/\s+/);
  if (isInitials(fragment.trim())) return true;
  if (hasEnding(fragment.trim())) return true;
  if (isUnnamed(fragment)) return true;
  return words.length >= 2 && words.length <= 5 && !hasOrganizationWord(fragment) && !/\b(?:of|for)\b/i.test(fragment);
}

/** Letters with points, and short words without a vowel: what no name is, but what stands for one. */
const INITIALISM = /^(?:[A-Z]\.){1,6}[A-Z]?\.?$|^[B-DF-HJ-NP-TV-XZ]{2,5}$/;

/** Capitals to the case of names: McDonald, O'Brien, LLC, N.A., of, and. */
export function inNameCase(name: string): string {
  return name
    .split(' ')
    .map((word, index) => nameWord(word, index))
    .join(' ');
}

function nameWord(word: string, index: number): string {
  if (/[a-z]/.test(word) && !/^d\/b\/a|f\/k\/a/i.test(word)) return word;
  const letters = word.replace(/[.,;]{1,3}$/, '');
  const low = word.toLowerCase();
  const own = capitals().get(letters.toLowerCase());
  if (own) return own + word.slice(letters.length);
  if (/^\d+(?:st|nd|rd|th)$/i.test(letters)) return low;
  if (INITIALISM.test(letters) || /\d/.test(word)) return word;
  if (index > 0 && smallWords().get(low) === 'small') return low;
  return low
    .replace(/(^|[-/(“"&‘])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^(Mc|[DO][’'])(\p{L})/u, (_, before: string, letter: string) => before + letter.toUpperCase());
}
