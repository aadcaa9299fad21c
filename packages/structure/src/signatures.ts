import { afterPleading, officeWords, signatureOpeners, signatureWords } from './cues/cues.js';
import type { Line } from './text/lines.js';
import { hasLowerRun, isDisplayed } from './text/lines.js';

/** Lines of one signature block. */
export interface SignatureLines {
  readonly from: number;
  readonly to: number;
}

const SIGNED = /^(?:\/s?\/|\/S\/|s\/\s?|\/s |Isl\s|\/S\s)|\/s\/|_{8,}|^By:\s*(?:$|[_/]|s\/|[A-Z])/i;
const DATED =
  /^(?:dated?|executed|signed|submitted|respectfully submitted)\b.{0,60}(?:\b(?:19|20)\d\d\b|_{2,}|day of)/i;
const MAX_BLOCK = 45;
const LONE_EXHIBIT = /^(?:EXHIBIT|Exhibit)S?\s+["“]?[A-Z\d]{1,3}["”]?$/;

/** True if the line is the sort that begins a signature block. */
export function opensSignature(line: Line): boolean {
  const { text } = line;
  if (text.length > 110) return false;
  if (SIGNED.test(text) && !(text.startsWith('________') && hasLowerRun(text, 3))) return true;
  if (DATED.test(text)) return !/\b(?:letter|agreement|contract|notice|policy)\b/i.test(text);
  const words = line.words;
  const match = signatureOpeners().find(words);
  if (!match || match.at > 0)
    return (
      /\bday of\b/i.test(text) &&
      /\b(?:19|20)\d\d\b/.test(text) &&
      words.length < 14 &&
      !hasLowerRun(text.replace(/\b(?:respectfully|submitted|this|day|signed|dated)\b/gi, ''), 4)
    );
  return (
    match.value &&
    words.length <= 12 &&
    /^[A-Z]/.test(text) &&
    ((/[,:.]?$/.test(text) && words.length <= 3) || /\d{4}|_{2,}/.test(text) || /submitted,?$/i.test(text))
  );
}

const DATED_PLACE = /^dated?\b\s?:?\s{0,9}[A-Z][^\d]{0,60}$/i;
const DAY = /^(?:[A-Z][a-z]{2,8}\.? (?:\d{1,2}|_{2,9}), ?(?:20)?(?:\d\d|_)|this\b.{0,20}\bday of\b)/i;

/** "Dated: Albany, New York" with the day on the next line, as New York's lawyers write it. */
const isDatedPlace = (lines: readonly Line[], index: number): boolean =>
  DATED_PLACE.test(lines[index]!.text) && DAY.test(lines[index + 1]?.text ?? '');

/** True if the line begins a paper that follows the pleading: an exhibit, a certificate of service, a verification. */
export function opensAfterPaper(line: Line): boolean {
  if (LONE_EXHIBIT.test(line.text)) return true;
  if (line.text.length > 80 || (!isDisplayed(line) && !line.opensBlock)) return false;
  if (!/^[^a-z]*[A-Z]/.test(line.text) || /[a-z][,;]$/.test(line.text)) return false;
  const words = line.words;
  return (
    words.length <= 10 &&
    afterPleading().has(words) &&
    (line.capitals || line.style.centred || line.style.bold || words.length <= 4) &&
    !/\b(?:is|was|are|at|see)\b/i.test(line.text)
  );
}

/** The signature blocks between two lines. `stops`: lines on which another part of the pleading begins. */
export function findSignatures(
  lines: readonly Line[],
  from: number,
  to: number,
  stops: ReadonlySet<number>,
): SignatureLines[] {
  const blocks: SignatureLines[] = [];
  for (let index = from; index < to; index++) {
    if (!opensSignature(lines[index]!) && !isDatedPlace(lines, index)) continue;
    let end = index + 1;
    while (end < to && end - index < MAX_BLOCK && !stops.has(end) && belongs(lines, index, end)) end++;
    if (isSigned(lines, index, end)) {
      blocks.push({ from: officeAbove(lines, blocks.at(-1)?.to ?? from, index, stops), to: end });
      index = end - 1;
    }
  }
  return blocks;
}

/** Lines of an office above the signature, at most. */
const MAX_OFFICE = 24;

/** Where the block begins whose lawyers print their firm, and its address, above "By:" or the date. */
function officeAbove(lines: readonly Line[], from: number, opener: number, stops: ReadonlySet<number>): number {
  const low = Math.max(from, opener - MAX_OFFICE);
  let head = opener;
  for (let index = opener - 1; index >= low && !stops.has(index); index--) {
    const line = lines[index]!;
    const heads = headsOffice(line) || isFirmInCapitals(line, lines[index + 1]!);
    if (line.page < lines[opener]!.page - 1 || !(heads || mayBeName(line))) break;
    if (heads) head = index;
  }
  return head;
}

/** "MARLOW DENT LLP", "Law Office of Jane Roe", "OF COUNSEL:"; no end of a sentence that asks something of a company. */
const headsOffice = ({ text, words }: Line): boolean =>
  text.length < 70 &&
  /^[A-Z]/.test(text) &&
  !/,$|(?<!\b[A-Z])[.;]$|\b(?:at|by|of|under|state|federal) law$/i.test(text) &&
  !/\b(?!counsel|attorneys?)[a-z]{4,}/.test(text) &&
  officeWords().has(words);

/** A firm in capitals, without an ending that tells it: "HOLT & REED", or above "By:" or "A Professional Corporation". */
const isFirmInCapitals = ({ text, capitals }: Line, next: Line): boolean =>
  capitals &&
  /^[A-Z][A-Z&,.' -]{2,60}$/.test(text) &&
  !text.endsWith(',') &&
  (/[A-Z] & [A-Z]/.test(text) || /^(?:by\s?:|an? (?:professional|law) )/i.test(next.text));

/** Names, addresses, numbers, roles: short lines, no prose. */
function belongs(lines: readonly Line[], start: number, index: number): boolean {
  const line = lines[index]!;
  if (opensAfterPaper(line)) return false;
  if (line.page > lines[start]!.page + 1) return false;
  if (/^\(?\d{1,4}[.)]\s+[A-Z][a-z]+ [a-z]/.test(line.text)) return false;
  const words = line.words;
  const small = (line.text.match(/\b[a-z]{3,}\b/g) ?? []).length;
  return (words.length <= 14 && small <= 5) || (signatureWords().has(words) && small <= 8);
}

/** A bare date or "By" isn't a signature: a signed line, a role, or the words of submission must be there. */
function isSigned(lines: readonly Line[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const { text, words } = lines[index]!;
    if (SIGNED.test(text) || /respectfully submitted/i.test(text) || signatureWords().has(words)) return true;
  }
  return DATED.test(lines[from]!.text) && to - from >= 2;
}

const STRONG_ROLE = /@[a-z\d]|\bpro se\b|\bpro per\b|\b(?:attorneys?|counsel|solicitors?) for\b|\bbar (?:no|number|#)/i;

/**
 * A signature block without the words that open one, as on poor scans and in papers signed by hand: the first run of
 * short lines behind the prayer that holds a role, a bar number or an e-mail address. It ends with its page.
 */
export function findUnopenedSignature(
  lines: readonly Line[],
  from: number,
  to: number,
  stops: ReadonlySet<number>,
): SignatureLines | null {
  for (let index = from; index < to; index++) {
    const line = lines[index]!;
    if (line.text.length > 70 || !STRONG_ROLE.test(line.text)) continue;
    let start = index;
    while (
      start - 1 > from &&
      !stops.has(start - 1) &&
      lines[start - 1]!.page === line.page &&
      mayBeName(lines[start - 1]!)
    )
      start--;
    let end = index + 1;
    while (end < to && lines[end]!.page === line.page && !stops.has(end) && belongs(lines, start, end)) end++;
    if (end - start >= 2) return { from: start, to: end };
  }
  return null;
}

/** A short line above a role or a signature: a name, a firm, a street; no item of a prayer, no end of a sentence. */
const mayBeName = ({ text, words }: Line): boolean =>
  text.length < 60 &&
  words.length <= 8 &&
  (/^(?:\d{1,6} [A-Z]|P\. ?O\. )|\d{3}[-. ]\d{4}$|[a-zA-Z.] \d{5}$/.test(text) ||
    !/^\(?[A-Za-z\d]{1,3}[.)]\s|[a-z]{3}[.;:]$/.test(text));
