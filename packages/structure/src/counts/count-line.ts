import { isCapitals, isTitleCase } from '../text/lines.js';
import { asCapitals, isOneSlip } from '../text/misread.js';
import { countNounAt } from './count-noun.js';
import { numberIn, scannedRomanValue } from '../text/numerals.js';
import { numberWords } from '../cues/cues.js';

/** What the first line of a count's heading says. */
export interface CountLine {
  /** The number as printed; 'next' where one stands there but can't be read; null where there is none. */
  readonly number: number | 'next' | null;
  /** The last of "COUNTS II AND III", else null. */
  readonly through: number | null;
  /** Offset of what stands behind the count words: the title, or the end of the line. */
  readonly titleAt: number;
  /** Where the count words begin: at 0, or behind a title that they close ("Negligence (Count II)"). */
  readonly wordsAt: number;
  /** True for a word such as "claim" that needs a heading's look beside it. */
  readonly weak: boolean;
}

const OUTLINE = /^(?:\(?(?:[IVXLH]{1,7}|[A-Z]|\d{1,2}|[ivx]{1,5}|[a-z])[.)]{1,2}\s+|[-–—•*]\s*)/;
const LEAD =
  /^(?:(?:as|and|for|by way of|in|the|an?|its|his|her|their|plaintiff(?:s|['’]s|s['’])?|petitioner['’]?s?|relator['’]?s?|class|federal|state|separate|individual|alternative|statement of|[,—–-]),?\s+){0,8}/i;
const BETWEEN =
  /^(?:[,;]?\s*(?:(?:and|separate|distinct|alternative|further|additional|individual|affirmative|legal|federal|class|collective|amended|state(?:\s+law)?|proposed|\(alternative\))\b[\s,]*){1,6})/i;
const NUMBER_MARK = /^\s*(?:no\.?|number|num\.?|#)\s*/i;
const SUB = /^(?:[-–]?[A-Z]|\([a-z0-9]\))(?=[\s:.,)–—-]|$)/;
const SEPARATOR = /^\s*(?:[:.,;)\]]|[-–—]{1,3}|\||~)*\s*/;
const NUMERAL =
  /^(?:#?\d{1,3}(?:st|nd|rd|th)?|[A-Za-z|!1]{1,12}(?:[-‐–\s](?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b)?)/i;
const SENTENCE_NEXT =
  /^(?:of|is|are|was|were|alleges?|and|or|in|above|below|that|which|through|against|for|by|under|as|to|fails?|states?|should|must|may|on|with|only|has|have|will|seeks?|asserts?|herein|hereof|supra|number|numbers?|forms?|from)\b/;

/** Reads the line as the first of a count's heading; null if it is none. `displayed`: set apart by its type. */
export function readCountLine(text: string, displayed: boolean): CountLine | null {
  const outline = OUTLINE.exec(text)?.[0].length ?? 0;
  return (
    readFrom(text, outline, displayed) ??
    (outline > 0 ? readFrom(text, 0, displayed) : null) ??
    readClosing(text, displayed) ??
    readUnnumbered(text, outline, displayed)
  );
}

function readFrom(text: string, start: number, displayed: boolean): CountLine | null {
  const lead = LEAD.exec(text.slice(start))?.[0].length ?? 0;
  return (
    readOrdinalFirst(text, start + lead, displayed) ??
    readNounFirst(text, start + lead, displayed) ??
    (lead > 0 ? (readOrdinalFirst(text, start, displayed) ?? readNounFirst(text, start, displayed)) : null)
  );
}

/** "FIRST CAUSE OF ACTION", "Second, Separate and Distinct Claim for Relief", "1st Count". */
function readOrdinalFirst(text: string, at: number, displayed: boolean): CountLine | null {
  const rest = text.slice(at);
  const word =
    /^(?:\d{1,3}(?:st|nd|rd|th)|[A-Za-z][A-Za-z01|!]{3,11}(?:[-‐–\s](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b)?)/i.exec(
      rest,
    )?.[0];
  if (!word) return null;
  let after = rest.slice(word.length);
  after = after.replace(/^[\s,]+/, '');
  const between = BETWEEN.exec(after)?.[0] ?? '';
  after = after.slice(between.length);
  const noun = countNounAt(after, isScannedCapitals(text, displayed));
  if (!noun || noun.plural) return null;
  const number = ordinalValue(word, isScannedCapitals(text, displayed));
  if (number === null) return null;
  const end = text.length - after.length + noun.length;
  return accept(text, end, number, null, displayed, noun.weak || noun.isCount);
}

/** A displayed line of capitals, in which a scanner's slip is a likelier reading than another word. */
const isScannedCapitals = (text: string, displayed: boolean): boolean => displayed && isCapitals(text);

function ordinalValue(word: string, misread: boolean): number | 'next' | null {
  const plain = word.toLowerCase().replace(/[\s‐–-]+/g, ' ');
  const known = numberWords().ordinals.get(plain) ?? (/^\d/.test(plain) ? Number.parseInt(plain, 10) : undefined);
  if (known !== undefined) return known;
  if (misread && word.length >= 5) {
    const capitals = asCapitals(word);
    const meant = [...numberWords().ordinals].filter(([ordinal]) => isOneSlip(capitals, ordinal.toUpperCase()));
    if (meant.length === 1) return meant[0]![1];
  }
  // "NINTEENTH", "FOURTEETH": misspelt ordinals are common in long complaints.
  return /(?:teenth|teeth|tieth|ieth|fith|sixt|eigth|nineth|twelth|twelvth|secon|thrid|tird)$/.test(plain)
    ? 'next'
    : null;
}

/** "COUNT I", "Claim No. 3", "CAUSE OF ACTION ONE", "COUNTS II AND III". */
function readNounFirst(text: string, at: number, displayed: boolean): CountLine | null {
  const noun = countNounAt(text.slice(at), isScannedCapitals(text, displayed));
  if (!noun) return null;
  let end = at + noun.length;
  end += NUMBER_MARK.exec(text.slice(end))?.[0].length ?? /^\s*/.exec(text.slice(end))![0].length;
  const numeral = NUMERAL.exec(text.slice(end))?.[0];
  if (!numeral) return null;
  const number = numberAfterNoun(numeral, text.slice(end + numeral.length), displayed);
  if (number === null) return null;
  end += number.length;
  end += SUB.exec(text.slice(end))?.[0].length ?? 0;
  const second = noun.plural
    ? /^\s*(?:,|and|&|through|to|[-–—])\s*([IVXL]{1,6}|\d{1,2}|[A-Za-z]+)/i.exec(text.slice(end))
    : null;
  const through = second ? numberIn(second[1]!) : null;
  if (noun.plural && through === null) return null;
  if (second && through !== null) end += second[0].length;
  return accept(text, end, number.value, through, displayed, noun.weak);
}

function numberAfterNoun(
  numeral: string,
  rest: string,
  displayed: boolean,
): { value: number | 'next'; length: number } | null {
  const known = numberIn(numeral);
  if (known !== null && (/^\d/.test(numeral) || numeral.length > 1 || /^[IVX]$/.test(numeral)))
    return { value: known, length: numeral.length };
  const first = numeral.split(/[-‐–\s]/)[0]!;
  const simple = numberIn(first);
  if (simple !== null && first.toUpperCase() !== first.toLowerCase() && first !== 'i' && first !== 'c' && first !== 'l')
    return { value: simple, length: first.length };
  const scanned = first.length <= 5 && first.length > 0 ? scannedRomanValue(first) : null;
  const closed = rest.trim() === '' || /^\s*[:.–—(-]/.test(rest);
  if (scanned !== null && (closed || displayed)) return { value: scanned, length: first.length };
  if (displayed && closed && first.length <= 5 && /^[IVXLUYHDlinm1|!]+$/i.test(first))
    return { value: 'next', length: first.length };
  return null;
}

/** "Breach of Contract (Count Two)", "NEGLIGENCE - COUNT II". */
function readClosing(text: string, displayed: boolean): CountLine | null {
  if (!displayed) return null;
  const match =
    /[-–—:([]\s{0,3}((?:count|claim)\s(?:no\.\s?)?([IVXL]{1,6}|\d{1,2}|[A-Za-z]{3,9})|([A-Za-z]{5,11})\s(?:cause of action|claim for relief|count|claim))\s?[)\]]?\.?$/i.exec(
      text,
    );
  if (!match || match.index < 4) return null;
  const number = numberIn(match[2] ?? match[3]!);
  return number === null ? null : { number, through: null, titleAt: text.length, wordsAt: match.index, weak: false };
}

const UNNUMBERED =
  /^(?:plaintiff(?:s['’]|['’]s)?\s)?(?:(?:cause|right)\sof\saction|claim\sfor\srelief|count)\s?[:–—-]{1,2}\s?(?=[A-Z(])/i;

/** "CAUSE OF ACTION – NEGLIGENCE": a count whose number is its place. */
function readUnnumbered(text: string, outline: number, displayed: boolean): CountLine | null {
  if (!displayed) return null;
  const match = UNNUMBERED.exec(text.slice(outline));
  if (!match || /^[a-z]/.test(text.slice(outline + match[0].length))) return null;
  return { number: null, through: null, titleAt: outline + match[0].length, wordsAt: 0, weak: false };
}

/** Behind the count words, it says how the count is brought, not what it is. */
const ALTERNATIVELY = /^\(?(?:pleaded |pled )?in the alternative(?: to [^(),]{1,30})?\)?[.:]?$/i;

function accept(
  text: string,
  end: number,
  number: number | 'next',
  through: number | null,
  displayed: boolean,
  weak: boolean,
): CountLine | null {
  const separator = SEPARATOR.exec(text.slice(end))?.[0] ?? '';
  const rest = text.slice(end + separator.length).replace(ALTERNATIVELY, '');
  const line: CountLine = {
    number,
    through,
    titleAt: rest === '' ? text.length : end + separator.length,
    wordsAt: 0,
    weak,
  };
  if (rest === '') return separator.includes(';') ? null : line;
  if (separator.trim() === '' && rest[0] !== '(' && rest[0] !== '[') {
    if (separator === '') return null;
    if (!isCapitals(text) && SENTENCE_NEXT.test(rest) && !(displayed && /^(?:against|for|under|by)\b/.test(rest)))
      return null;
    if (!displayed && !isTitleCase(rest)) return null;
  } else if (/^[,;.]/.test(separator.trim()) && /^[a-z]/.test(rest)) return null;
  if (/^[a-z]/.test(rest) && !displayed) return null;
  if (!displayed && /[a-z]{2}[.;,]$/.test(rest) && rest.length > 60) return null;
  return line;
}
