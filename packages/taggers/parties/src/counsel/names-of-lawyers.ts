import { endings, firmWords, noNames } from '../data.js';
import { bare } from '../names.js';
import { readBarNumber, type BarNumber } from './bar-number.js';

/** A lawyer's name on a line of a block, with what stands beside it. */
export interface LawyerName {
  readonly text: string;
  readonly at: number;
  readonly bar: BarNumber | null;
  /** Signed, with a bar number, or with "Esq.": a lawyer without further signs. */
  readonly told: boolean;
}

const LEAD = /^[\s_]{0,60}(?:by\s{0,3}:?\s{0,9})?[\s_]{0,60}(?:\/ ?s ?\/|isl|s\/)?[\s_]{0,9}/i;
const NAME =
  /^((?:[A-Z]\.? ?)?\p{Lu}[\p{L}.'’-]{0,30}(?: (?:\p{Lu}[\p{L}.'’-]{0,30}|“[^”]{1,20}”|"[^"]{1,20}"|de|la|von|van|del)){1,4}(?:,? (?:Jr|Sr|JR|SR)\.?|,? I{2,3})?)/u;
const SIGNED = /\/ ?s ?\/|^[\s_]{0,60}by\s{0,3}:/i;
const ESQUIRE = /^,? ?\(?(?:esq|pro hac|admitted|attorney)/i;

/** The name of a lawyer with which the line begins, or null: a firm, an address, a role, a sentence. */
export function lawyerNameIn(line: string): LawyerName | null {
  const lead = LEAD.exec(line)![0].length;
  const rest = line.slice(lead);
  const match = NAME.exec(rest);
  if (!match) return null;
  const name = match[1]!.replace(/,? (?:Esq|ESQ)\.?$/, '').trim();
  const after = rest.slice(match[0].length);
  const bar = readBarNumber(after);
  const signed = SIGNED.test(line.slice(0, lead));
  const told = bar !== null || signed || ESQUIRE.test(after) || /,? Esq\.?$/i.test(match[1]!);
  if (!isName(name) || (bar === null && endsInZip(after.trim())) || goesOn(after.trim(), told)) return null;
  return { text: name, at: lead, bar, told };
}

function isName(name: string): boolean {
  const words = name.toLowerCase().split(/[\s,]+/);
  if (words.length < 2 || /\d/.test(name) || endings().has(bare(name))) return false;
  if (firmWords().has(words.at(-1)!.replace(/\.$/, ''))) return false;
  return !words.some((word) => noNames().has(word.replace(/\.$/, '')) || noNames().has(word));
}

/** What follows a city: "Tulsa, Oklahoma 74103". A bar number may have five figures too. */
const endsInZip = (after: string): boolean => /^,? ?[A-Z][^()]{0,40}\b\d{5}\b/.test(after);

/** Words after a name that make it something else: a sentence, a firm's ending. */
function goesOn(after: string, told: boolean): boolean {
  if (endings().has(bare(after))) return true;
  if (told || after === '') return false;
  return !/^[,;.(*†]|^[A-Z]{2}$/.test(after) || isFirm(after);
}

/** Pennsylvania's letters before a number: a ZIP code, or one of its bar. Elsewhere they end a firm's name. */
const PENNSYLVANIA = /\bPA\b(?= (?:\d|I\.?D\b|Bar\b|Att|Sup|No\b|#))/g;
const CITY = /, ?[A-Z][^,\d]{1,20} \d{5}(?:-\d{4})?\s*$/;

/** True if the line names a firm or an office. */
export function isFirm(line: string): boolean {
  if (
    CITY.test(line) ||
    /\b(?:director|fellow|chief)\s*$/i.test(line) ||
    /@|\b(?:attorneys?|counsel) (?:for|to)\b|\b(?:plaintiff|defendant|petitioner)[’'s]/i.test(line) ||
    /^\s*(?:one of\b|tel|phone|fax|by:|by (?:his|her|its|their)\b|dated|my commission)/i.test(line)
  )
    return false;
  const words = line
    .replace(PENNSYLVANIA, '')
    .split(/[\s,()]+/)
    .map((word) => word.toLowerCase().replace(/\.$/, ''));
  return words.some((word) => firmWords().has(word)) || /\s&\s(?=\p{Lu})/u.test(line);
}
