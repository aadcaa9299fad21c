import type { BlockLine } from './block-lines.js';
import { isFirm, lawyerNameIn, type LawyerName } from './names-of-lawyers.js';
import { readBarNumber } from './bar-number.js';

/** Lawyers of one office with its address. */
export interface Group {
  readonly lines: readonly BlockLine[];
  /** Each name with the index of its line in the group. */
  readonly names: readonly { readonly index: number; readonly name: LawyerName }[];
  readonly firm: string | undefined;
}

export const PHONE = /\(?\d{3}\)?[ .\-­]{1,2}\d{3}[.\-­ ]\d{4}/;
/** The e-mail address in a line, from its @ to either side. */
export function emailIn(line: string): string | undefined {
  const at = line.indexOf('@');
  if (at < 1) return undefined;
  let from = at;
  while (from > 0 && /[\w.+-]/.test(line[from - 1]!)) from--;
  const domain = /^@[\w-]+(?:\.[\w-]+)+/.exec(line.slice(at));
  return from < at && domain ? line.slice(from, at) + domain[0] : undefined;
}

const ZIP = /\b\d{5}(?:-\d{4})?\s*$/;
const AND = /^[^\p{L}]{0,4}and[^\p{L}]{0,4}$/iu;
const FOR = /\b(?:attorneys?|counsel|co-counsel|lawyers?)(?: of record)? for\b/i;

/** Parts a block into offices: a new one begins with a name or a firm below an address or a telephone, or after "-and-". `isParty`: whether a line's words name a party, which signs above its lawyer and is no firm. */
export function groupsOf(lines: readonly BlockLine[], isParty: (words: string) => boolean): Group[] {
  const parts: BlockLine[][] = [[]];
  let closed = false;
  lines.forEach((line) => {
    const opens = AND.test(line.text) || (closed && (isFirmLine(line.text) || lawyerNameIn(line.text) !== null));
    if (opens) parts.push([]);
    if (opens) closed = false;
    parts.at(-1)!.push(line);
    closed ||= (ZIP.test(line.text) && !lawyerNameIn(line.text)?.bar) || PHONE.test(line.text);
  });
  return parts.map((part) => groupOf(part, isParty));
}

const isFirmLine = (text: string): boolean => isFirm(text) && !lawyerNameIn(text)?.told && !isStreet(text);

/** The line with which an address begins. */
export const isStreet = (text: string): boolean =>
  /^\s*(?:\d{1,6}(?:-\d{1,4})?[A-Z]? \S|One \p{Lu}|Two \p{Lu}|P\.? ?O\.? ?(?:Box|Drawer)|Post Office Box)/u.test(text);

function groupOf(lines: readonly BlockLine[], isParty: (words: string) => boolean): Group {
  const firmAt = lines.findIndex((line) => !isParty(line.text) && (isFirmLine(line.text) || isFirmAbove(lines, line)));
  const found = lines.flatMap((line, index) => {
    const name = index === firmAt ? null : lawyerNameIn(line.text);
    return name ? [{ index, name: withBarBelow(name, lines[index + 1]?.text) }] : [];
  });
  const reached =
    firmAt >= 0 || lines.some(({ text }) => emailIn(text) !== undefined || PHONE.test(text) || FOR.test(text));
  const names = found.filter(({ index, name }) => name.told || (reached && !isOfficer(lines, index)));
  const firm = firmAt < 0 ? undefined : lines[firmAt]!.text.trim();
  return { lines, names, firm };
}

/** A firm whose ending stands on the next line, or that signs by one of its lawyers on the next. */
function isFirmAbove(lines: readonly BlockLine[], line: BlockLine): boolean {
  const next = lines[lines.indexOf(line) + 1]?.text ?? '';
  const capitals = !/[a-z]/.test(line.text) && /[A-Z]{3}/.test(line.text) && !/\d/.test(line.text);
  return capitals && (/^\s*(?:an?|the) (?:professional|law)\b/i.test(next) || /^\s*by\s?:/i.test(next));
}

const withBarBelow = (name: LawyerName, next: string | undefined): LawyerName => {
  if (name.bar || next === undefined || (lawyerNameIn(next) && !/\bbar\b|#/i.test(next))) return name;
  const bar = readBarNumber(next);
  return bar ? { ...name, bar, told: true } : name;
};

/** A name whose next line says that its bearer verifies, keeps an office, or sues for himself. */
const isOfficer = (lines: readonly BlockLine[], index: number): boolean =>
  /^\s*(?:plaintiff|defendant|petitioner|president|secretary|notary|declarant|chief executive|ceo|pro se|in pro|trustee|clerk|deputy clerk)\b/i.test(
    lines[index + 1]?.text ?? '',
  );
