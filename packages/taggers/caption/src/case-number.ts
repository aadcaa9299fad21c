import { lazily, readRows } from '@averment/record/data-file';

/** A docket number as a caption or a stamp prints it. */
export interface ReadNumber {
  /** Federal: office:yy-type-number, without the office where none is printed; state: as printed. */
  readonly value: string;
  /** Its place in the text that was read; judges' initials are part of it. */
  readonly start: number;
  readonly end: number;
  readonly parts?: NumberParts;
}

export interface NumberParts {
  readonly office?: string;
  readonly year?: string;
  readonly type?: string;
  readonly number?: string;
  readonly assignedJudge?: string;
  readonly referredJudge?: string;
  readonly defendantNumber?: string;
}

const rows = (name: string): string[][] => readRows(new URL(`../data/${name}.tsv`, import.meta.url));

/** Printed words for a type of case to the docket's own two letters. */
const caseTypes = lazily(() => new Map(rows('case-types') as [string, string][]));
/** Words that may follow a number and are none of it. */
const stops = lazily(() => new Set(rows('number-stops').map(([word]) => word!)));
/** Words before a label that make it another case's, or a number of something else. */
const otherNumber = lazily(() => {
  const words = rows('other-numbers').map(([phrase]) => phrase!.replace(/[.]/g, '\\.'));
  return new RegExp(`\\b(?:${words.join('|')})\\b`, 'i');
});

/** Office, year, type and number in the order of CM/ECF: 5:25-cv-00709, 2:05CV00941, 04 CV 1809, 19 C 5639, 25 Civ. 709. */
const ECF =
  /(?<![\w/:-])(?:(\d{1,2}) ?: ?)?((?:19|20)?\d{2})[ -]{0,3}([a-z~]{1,5})\.?[ -]{0,3}(?:no\.? ?)?(\d{1,6})(?![\d/])/gi;
/** Without a type: Civil Action No. 1:24-1234, Civ. No. 04-1809; in bankruptcy, 23-50123-CTG. */
const BARE = /(?<![\w/:.-])(?:(\d{1,2}) ?: ?)?(\d{2})-(\d{1,6})(?![\d/]|-(?![A-Za-z]{2,4}(?![\w-])))/;
/** Type or a division's letter first: C 25-709, CV-04-1809, H-25-159, SA-25-CV-709. */
const TYPE_FIRST =
  /(?<![\w/:-])(c|cv|civ|ca|mc|cr|[a-z]{1,2})\.?[ -]{0,2}(\d{2})[ -](?:(cv|ca|cr|mc)[ -])?(\d{1,6})(?![\d/])/gi;
/** Maryland puts the judge's initials first: ELH-24-1127. */
const JUDGE_FIRST = /(?<![\w/:-])([A-Z]{3})-(\d{2})-(?:(cv|cr|mc)-)?(\d{1,5})(?![\w/-])/i;
/** The judges' initials that follow: -EKL, (JG)(JA), TS, -JPH-KMB, and a defendant's number. */
const INITIALS = /[ \t]{0,2}(?:-|\(|\/|(?=[A-Z]{2}))[ \t]?([A-Za-z]{2,4})\)?(?=$|[^\w])|-([A-Z])(?![\w-])/y;
const DEFENDANT = /-(\d{1,3})(?![\w-])/y;

const compact = (parts: NumberParts): NumberParts =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));

const valueOf = ({ office, year, type, number }: NumberParts): string =>
  `${office ? `${office}:` : ''}${year}-${type}-${number}`;

/**
 * The first federal docket number in a line, or null. `labelled`: words such as "Civil Action No." stand before it.
 * `bareType`: the type of a number that prints none.
 */
export function readFederalNumber(line: string, labelled: boolean, bareType = 'cv'): ReadNumber | null {
  const bare = (): ReadNumber | null => bareNumber(line, bareType) ?? judgeFirst(line, bareType);
  return ecfNumber(line) ?? typeFirst(line, labelled) ?? (labelled ? bare() : null);
}

function ecfNumber(line: string): ReadNumber | null {
  for (const match of line.matchAll(ECF)) {
    const type = caseTypes().get(match[3]!.toLowerCase()) ?? (match[1] ? match[3]!.toLowerCase() : undefined);
    if (!type) continue;
    return finished(line, match, { office: officeOf(match[1]), year: match[2]!.slice(-2), type, number: match[4]! });
  }
  return null;
}

function typeFirst(line: string, labelled: boolean): ReadNumber | null {
  for (const match of line.matchAll(TYPE_FIRST)) {
    const lead = match[1]!.toLowerCase();
    const type = caseTypes().get(match[3]?.toLowerCase() ?? lead) ?? (labelled ? 'cv' : undefined);
    if (!type || lead === 'no' || (!labelled && lead === 'c' && match[4]!.length < 2)) continue;
    return finished(line, match, { year: match[2]!, type, number: match[4]! });
  }
  return null;
}

function bareNumber(line: string, type: string): ReadNumber | null {
  const match = BARE.exec(line);
  if (!match) return null;
  return finished(line, match, { office: officeOf(match[1]), year: match[2]!, type, number: match[3]! });
}

function judgeFirst(line: string, bareType: string): ReadNumber | null {
  const match = JUDGE_FIRST.exec(line);
  if (!match) return null;
  const [, judge, year, type, number] = match;
  const read = finished(line, match, { year, type: type?.toLowerCase() ?? bareType, number });
  return { ...read, parts: { ...read.parts, assignedJudge: judge!.toUpperCase() } };
}

const officeOf = (printed: string | undefined): string | undefined => printed && String(Number(printed));

type Basics = { [Key in keyof NumberParts]: string | undefined };

function finished(line: string, match: RegExpExecArray | RegExpMatchArray, basics: Basics): ReadNumber {
  const start = match.index!;
  let end = start + match[0].length;
  const judges: string[] = [];
  while (judges.length < 3) {
    INITIALS.lastIndex = end;
    const initials = INITIALS.exec(line);
    const letters = initials?.[1] ?? initials?.[2];
    if (!letters || /^(?:and|the|jury|for|no|civ|comp)$/i.test(letters)) break;
    judges.push(letters.toUpperCase());
    end = INITIALS.lastIndex;
  }
  DEFENDANT.lastIndex = end;
  const defendant = DEFENDANT.exec(line);
  if (defendant) end = DEFENDANT.lastIndex;
  const parts = compact({
    ...basics,
    assignedJudge: judges[0],
    referredJudge: judges[1],
    defendantNumber: defendant?.[1],
  } as NumberParts);
  return { value: valueOf(parts), start, end, parts };
}

/** Words with their points: "C.A.", "Civ.", "No", and the sign for a number. */
const LABEL_TOKEN = /[A-Za-zº][A-Za-z./º]*|#/g;
const labelNouns = lazily(
  () => new Set(rows('label-words').flatMap(([word, part]) => (part === 'noun' ? [word!] : []))),
);
const labelEnds = lazily(() => new Set(rows('label-words').flatMap(([word, part]) => (part === 'end' ? [word!] : []))));

export interface LabelledPlace {
  /** Where the words that follow the label begin. */
  readonly at: number;
  readonly start: number;
}

/** Labels of a case number in a line, "Civil Action No.", "Index #", "No. 4", those of other cases left out. */
export function numberLabels(line: string): LabelledPlace[] {
  const tokens = [...line.matchAll(LABEL_TOKEN)];
  const labels: LabelledPlace[] = [];
  tokens.forEach((token, index) => {
    const word = plainWord(token[0]);
    if (!labelEnds().has(word)) return;
    const end = token.index + token[0].length;
    const before = tokens[index - 1];
    const named = before && isLabelNoun(before, tokens[index - 2]) && token.index - before.index - before[0].length < 9;
    if (!named && !standsAlone(word, token[0], line.slice(end, end + 12))) return;
    const start = named ? before.index : token.index;
    if (!otherNumber().test(line.slice(Math.max(0, start - 22), end))) labels.push({ start, at: skipSigns(line, end) });
  });
  return labels;
}

const plainWord = (token: string): string => token.toLowerCase().replace(/\.$/, '');

/** "Case", "C.A.", and the A of "C. A." */
const isLabelNoun = (token: RegExpExecArray, before: RegExpExecArray | undefined): boolean =>
  labelNouns().has(plainWord(token[0])) ||
  (plainWord(token[0]) === 'a' && before !== undefined && plainWord(before[0]) === 'c');

/** "No. 25-7", "Nos.: …", "Number: …": a label without a noun. */
const standsAlone = (word: string, printed: string, after: string): boolean =>
  (word === 'no' && printed.endsWith('.') && /^[ \t:]{0,9}[\w_]/.test(after)) ||
  ((word === 'nos' || word === 'number') && /^ {0,3}:/.test(after)) ||
  word === 'nº';

function skipSigns(line: string, from: number): number {
  let at = from;
  while (at < line.length && /[ \t:.]/.test(line[at]!)) at++;
  return at;
}

const STATE_TOKEN = /[ \t]{0,9}([A-Za-z0-9][\w./:&'-]*)/y;
/** A state court's number that follows a label, as printed, or null where the place is left blank. */
export function readStateNumber(line: string, at: number): ReadNumber | null {
  let end = at;
  let start = -1;
  for (let tokens = 0; tokens < 6; tokens++) {
    STATE_TOKEN.lastIndex = end;
    const match = STATE_TOKEN.exec(line);
    if (!match || !belongs(match[1]!, line.slice(STATE_TOKEN.lastIndex))) break;
    if (start < 0) start = STATE_TOKEN.lastIndex - match[1]!.length;
    end = STATE_TOKEN.lastIndex;
  }
  if (start < 0) return null;
  const value = line
    .slice(start, end)
    .replace(/[.:,/&'-]$/, '')
    .replace(/[ \t]+/g, ' ');
  const digits = value.replace(/\D/g, '').length;
  return digits >= 3 && !/^\d{3}-\d{3}-\d{4}$/.test(value) ? { value, start, end: start + value.length } : null;
}

/** True if the token is part of the number: it has a figure, or is a short code beside one ("2025 L 1234", "…-5 SEA"). */
function belongs(token: string, rest: string): boolean {
  if (stops().has(/^[a-z]*/i.exec(token)![0].toLowerCase())) return false;
  if (/\d/.test(token)) return !/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(token);
  return /^[A-Z]{1,4}-?$/.test(token) && /^(?:[ \t][A-Z]{1,4}){0,2}[ \t]{0,9}(?:[A-Z]?\d|$)/.test(rest);
}

/** A whole line that is a state court's number without any label: "05 CVS 1234", "ATL-L-001234-25", "51CIV23-000418". */
const ALONE =
  /^(?:[A-Z]{1,5}[- ])?\d{2,4}[- ]?[A-Z]{1,4}[- ]{0,2}\d{3,9}(?:-[A-Z0-9]{1,4}){0,3}$|^[A-Z]{3}-[A-Z]{1,2}-\d{4,6}-\d{2}$|^\d{2}[A-Z]{2,4}\d{2}-\d{4,8}$/;

export const isNumberAlone = (line: string): boolean => ALONE.test(line.trim());

/** Whether two federal numbers are the same case: year, type and number alike, and no two offices. */
export function sameFederalCase(a: NumberParts, b: NumberParts): boolean {
  const office = !a.office || !b.office || a.office === b.office;
  return office && a.year === b.year && a.type === b.type && Number(a.number) === Number(b.number);
}
