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

/** The parties' side of a caption as one text in which the columns' rules are blanks. */
function maskedText(pleading: Pleading, range: Range): string {
  return pleading.filing.text.slice(range.start, range.end).replace(RULES, (rule) => ' '.repeat(rule.length));
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
  const ranges = pleading.caption.parties;
  if (ranges.length === 0) return [];
  const range = { start: ranges[0]!.start, end: ranges.at(-1)!.end };
  const single = ranges.length === 1 || contiguous(pleading, ranges);
  const pieces = single ? [range] : ranges;
  const text = pieces.map((piece) => maskedText(pleading, piece));
  const starts: number[] = [];
  let joined = '';
  text.forEach((piece, index) => {
    starts.push(joined.length);
    joined += piece + (index < text.length - 1 ? '\n' : '');
  });
  const offsetAt = (at: number) => {
    const index = starts.findLastIndex((start) => start <= at);
    return pieces[index]!.start + at - starts[index]!;
  };
  return chunksOf(joined, offsetAt);
}

const contiguous = (pleading: Pleading, ranges: readonly Range[]): boolean =>
  ranges.every(
    (range, index) => index === 0 || pleading.filing.text.slice(ranges[index - 1]!.end, range.start).trim() === '',
  );

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
