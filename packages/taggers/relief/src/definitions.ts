import type { ClassDefinition, Range } from '@averment/record';
import { spansOf, trimRange } from '@averment/pdf-text';
import { isPleaded, sentenceRange, type Pleading } from '@averment/structure';

/** Words after which a class is defined: "defined as follows:", "the following class:", "consisting of". */
const LEADS =
  /\b(?:[Cc]lass|[Cc]lasses|[Ss]ubclass(?:es)?|[Ss]ub-[Cc]lass(?:es)?|[Cc]ollective|CLASS|SUBCLASS)(?:["”'’)]{0,3})(?:\sof\s(?:persons|individuals|people|consumers))?(?:\s\([^)]{1,60}\))?,?\s(?:\w+\s){0,6}?(?:(?:is|are|be)\s)?(?:\w+\s)?(?:defined(?:\sas)?(?:\sfollows)?|consist(?:s|ing)\sof|comprised\sof|composed\sof|comprising|includes?|described\sas(?:\sfollows)?|as\sfollows|of\ssimilarly\ssituated\spersons\sdefined\sas|of)\s?:?,?\s/g;
const FOLLOWING =
  /\b(?:[Ff]ollowing|below)(?:\s[\w-]{1,24}){0,4}\s(?:[Cc]lass|[Cc]lasses|[Ss]ubclass(?:es)?|[Ss]ub-[Cc]lass(?:es)?|[Cc]ollective)\b|\bon\sbehalf\sof\s(?:(?:(?:him|her|them|it)sel(?:f|ves)\sand\s)?the\sfollowing\b|(?:him|her|them|it)sel(?:f|ves)\sand(?=:))/g;
/** "Nationwide Class: All persons …", "California Subclass: …" as a line of its own. */
const LABELLED =
  /\b(?:Class|Subclass|Sub-[Cc]lass|Collective|CLASS|SUBCLASS)["”]?(?:\s\([^)\n]{1,40}\))?(?:\s?[:—–.-]\s{1,3}|\n{1,2})["“]?(?=(?:All|Any|Each|Every|Persons|Individuals|Purchasers|Consumers|all)\b)/g;
/** 'on behalf of all cooks who … (the "FLSA Collective")': the bracket behind the words makes them a definition. */
const REPRESENTED = /\b(?:behalf\sof|represents?)\s(?:(?:(?:him|her|them|it)sel(?:f|ves)|[Pp]laintiffs?)\sand\s)?/g;
const NAMED_BEHIND =
  /\((?:[a-z]{1,12},?\s){0,4}["“](?:the\s)?(?:[\w’'&.-]{1,24}\s){0,5}(?:Class|Classes|Subclass|Sub-Class|Collective)(?:\sMembers)?[,.]?["”][^()]{0,60}\)/;
/** The rule earlier in the same sentence. */
const RULE_BEFORE = /\b(?:Rules?|P\.)\s23\b(?:(?!\.\s)[^;]){0,170}$/;
const TELLS_WHO = /^(?:All|all)\s(?:[\w-]{1,24}\s){1,5}(?:who|whose|that)\b/;
/** "all others similarly situated" tells nobody who they are. */
const LEAST_WORDS = 8;
const LONGEST_LEAD = 180;
/** The words that such a line's name has before "Class", and their number at most. */
const NAME_WORD = /^[A-Z][\w’'&-]*$/;
const MOST_NAME_WORDS = 6;
/** "a class under Fed. R. Civ. P. 23(b)(3), defined as:": the rule's own stops stand between. */
const DEFINED = /\bdefined\sas(?:\sfollows)?(?:\s\([^)]{1,60}\))?:\s/g;
const CLASS_BEFORE = /\b[Cc]lass(?:es)?\b/;
/** The label and the name of a class before its definition: 'a. The Ohio Class: "'. */
const LABEL = /^["“‘']?(?:[(\[]?\w{1,3}[.)\]]\s{1,3})?["“‘']?(?:The\s[\w\s]{3,40}:\s["“]?)?/;
/** How a definition begins. */
const OPENING =
  /^(?:[Aa]ll|[Aa]ny|ALL|[Ee]ach|[Ee]very|[Pp]ersons?|[Ii]ndividuals?|[Pp]urchasers|[Cc]onsumers|[Cc]urrent (?:and|or) former|[Cc]itizens|[Rr]esidents|[Tt]hose|[Ee]mployees|[Cc]ustomers|[Uu]sers|[Ss]ubscribers|[Hh]olders|[Pp]eople|[Ee]veryone|[Nn]atural persons)\b/;
const EXCLUSION =
  /\b(?:[Ee]xcluded\sfrom|[Ee]xcludes?\b|EXCLUDED\sFROM|[Nn]ot\sincluded\sin\sthe|(?:[Cc]lass|[Cc]lasses|[Ss]ubclass(?:es)?|[Cc]ollective)\s(?:does|do|shall)\snot\sinclude|[Ss]pecifically\sexcluded)\b/g;
const NAME =
  /["“‘']((?:(?:[A-Z][\w’.&-]{0,30}|\d{1,3})\s){0,7}(?:Class|Classes|Subclass|Sub-[Cc]lass|Collective|CLASS|Members))["”’']/;
const BRACKET_AFTER = /^[.”"’]{0,3}\s{0,2}\([^()]{1,80}\)/;
/** After '(the "Class")' the sentence goes on with what is claimed. */
const CLAIMED_FROM =
  /[”"’']\),?\s(?=(?:seeking|alleging|pursuant|under|against|for\s(?:violations?|damages)|to\s(?:recover|pursue|remedy))\b)/;

/** The classes that a pleading defines, word for word, each with what is excluded from it. */
export function classDefinitions(pleading: Pleading): ClassDefinition[] {
  const { text } = pleading.filing;
  const found: (Range & { name: string | null })[] = [];
  for (const [pattern, named] of [
    [LABELLED, true],
    [FOLLOWING, false],
    [LEADS, false],
    [DEFINED, false],
    [REPRESENTED, false],
  ] as const) {
    pattern.lastIndex = pleading.extent.start;
    for (let match = pattern.exec(text); match && match.index < pleading.extent.end; match = pattern.exec(text)) {
      if (pattern === DEFINED && !CLASS_BEFORE.test(text.slice(Math.max(0, match.index - 120), match.index))) continue;
      const whole = definitionAt(
        pleading,
        pattern === FOLLOWING ? afterColon(text, pattern.lastIndex) : pattern.lastIndex,
      );
      const range = whole && pattern === REPRESENTED ? upToName(text, whole) : whole;
      if (!range || found.some((other) => range.start < other.end && other.start < range.end)) continue;
      found.push({
        ...range,
        name: (named ? labelOf(text, match) : null) ?? nameNear(text, match.index, range),
      });
    }
  }
  if (found.length === 0) found.push(...underRule(pleading));
  found.sort((a, b) => a.start - b.start);
  return found.map((range, index) => definitionOf(pleading, range, found[index + 1]?.start));
}

/** "under Rule 23 on behalf of all persons who …": those people, where the pleading defines its class nowhere else. */
function underRule(pleading: Pleading): (Range & { name: null })[] {
  const { text } = pleading.filing;
  REPRESENTED.lastIndex = pleading.extent.start;
  for (let match = REPRESENTED.exec(text); match && match.index < pleading.extent.end; match = REPRESENTED.exec(text)) {
    if (!RULE_BEFORE.test(text.slice(Math.max(0, match.index - LONGEST_LEAD), match.index))) continue;
    const range = definitionAt(pleading, REPRESENTED.lastIndex);
    if (range && TELLS_WHO.test(text.slice(range.start, range.end))) return [{ ...range, name: null }];
  }
  return [];
}

/** "a class of Black farmers who applied …": of people, whatever they are called. */
const isGroup = (text: string, from: number, start: number): boolean =>
  /\sof\s$/.test(text.slice(from - 4, from)) && /^(?:[\w-]+\s){1,6}(?:who|whose)\b/.test(text.slice(start, start + 90));

/** Behind the colon that ends the lead-in: the rules of court may be cited before it. */
function afterColon(text: string, from: number): number {
  const colon = text.indexOf(':', from);
  return colon < 0 || colon - from > LONGEST_LEAD ? from : colon + 1;
}

/** The definition that begins at the offset: to the end of its sentence, or of the blocks that go on with it. */
function definitionAt(pleading: Pleading, from: number): Range | null {
  const { text } = pleading.filing;
  let start = from;
  while (/\s/.test(text[start] ?? '')) start++;
  const label = LABEL.exec(text.slice(start, start + 60))![0].length;
  if (OPENING.test(text.slice(start + label, start + label + 40))) start += label;
  else if (!isGroup(text, from, start)) return null;
  if (!isPleaded(pleading, { start, end: start + 1 })) return null;
  const sentence = sentenceRange(text, start, start + 1, { start, end: pleading.extent.end }, 2_500);
  const quoted = /["“]/.test(text[start]!) || /["“]/.test(text[start - 1] ?? '');
  const inner = /["“]/.test(text[start]!) ? start + 1 : start;
  const { end } = trimRange(text, inner, sentence.end);
  const claimed = CLAIMED_FROM.exec(text.slice(inner, end));
  if (claimed) return { start: inner, end: inner + claimed.index + 2 };
  return { start: inner, end: quoted && /["”]/.test(text[end - 1]!) ? end - 1 : end };
}

/** The words up to the bracket that names them, or null where none does. */
function upToName(text: string, { start, end }: Range): Range | null {
  const words = text.slice(start, end);
  const name = NAMED_BEHIND.exec(words);
  if (!name || words.slice(0, name.index).trim().split(/\s+/).length < LEAST_WORDS) return null;
  return { start, end: start + name.index + name[0].length };
}

function definitionOf(
  pleading: Pleading,
  range: Range & { name: string | null },
  next: number | undefined,
): ClassDefinition {
  const { text } = pleading.filing;
  const exclusion = exclusionAfter(pleading, range.end, next);
  return {
    name: range.name,
    definition: oneLine(text.slice(range.start, range.end)),
    ...(exclusion && { exclusions: oneLine(text.slice(exclusion.start, exclusion.end)) }),
    spans: [range, ...(exclusion ? [exclusion] : [])].flatMap(({ start, end }) => spansOf(pleading.filing, start, end)),
  };
}

/** The sentence that says who is left out, within some paragraphs after the definition. */
function exclusionAfter(pleading: Pleading, from: number, next: number | undefined): Range | null {
  EXCLUSION.lastIndex = from;
  const match = EXCLUSION.exec(pleading.filing.text);
  if (!match || match.index > Math.min(pleading.extent.end, (next ?? from) + 3_000)) return null;
  const sentence = sentenceRange(pleading.filing.text, match.index, EXCLUSION.lastIndex, pleading.extent, 2_000);
  return trimRange(pleading.filing.text, Math.max(from, sentence.start), sentence.end);
}

/** "Nationwide Class" of "Nationwide Class: All persons": the label's own word, and the capitalised ones before it. */
function labelOf(text: string, { index, 0: label }: RegExpExecArray): string | null {
  if (label.includes('\n\n')) return null;
  const block = text.slice(Math.max(text.lastIndexOf('\n\n', index) + 2, index - 120), index);
  const before = /\s$/.test(block) ? block.trim().split(/\s/) : [];
  const name = [/^[A-Za-z-]+/.exec(label)![0]];
  while (name.length <= MOST_NAME_WORDS && NAME_WORD.test(before.at(-1)?.replace(/^["“]/, '') ?? '')) {
    const word = before.pop()!;
    name.unshift(word.replace(/^["“]/, ''));
    if (/^["“]/.test(word)) break;
  }
  return name.join(' ').replace(/^The\s/, '');
}

/** '(the "California Subclass")' in the definition or right after it, or the name that is said to be defined. */
const nameNear = (text: string, lead: number, range: Range): string | null =>
  lastName(text.slice(range.start, range.end)) ??
  NAME.exec(BRACKET_AFTER.exec(text.slice(range.end, range.end + 90))?.[0] ?? '')?.[1] ??
  lastName(text.slice(Math.max(0, lead - 60), range.start));

const lastName = (words: string): string | null =>
  [...words.replace(/\s+/g, ' ').matchAll(new RegExp(NAME, 'g'))].at(-1)?.[1] ?? null;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The shapes that run over a whole filing. */
export const DEFINITION_PATTERNS: readonly RegExp[] = [
  LEADS,
  FOLLOWING,
  LABELLED,
  DEFINED,
  REPRESENTED,
  NAMED_BEHIND,
  EXCLUSION,
];
