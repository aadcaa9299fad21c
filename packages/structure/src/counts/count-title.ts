import type { Range } from '@averment/record';
import { trimRange } from '@averment/pdf-text';
import type { Line } from '../text/lines.js';
import { isAbbreviation } from '../sentences/abbreviations.js';
import type { CountHeading } from './find-counts.js';
import { splitPartyList } from './mixed-lists.js';

/** A bracket in a heading that says for or against whom the count is brought. */
const PARTY_LIST =
  /^[([]\s*(?:(?:count|claim|cause)\b.{0,30}\b)?(?:against|as to|as against|by|on behalf of|for|brought|asserted|alleged|all|each|both|plaintiffs?|defendants?|individual|the)\b[^§]*$/i;
const NAMES_SIDE =
  /\b(?:against|defendants?|plaintiffs?|on behalf of|class(?:es)?|subclass(?:es)?|as to|petitioners?|respondents?|brought by|by all|individually)\b/i;
const NOT_PARTIES =
  /\b(?:alternative|(?:law|discrimination|crimes?|violence) against|against (?:public policy|discrimination)|violation|liability|theory)\b/i;
/** "Against Marlow – Pleaded in the Alternative to Count II": how, beside against whom. */
const ALTERNATIVE = /\bin the alternative\b(?: to [^,;–—)\]]{1,40})?,?/i;
/** A bracket that holds a citation and little else. */
const CITATION =
  /§|\bU\.?\s?S\.?\s?C|\bC\.?\s?F\.?\s?R|\bCode\b|\bStat\b|\bILCS\b|\bSection\b|\bN\.J\.|\bG\.?L\.?\b|\bLaws?\s\d|[A-Za-z]\.\s(?:[A-Z][a-z]{2,9}\s)?\d|\b(?:Art(?:icle)?\.?|Title|Rule|Ch(?:apter)?\.?)\s{1,3}[\dIVX]/;
const BARE_PARTY_LINE =
  /^(?:\(?\[?)(?:as\s+(?:and\s+)?)?(?:against|as\s+to|on\s+behalf\s+of|brought\s+(?:by|on|against)|by\s+(?:all\s+)?plaintiffs?|by\s+the\s+class|asserted\s+(?:by|against)|all\s+(?:plaintiffs?|defendants?)\b|plaintiffs?\s+(?:against|v\.?)|plaintiffs?,?\s[^()]{1,90}\sv(?:s?\.|ersus\s)|for\s+(?:plaintiffs?|the\s+class))/i;
const TRAILING_LIST =
  /[\s,;:–—-](?:(?:as\s{1,3})?(?:against|as\s{1,3}to)|(?:brought\s{1,3})?(?:on\s{1,3}behalf\s{1,3}of|by))\s{1,3}(?:(?:the|all|each|both|every|individual|corporate|named|plaintiffs?|defendants?|class|subclass|nationwide|california)[\s,]{1,3}){0,4}(?:defendants?|plaintiffs?|class(?:es)?|subclass(?:es)?)\b/i;

/** The title within a count's heading, and its party lists. */
export function readTitle(
  text: string,
  heading: CountHeading,
  lines: readonly Line[],
): { title: Range[]; partyLists: Range[] } {
  const end = heading.wordsStart >= 0 ? heading.wordsStart : lines[heading.to - 1]!.end;
  const whole = trimRange(text, heading.titleStart, end);
  const partyLists: Range[] = [];
  const citations: Range[] = [];
  for (const bracket of brackets(text, whole)) {
    const words = text.slice(bracket.start, bracket.end).replace(/\s+/g, ' ').replace(ALTERNATIVE, '');
    if ((PARTY_LIST.test(words) || NAMES_SIDE.test(words)) && !NOT_PARTIES.test(words) && !CITATION.test(words))
      partyLists.push(bracket);
    else if (CITATION.test(words) && NAMES_SIDE.test(words)) partyLists.push(bracket);
    else if (CITATION.test(words) && !isWholeTitle(text, whole, bracket)) citations.push(bracket);
  }
  partyLists.push(...barePartyLists(text, heading, lines, whole, partyLists));
  partyLists.sort((a, b) => a.start - b.start);
  let title = without(text, whole, [...partyLists, ...citations]);
  if (title.length === 0) title = without(text, whole, partyLists);
  if (title.length === 0) return titleWithinLists(text, partyLists);
  return { title: trimmed(text, title), partyLists };
}

/** A bracket around the whole title is none of it; one behind other words is: "Battery (Excessive Force)". */
const trimmed = (text: string, title: readonly Range[]): Range[] =>
  title
    .map((range) => (title.length === 1 ? unbracket(text, range) : range))
    .map((range) => trimMarks(text, range.start, range.end));

/** "(Negligence – against all Defendants)": where nothing but lists is left, the title stands in one of them. */
function titleWithinLists(text: string, lists: readonly Range[]): { title: Range[]; partyLists: Range[] } {
  const parts = lists.map((list) => splitPartyList(text, list));
  return {
    title: trimmed(
      text,
      parts.flatMap(({ title }) => title),
    ),
    partyLists: parts.map(({ list }) => list),
  };
}

const isWholeTitle = (text: string, whole: Range, bracket: Range): boolean =>
  text.slice(whole.start, bracket.start).trim() === '' && text.slice(bracket.end, whole.end).trim() === '';

function brackets(text: string, whole: Range): Range[] {
  const found: Range[] = [];
  let depth = 0;
  let start = -1;
  for (let index = whole.start; index < whole.end; index++) {
    const char = text[index];
    if (char === '(' || char === '[') {
      if (depth++ === 0) start = index;
    } else if ((char === ')' || char === ']') && depth > 0 && --depth === 0) found.push({ start, end: index + 1 });
  }
  if (depth > 0 && /^.(?:against|by|on behalf|as to)/i.test(text.slice(start))) found.push({ start, end: whole.end });
  // A lone bracket such as the "(a)" of a citation belongs to the words around it.
  return found.filter((range) => range.end - range.start > 5 || range.start === whole.start);
}

/** Lines such as "AGAINST ALL DEFENDANTS", and the end of "Negligence against Defendant Smith". */
function barePartyLists(
  text: string,
  heading: CountHeading,
  lines: readonly Line[],
  whole: Range,
  known: readonly Range[],
): Range[] {
  const found: Range[] = [];
  for (let index = heading.from + 1; index < heading.to; index++) {
    const line = lines[index]!;
    if (known.some((range) => range.start <= line.start && line.start < range.end)) continue;
    if (BARE_PARTY_LINE.test(line.text)) {
      const list = { start: line.start, end: lines[heading.to - 1]!.end };
      found.push(line.start === whole.start ? (beforeTitle(text, list) ?? list) : list);
    }
    if (found.length > 0) break;
  }
  const until = found[0]?.start ?? whole.end;
  if (found.length === 0 && BARE_PARTY_LINE.test(text.slice(whole.start, until))) {
    const opening = openingList(text, heading, lines, whole, known);
    if (opening) return [opening];
  }
  const match = TRAILING_LIST.exec(text.slice(whole.start, until));
  if (match && match.index > 3) {
    const from = whole.start + match.index + /^[\s,;:–—-]+/.exec(match[0])![0].length;
    const tail = trimRange(text, from, from + withoutBracketBehind(text.slice(from, until)).length);
    if (
      !known.some((range) => range.start < tail.end && tail.start < range.end) &&
      !/[§()]/.test(text.slice(tail.start, tail.end))
    )
      found.push(tail);
  }
  return found;
}

/** "as to Defendant Marlow (Negligent)" without what stands in brackets behind the list. */
const withoutBracketBehind = (tail: string): string => /^([^()§]+)\([^()]*\)\s*$/.exec(tail)?.[1] ?? tail;

/** "ON BEHALF OF PLAINTIFF IRIS LANG (NEGLIGENCE)": the list, where the title stands in brackets behind it. */
function beforeTitle(text: string, { start, end }: Range): Range | null {
  const words = text.slice(start, end);
  const list = withoutBracketBehind(words);
  const bracket = words.slice(list.length);
  if (bracket === '' || CITATION.test(bracket) || NAMES_SIDE.test(bracket)) return null;
  return trimRange(text, start, start + list.length);
}

/** A list right behind the count words: all of the heading, or its lines above a title in brackets. */
function openingList(
  text: string,
  heading: CountHeading,
  lines: readonly Line[],
  whole: Range,
  known: readonly Range[],
): Range | null {
  if (known.length > 0) return null;
  const before = beforeTitle(text, whole);
  if (before) return before;
  const own = lines.slice(heading.from, heading.to);
  const title = own.findIndex((line, index) => index > 0 && /^[([]/.test(line.text));
  if (title > 0) return { start: whole.start, end: own[title - 1]!.end };
  const { length } = own;
  const isWhole = length === 1 || RUNS_ON.test(own[0]!.text) || GOES_ON_FOR.test(text.slice(whole.start, whole.end));
  return isWhole ? whole : null;
}

/** "… ON BEHALF OF" at a line's end: the name follows on the next. */
const RUNS_ON = /\b(?:of|against|to|by|defendants?|plaintiffs?)$/i;
/** "AGAINST MARLOW FOR NEGLIGENCE": what for stands behind the list. */
const GOES_ON_FOR = /\sfor\s/i;

/** What is left of a stretch without the others, trimmed of the marks that joined them. */
function without(text: string, whole: Range, cut: readonly Range[]): Range[] {
  const left: Range[] = [];
  let from = whole.start;
  for (const range of [...cut].sort((a, b) => a.start - b.start)) {
    left.push(trimMarks(text, from, range.start));
    from = Math.max(from, range.end);
  }
  left.push(trimMarks(text, from, whole.end));
  return left.filter((range) => /[A-Za-z0-9]/.test(text.slice(range.start, range.end)));
}

function trimMarks(text: string, start: number, end: number): Range {
  while (start < end && /[\s,;:.–—|~-]/.test(text[start]!)) start++;
  while (end > start && /[\s,;:–—|~-]/.test(text[end - 1]!)) end--;
  const last = /([a-z]{3,12})\.$/i.exec(text.slice(Math.max(start, end - 14), end))?.[1];
  if (last && !isAbbreviation(last, '') && !isAbbreviation(last[0]! + last.slice(1).toLowerCase(), '')) end--;
  return { start, end };
}

function unbracket(text: string, range: Range): Range {
  const first = text[range.start];
  const last = text[range.end - 1];
  const paired =
    (first === '(' && last === ')') ||
    (first === '[' && last === ']') ||
    (first === '“' && last === '”') ||
    (first === '"' && last === '"');
  if (!paired || !closesAtEnd(text, range)) return range;
  return trimRange(text, range.start + 1, range.end - 1);
}

/** True if the mark that opens the stretch is closed by its last character, not before. */
function closesAtEnd(text: string, range: Range): boolean {
  let depth = 0;
  for (let index = range.start; index < range.end - 1; index++) {
    if ('([“'.includes(text[index]!)) depth++;
    else if (')]”'.includes(text[index]!)) depth--;
    if (depth === 0 && text[range.start] !== '"') return false;
  }
  return true;
}
