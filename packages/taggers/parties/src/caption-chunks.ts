import type { PartyRole, Range } from '@averment/record';
import type { Pleading } from '@averment/structure';
import { roles } from './data.js';

/** The words between two role words or separators of a caption, and the role that they bear. */
export interface Chunk {
  /** The caption's text from `offset`, of one length with the filing's: rules and brackets are blanks. */
  readonly text: string;
  readonly offset: number;
  readonly role: PartyRole;
  readonly rolePrinted: string | undefined;
}

const RULES = /[§|│║¦]|(?<=[\s)])[):](?=[\s):]|$)|(?<=\S[ \t]?)\)(?=\n|$)|[_]{2,}|[-=]{3,}x?|^[ \t]*x(?=[ \t]*$)/gim;
/** "v.", "-against-" on a line of its own or between names. */
const VERSUS =
  /(?:^|\n)[ \t]*(?:-[ \t]*)?(?:vs?\.?|versus|against)(?:[ \t]*-)?[ \t,:;]*(?=\n|$)|(?<=[\s,;])(?:vs?\.|versus|-against-)(?=\s)/gi;
const ROLE =
  /(?<![\w-])((?:nominal|third[- ]party|fourth[- ]party|relief|real|counter|cross|interested|plaintiff|defendant|petitioner|respondent|intervenor|claimant|garnishee|complainant|relator|debtor|movant|applicant|libelant|libelee|consolidated|lead|class|proposed|judgment|appellant|appellee)[\w-]*(?:\(s\))?(?:[ \t]*[-/&][ \t]*|[ \t]+(?:and[ \t]+|in[ \t-]+)?)?(?:(?:plaintiff|defendant|petitioner|respondent|intervenor|claimant|relator|party|parties|in|interest|interpleader|intervention|rem|complainant|counter[- ]?\w+|cross[- ]?\w+|third[- ]party)[\w-]*(?:\(s\))?(?:[ \t]*[-/&][ \t]*|[ \t]+)?){0,4})/gi;

const CASE_LABEL =
  /\b(?:(?:civil|criminal|class)[ \t]+action|(?:civil|case|cause|index|docket|court file|file|adv\. proc\.)[ \t]+(?:no|number|id)|c\.?a\.?[ \t]+no|no\.[ \t:]*(?=[\d_]|$)|jury trial|demand for|\(jury|judge:|hon\.|filed|complaint\b|petition for|related to|case management)/i;
const TITLE_WORDS =
  /\b(?:complaint|petition|amended|jury|demand(?:ed)?|action|damages|relief|injunctive|class|trial|verified|original|unlimited|code|u\.s\.c|violation|breach|negligence|fraud|seal)\b|§/i;

/** A line of the case column or title, blank but for what a misread column boundary left there of the parties' side. */
function maskCaseLine(line: string, amidst: boolean): string {
  const label = CASE_LABEL.exec(line);
  const own = label ? line.slice(0, label.index) : amidst && !TITLE_WORDS.test(line) ? line : '';
  const kept =
    /^\s*[):§|]/.test(own) || !/\p{L}/u.test(own)
      ? ''
      : own.replace(/\bplaintiffs?[’'] ?s?\s*$/i, (words) => ' '.repeat(words.length));
  return kept.padEnd(line.length);
}

/** The caption's words in their order, with the columns' rules and the case column's words as blanks. */
function maskedText(pleading: Pleading, range: Range): string {
  const { caption, filing } = pleading;
  let text = filing.text.slice(range.start, range.end);
  const others = [...caption.case, ...(caption.title ? [caption.title] : [])];
  for (const other of others) {
    const start = Math.max(other.start, range.start) - range.start;
    const end = Math.min(other.end, range.end) - range.start;
    if (start >= end) continue;
    const amidst = caption.parties.some((parties) => parties.start >= other.end) && other === caption.title;
    const masked = text
      .slice(start, end)
      .split('\n')
      .map((line) => maskCaseLine(line, amidst))
      .join('\n');
    text = text.slice(0, start) + masked + text.slice(end);
  }
  return text.replace(NOISE, (words) => ' '.repeat(words.length)).replace(RULES, (rule) => ' '.repeat(rule.length));
}

/** A clerk's stamp, a docket number or a jury demand among the names. */
const NOISE =
  /^[^\n]*\b(?:United States Courts|FILED|Clerk of|of Court|Deputy Clerk|District Clerk)\b[^\n]*$|^[^\n]{0,40}, Clerk\b[^\n]*$|^[ \t]*[A-Z]{3,9}\.? \d{1,2},? \d{4}[^\n]*$|^[ \t]*\d{2,4}[- ]{1,2}[A-Z]{2,4}[- ][\w \t-]*\d{3,}[ \t]*$|\(?\bjury trial demanded\)?|[•■▪]/gim;

const FALLBACK_REACH = 3000;
const TITLE_LINE = /\n[^\n]{0,60}\b(?:COMPLAINT|PETITION)\b/;

/** From the first to the last words of the parties; where the structure found none, from the court's name to the title. */
function partiesReach(pleading: Pleading): Range {
  const { caption, extent, filing } = pleading;
  const ranges = [...caption.parties, ...caption.case];
  if (caption.parties.length > 0) {
    const below = caption.parties.filter((each) => each.start >= (caption.court?.end ?? 0));
    const after = below.length > 0 ? (caption.court?.end ?? extent.start) : extent.start;
    const start = Math.min(
      ...ranges.map((each) => each.start).filter((each) => each >= after),
      caption.parties[0]!.start,
    );
    const end = Math.max(...caption.parties.map((each) => each.end));
    const title =
      caption.title && caption.title.start >= end && caption.title.start - end < 40 ? caption.title.end : end;
    return { start, end: title };
  }
  const start = caption.court?.end ?? extent.start;
  const head = filing.text.slice(start, Math.min(extent.end, start + FALLBACK_REACH));
  const title = TITLE_LINE.exec(head);
  return { start, end: start + (title?.index ?? 0) };
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly role: PartyRole | null;
  readonly printed?: string;
}

function roleOf(printed: string): PartyRole | null {
  const words = printed
    .toLowerCase()
    .replace(/\(s\)/g, 's')
    .replace(/[-/&]/g, ' ')
    .replace(/\band\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const direct = roles().get(words);
  if (direct) return direct;
  const parts = words.split(' ');
  for (let length = parts.length - 1; length > 0; length--) {
    const found = roles().get(parts.slice(0, length).join(' '));
    if (found) return found;
  }
  return null;
}

/** A role word is one that ends its line or its clause, not "Plaintiff Jane Roe" in a sentence. */
function marksIn(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(VERSUS))
    marks.push({ start: match.index, end: match.index + match[0].length, role: null });
  for (const match of text.matchAll(ROLE)) {
    const printed = match[0]
      .trim()
      .replace(/[-/&]$/, '')
      .trim();
    const end = match.index + match[0].length;
    const role = roleOf(printed);
    const after = text.slice(match.index + printed.length, match.index + printed.length + 3);
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (
      !role ||
      !/^[ \t]*(?:[.,;:)\n]|$)/.test(after) ||
      /\b(?:behalf of|of|the|all|and|said)[ \t]*\n?[ \t]*$/i.test(before)
    )
      continue;
    if (
      !/(?:^|[\n,;.:)]|\s{2,})[ \t]*$/.test(before) &&
      !/\b[vV]s?\.$/.test(before.trim()) &&
      !/[A-Z.]\s*$/.test(before)
    )
      continue;
    marks.push({ start: match.index, end, role, printed });
  }
  return marks.sort((a, b) => a.start - b.start);
}

const OPPOSITE: Partial<Record<PartyRole, PartyRole>> = { respondent: 'petitioner', defendant: 'plaintiff' };

/** The caption's names, grouped by the role word that follows them; where none does, by their side of "v.". */
export function captionChunks(pleading: Pleading): Chunk[] {
  const range = partiesReach(pleading);
  return range.end > range.start ? chunksOf(maskedText(pleading, range), (at) => range.start + at) : [];
}

function chunksOf(text: string, offsetAt: (at: number) => number): Chunk[] {
  const marks = marksIn(text);
  const roleMarks = marks.filter((mark) => mark.role);
  const firstVersus = marks.find((mark) => mark.role === null);
  const lastRole = roleMarks.at(-1)?.role ?? 'defendant';
  const chunks: Chunk[] = [];
  let from = 0;
  const add = (end: number, role: PartyRole, rolePrinted?: string) => {
    const words = text.slice(from, end);
    if (/\p{L}{2}/u.test(words)) chunks.push({ text: words, offset: offsetAt(from), role, rolePrinted });
  };
  for (const mark of marks) {
    if (mark.role) {
      add(mark.start, mark.role, mark.printed);
    } else if (/\p{L}{2}/u.test(text.slice(from, mark.start))) {
      add(mark.start, mark === firstVersus ? (OPPOSITE[lastRole] ?? 'plaintiff') : 'defendant');
    }
    from = mark.end;
  }
  if (firstVersus || roleMarks.length === 0) add(text.length, firstVersus ? 'defendant' : 'plaintiff');
  return chunks;
}
