import type { PartyRole, Range } from '@averment/record';
import type { Pleading } from '@averment/structure';
import { withoutNoise } from './caption-noise.js';
import { caseWords } from './data.js';
import { marksIn, type Mark } from './roles.js';

/** The words between two role words or separators of a caption, and the role that they bear. */
export interface Chunk {
  /** The caption's text from `offset`, of one length with the filing's: rules and brackets are blanks. */
  readonly text: string;
  readonly offset: number;
  readonly role: PartyRole;
  readonly rolePrinted: string | undefined;
}

/** What parts the columns of a typewritten caption: section signs, bars, brackets and colons apart from words, rows of dashes. */
const SIGNS = /[§|│║¦]|(?<=[\s)])[):](?=[\s):]|$)|(?<=\S[ \t]?)(?<!\(s)\)(?=\n|$)/gim;
const ROWS = /_{2}_*|-{3}[-=]*x?|={3}[-=]*x?/gi;
/** The x with which a row of dashes ends, alone on its line. */
const CROSS = /^ ?x ?$/gim;
/** Louisiana's stars between the columns, with what stands right of them. */
const STAR = /(?<=\s)\*(?=\s|$)[^\n]*/gm;
/** What a court's form asks of those who fill it in. */
const INSTRUCTION =
  /\((?:write|enter|include|in the space|the above|to be filled|full name|list|if|see|you may)\b[^()]{0,600}\)/gi;
const JURY = /\(?\bjury trial demanded\)?|[•■▪]|^[ \t]{0,20}['’`](?=[ \t])/gim;

/** The caption's names, grouped by the role word that follows them; where none does, by their side of "v.". */
export function captionChunks(pleading: Pleading): Chunk[] {
  const range = partiesReach(pleading);
  if (range.end <= range.start) return [];
  const text = withoutLawyers(maskedText(pleading, range));
  const before = nameBefore(pleading, range, text);
  const chunks = chunksOf(text, (at) => range.start + at);
  return withoutDebtor(before ? [before, ...chunks] : chunks);
}

/** Colorado's captions have the lawyers' box below the parties: "Attorneys for Plaintiff:", with their names and addresses. */
const LAWYERS = /^(?:attorneys?|counsel)\b/i;
const WHOSE = /\b(?:plaintiffs?|defendants?|petitioners?|respondents?|without attorney)\b/i;

const opensLawyersBox = (line: string): boolean => {
  const label = line.slice(0, Math.max(0, line.indexOf(':'))).trim();
  return label.length < 80 && LAWYERS.test(label) && WHOSE.test(label);
};

function withoutLawyers(text: string): string {
  const lines = text.split('\n');
  const box = lines.findIndex(opensLawyersBox);
  if (box < 0) return text;
  const at = lines.slice(0, box).join('\n').length;
  if (!marksIn(text).some((mark) => mark.role === null && mark.start < at)) return text;
  return text.slice(0, at) + text.slice(at).replace(/[^\n]/g, ' ');
}

/** "ADA ALDER," or "ADA ALDER      :  COURT OF COMMON PLEAS". */
const NAME_OF_COURT_LINE = /^\p{Lu}[^:;§|)\n]{3,80},|^\p{Lu}(?:[^:;§|)\s]| (?! )){3,60}(?=\s{2,60}[:)§|])/u;

/** Where "Plaintiff" stands first among the parties: the name above it, which was read as the court's last line. */
function nameBefore(pleading: Pleading, range: Range, text: string): Chunk | null {
  const [first] = marksIn(text);
  const { court } = pleading.caption;
  if (!first?.role || first.before || !court || hasLetters(text.slice(0, first.start))) return null;
  const lines = pleading.filing.text.slice(court.start, court.end);
  const start = lines.lastIndexOf('\n') + 1;
  const name = NAME_OF_COURT_LINE.exec(lines.slice(start));
  if (!name || court.end > range.start) return null;
  return { text: name[0], offset: court.start + start, role: first.role, rolePrinted: first.printed };
}

/** In an adversary proceeding the debtor of the main case is named above the sides, and is on neither. */
function withoutDebtor(chunks: readonly Chunk[]): Chunk[] {
  const isDebtor = ({ rolePrinted }: Chunk): boolean => /^debtor/i.test(rolePrinted ?? '');
  return chunks.some((chunk) => chunk.role === 'defendant') ? chunks.filter((chunk) => !isDebtor(chunk)) : [...chunks];
}

const hasLetters = (words: string): boolean => (words.match(/\p{L}/gu)?.length ?? 0) >= 2;
/** What a scan makes of a rule beside "v.". */
const isSpeck = (words: string): boolean => words.replace(/[^\p{L}]/gu, '').length < 3;
const OPPOSITE: Partial<Record<PartyRole, PartyRole>> = { respondent: 'petitioner', defendant: 'plaintiff' };

function chunksOf(text: string, offsetAt: (at: number) => number): Chunk[] {
  const marks = marksIn(text);
  const named = marks.filter((mark) => mark.role);
  const firstVersus = marks.find((mark) => mark.role === null);
  const lastRole = named.findLast((mark) => !/third/i.test(mark.printed!))?.role ?? 'defendant';
  const chunks: Chunk[] = [];
  let from = 0;
  let leading: Mark | undefined;
  const add = (end: number, role: PartyRole, rolePrinted?: string): void => {
    const words = text.slice(from, end);
    if (hasLetters(words)) chunks.push({ text: words, offset: offsetAt(from), role, rolePrinted });
  };
  for (const mark of marks) {
    if (leading) add(mark.start, leading.role!, leading.printed);
    else if (mark.role && !mark.before) add(mark.start, mark.role, mark.printed);
    else if (!mark.role && !isSpeck(text.slice(from, mark.start)))
      add(mark.start, mark === firstVersus ? (OPPOSITE[lastRole] ?? 'plaintiff') : 'defendant');
    leading = mark.before ? mark : undefined;
    from = mark.end;
  }
  if (leading) add(text.length, leading.role!, leading.printed);
  else if (named.length === 0) add(text.length, firstVersus ? 'defendant' : 'plaintiff');
  else if (firstVersus && named.at(-1)!.start < firstVersus.start) add(text.length, 'defendant');
  return chunks;
}

/** The caption's words in their order, with the columns' rules and the case column's words as blanks. */
function maskedText(pleading: Pleading, range: Range): string {
  const { caption, filing } = pleading;
  const others = [...caption.case, ...(caption.title ? [caption.title] : [])];
  let at = range.start;
  const lines = filing.text
    .slice(range.start, range.end)
    .split('\n')
    .map((line) => {
      const start = at;
      at += line.length + 1;
      return others.reduce((masked, other) => maskPart(masked, start, other), line);
    });
  const text = withoutNoise(lines).join('\n');
  const filledIn = text.replace(INSTRUCTION, (words) => words.replace(/[^\n]/g, ' '));
  return (filledIn === text ? text : listed(filledIn))
    .replace(SIGNS, (sign) => ' '.repeat(sign.length))
    .replace(ROWS, (row) => ' '.repeat(row.length))
    .replace(CROSS, (cross) => ' '.repeat(cross.length))
    .replace(STAR, (words) => ' '.repeat(words.length))
    .replace(JURY, (words) => ' '.repeat(words.length));
}

const NAME_LINE = /^\s*["“]?\p{Lu}.*[^\s,;:]\s*$/u;
const ROLE_LINE = /^\s*(?:plaintiff|defendant|petitioner|respondent)\b/i;

/** A form is filled in with a name a line: its line ends part names, as semicolons do. */
function listed(text: string): string {
  const lines = text.split('\n');
  const parts = (index: number): boolean =>
    NAME_LINE.test(lines[index]!) && NAME_LINE.test(lines[index + 1] ?? '') && !ROLE_LINE.test(lines[index + 1]!);
  return lines
    .map((line, index) => line + (parts(index) ? ';' : '\n'))
    .join('')
    .slice(0, -1);
}

/** A line of which a part lies in the case column or the title, that part blank but for names that were read into it. */
function maskPart(line: string, lineStart: number, other: Range): string {
  const from = Math.max(other.start - lineStart, 0);
  const to = Math.min(other.end - lineStart, line.length);
  if (from >= to) return line;
  const part = line.slice(from, to);
  return line.slice(0, from) + strayNames(part).padEnd(part.length) + line.slice(to);
}

/** What a misread boundary of the columns left in the case column of the parties' side: "JANE ROE, Civil Action No. …". */
function strayNames(part: string): string {
  const at = Math.min(
    ...caseWords()
      .map((pattern) => part.search(pattern))
      .filter((index) => index >= 0),
  );
  const own = Number.isFinite(at) ? part.slice(0, at) : '';
  return /^\s*\p{Lu}.*[,;]\s*$/u.test(own) ? own : '';
}

const FALLBACK_REACH = 3000;
const TITLE_LINE = /\n[^\n]{0,60}\b(?:COMPLAINT|PETITION)\b/;

/** From the first to the last words of the parties; where the structure found none, from the court's name to the title. */
function partiesReach(pleading: Pleading): Range {
  const { caption, extent, filing } = pleading;
  if (caption.parties.length === 0) {
    const start = caption.court?.end ?? extent.start;
    const head = filing.text.slice(start, Math.min(extent.end, start + FALLBACK_REACH));
    return { start, end: start + (TITLE_LINE.exec(head)?.index ?? 0) };
  }
  const courtEnd = caption.court?.end ?? 0;
  const below = caption.parties.some((each) => each.start >= courtEnd);
  const after = below ? (caption.court?.end ?? extent.start) : extent.start;
  const starts = [...caption.parties, ...caption.case].map((each) => each.start).filter((each) => each >= after);
  const start = Math.min(...starts, caption.parties[0]!.start);
  return { start, end: Math.max(...caption.parties.map((each) => each.end)) };
}
