import type { BlockLine } from './block-lines.js';
import { closesAddress, emailIn, isStreet, PHONE } from './contacts.js';
import { endsBelow, lawyersOf } from './lawyers.js';
import { isFirm, lawyerNameIn, type LawyerName } from './names-of-lawyers.js';
import { FOR } from './represents.js';

/** Lawyers of one office with its address. */
export interface Group {
  readonly lines: readonly BlockLine[];
  /** Each name with the index of its line in the group. */
  readonly names: readonly { readonly index: number; readonly name: LawyerName }[];
  readonly firm: string | undefined;
}

const AND = /^[^\p{L}]{0,4}and[^\p{L}]{0,4}$/iu;

/** Parts a block into offices: a new one begins with a name or a firm below an address or a telephone, or after "-and-". `isParty`: whether a line's words name a party, which signs above its lawyer and is no firm. */
export function groupsOf(lines: readonly BlockLine[], isParty: (words: string) => boolean): Group[] {
  const lawyers = lawyersOf(lines, isParty);
  const parts: BlockLine[][] = [[]];
  let addressed = false;
  let closed = false;
  lines.forEach((line) => {
    const isLawyer = lawyers.has(line);
    const signsBelow = isLawyer && isOfficeAlone(parts.at(-1)!, lawyers);
    if (signsBelow) closed = false;
    if (AND.test(line.text) || (addressed && isFirmLine(line.text) && !isParty(line.text)) || (closed && isLawyer)) {
      parts.push([]);
      addressed = closed = false;
    }
    parts.at(-1)!.push(line);
    if (closesAddress(line.text) && !lawyers.get(line)?.bar) addressed = closed = true;
  });
  return parts.map((part) => groupOf(part, lawyers, isParty));
}

const isFirmLine = (text: string): boolean => isFirm(text) && !lawyerNameIn(text)?.told && !isStreet(text);

/** A firm with its address, and none of its lawyers yet: they sign below it. */
const isOfficeAlone = (part: readonly BlockLine[], lawyers: ReadonlyMap<BlockLine, LawyerName>): boolean =>
  part.some((line) => isFirmLine(line.text) || isFirmAbove(part, line)) && !part.some((line) => lawyers.has(line));

function groupOf(
  lines: readonly BlockLine[],
  lawyers: ReadonlyMap<BlockLine, LawyerName>,
  isParty: (words: string) => boolean,
): Group {
  const firmAt = firmOf(lines, isParty);
  const found = lines.flatMap((line, index) => {
    const name = index === firmAt ? undefined : lawyers.get(line);
    return name ? [{ index, name }] : [];
  });
  const reached =
    firmAt >= 0 || lines.some(({ text }) => emailIn(text) !== undefined || PHONE.test(text) || FOR.test(text));
  const names = found.filter(({ index, name }) => name.told || (reached && !suesForHimself(lines, index)));
  return { lines, names, firm: firmAt < 0 ? undefined : nameOfFirm(lines, firmAt) };
}

/** A part of an office, which names the whole on another line: "Civil Division". */
const PART = /\b(?:division|branch|section|unit)\s*$/i;

/** The line of the firm, else of the party that is its lawyers' office, with its address below: an agency. */
function firmOf(lines: readonly BlockLine[], isParty: (words: string) => boolean): number {
  const isFirmAt = (line: BlockLine, index: number): boolean =>
    (index === 0 || !endsBelow(lines, index - 1)) &&
    (isFirmLine(line.text) || isFirmAbove(lines, line) || endsBelow(lines, index));
  const isFirmOfNone = (line: BlockLine, index: number): boolean =>
    isFirmAt(line, index) && !isParty(nameOfFirm(lines, index));
  const whole = lines.findIndex((line, index) => isFirmOfNone(line, index) && !PART.test(line.text));
  const firm = whole >= 0 ? whole : lines.findIndex(isFirmOfNone);
  if (firm >= 0) return firm;
  return lines.findIndex((line, index) => isFirmAt(line, index) && isStreet(lines[index + 1]?.text ?? ''));
}

const nameOfFirm = (lines: readonly BlockLine[], at: number): string => {
  const name = lines[at]!.text.trim();
  return endsBelow(lines, at) && !isFirm(name) ? `${name} ${lines[at + 1]!.text.trim()}` : name;
};

/** A firm whose ending stands on the next line, or that signs by one of its lawyers on the next. */
function isFirmAbove(lines: readonly BlockLine[], line: BlockLine): boolean {
  const next = lines[lines.indexOf(line) + 1]?.text ?? '';
  const capitals = !/[a-z]/.test(line.text) && /[A-Z]{3}/.test(line.text) && !/\d/.test(line.text);
  return capitals && (/^\s*(?:an?|the) (?:professional|law)\b/i.test(next) || /^\s*by\s?:/i.test(next));
}

/** A name whose next line says that its bearer is a party. */
const suesForHimself = (lines: readonly BlockLine[], index: number): boolean =>
  /^\s*(?:(?:plaintiff|defendant|petitioner)\b(?![’'])|pro se\b|in pro\b)/i.test(lines[index + 1]?.text ?? '');
