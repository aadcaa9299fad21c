import type { PartyRole } from '@averment/record';
import { lazily } from '@averment/record/data-file';
import { roles } from './data.js';

/** A place in a caption where the side changes: a role word, or "v." (no role). */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: PartyRole | null;
  readonly printed?: string;
  /** "Plaintiff: JANE ROE": the word stands before its names. */
  readonly before?: boolean;
}

/** "v." within a line of names. */
const VERSUS_WITHIN = /(?<=[\s,;])(?:vs?\.|versus|-against-)(?=\s)/gi;
/** What stands before a middle initial: a name with no comma behind it. */
const FIRST_NAME_BEFORE = /(?:^|[\s,;])\p{Lu}[\p{L}'’-]*\s$/u;
/** The signs around a "v." that stands on a line of its own. */
const AROUND = /[\s\-–—,:;/.]+/g;
const VERSUS_WORDS = new Set(['v', 'vs', 'versus', 'against']);

/** Where "v." or "-against-" parts the sides. */
function versusMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    if (line.length < 60 && VERSUS_WORDS.has(line.toLowerCase().replace(AROUND, '')))
      marks.push({ start: Math.max(at - 1, 0), end, role: null });
    else
      for (const match of line.matchAll(VERSUS_WITHIN))
        marks.push({ start: at + match.index, end: at + match.index + match[0].length, role: null });
    at = end + 1;
  }
  return marks;
}

const TOKEN = /[A-Za-z\d]+(?:\(s\))?/g;
const MAX_WORDS = 8;

/** Words that a role phrase is made of. */
const vocabulary = lazily(() => new Set(['and', ...[...roles().keys()].flatMap((phrase) => phrase.split(' '))]));
const openers = lazily(() => new Set([...roles().keys()].map((phrase) => phrase.split(' ')[0]!)));

/** "JAMES V. SMITH": an initial where the sides are parted elsewhere, or one of them was named before. */
const isInitial = (text: string, mark: Mark, marks: readonly Mark[]): boolean =>
  text.slice(mark.start, mark.end) === 'V.' &&
  FIRST_NAME_BEFORE.test(text.slice(Math.max(0, mark.start - 24), mark.start)) &&
  !marks.some((other) => other.role && other.end <= mark.start && /^\s*$/.test(text.slice(other.end, mark.start))) &&
  marks.some((other) => other !== mark && (other.role ? other.start < mark.start : isVersus(text, other)));

/** "v." in small letters, in words, or alone on its line. */
const isVersus = (text: string, { start, end }: Mark): boolean => text.slice(start, end) !== 'V.';

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The marks of a caption in their order. */
export function marksIn(text: string): Mark[] {
  const marks = versusMarks(text);
  const tokens = [...text.matchAll(TOKEN)].map((match) => ({
    word: match[0].toLowerCase().replace('(s)', 's'),
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (let index = 0; index < tokens.length; index++) {
    if (!openers().has(tokens[index]!.word)) continue;
    const run = runFrom(text, tokens, index);
    const mark = markOf(text, run);
    if (mark) marks.push(mark);
    if (mark) index += run.length - 1;
  }
  return marks.filter((mark) => mark.role || !isInitial(text, mark, marks)).sort((a, b) => a.start - b.start);
}

/** Words of role phrases that stand side by side: Defendant/Counterclaimant/Third-Party Plaintiff. */
function runFrom(text: string, tokens: readonly Token[], from: number): Token[] {
  const run = [tokens[from]!];
  for (let index = from + 1; index < tokens.length && run.length < MAX_WORDS; index++) {
    const token = tokens[index]!;
    if (!vocabulary().has(token.word) || !/^[ \t/&-]{1,4}$/.test(text.slice(run.at(-1)!.end, token.start))) break;
    run.push(token);
  }
  while (run.at(-1)!.word === 'and') run.pop();
  return run;
}

/** Flush right behind a name's description: "MOSES HALE, Warden   DEFENDANTS". */
const isFlushRight = (printed: string, after: string): boolean => /^[A-Z\s/-]+$/.test(printed) && /^\n?$/.test(after);

/** A role word is one that ends its line or its clause, not "Plaintiff Jane Roe" in a sentence. */
function markOf(text: string, run: readonly Token[]): Mark | null {
  const role = roleOf(run.map((token) => token.word));
  if (!role) return null;
  const { start } = run[0]!;
  const { end } = run.at(-1)!;
  const gap = blanksBefore(text, start);
  const before = text.slice(Math.max(0, start - gap - 12), start - gap);
  const after = text.charAt(end + blanksBehind(text, end));
  if (!/^(?:[.,;:)\n]|$)/.test(after)) return null;
  if (/\b(?:behalf of|of|the|all|and|said|named|unknown|record)\n?$/i.test(before)) return null;
  const opensLine = before === '' || before.endsWith('\n');
  const printed = text.slice(start, end);
  if (!opensLine && gap < 2 && !/[A-Z,;.:)/-]$/.test(before) && !isFlushRight(printed, after)) return null;
  const leads = after === ':' && opensLine;
  return { start, end: leads ? text.indexOf(':', end) + 1 : end, role, printed, ...(leads && { before: true }) };
}

/** How many blanks and tabs stand right before. */
function blanksBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && /[ \t]/.test(text[from - 1]!)) from--;
  return at - from;
}

/** How many stand right behind: those of a column whose words are blanks among them. */
function blanksBehind(text: string, at: number): number {
  let to = at;
  while (to < text.length && /[ \t]/.test(text[to]!)) to++;
  return to - at;
}

/** The role of the longest phrase with which the words begin. */
function roleOf(words: readonly string[]): PartyRole | null {
  const plain = words.filter((word) => word !== 'and');
  for (let length = plain.length; length > 0; length--) {
    const found = roles().get(plain.slice(0, length).join(' '));
    if (found) return found;
  }
  return null;
}
