import { aliasMarkers, joinedNames, titlesOfWords } from './data.js';
import { isEnding } from './names.js';

/** A piece of a chunk between two cuts. */
export interface Fragment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What stands before it. */
  readonly by: Cut;
}

export type Cut = ';' | ',' | 'and' | 'line' | 'alias' | '';

const SEPARATOR = /;|,|\s(?:and|AND|&)(?=\s)|\n/g;
/** What cuts closest: a name goes on over a line more easily than over a semicolon. */
const STRENGTH: readonly Cut[] = ['', 'line', ',', 'and', ';', 'alias'];

/** Cuts a stretch of a caption at semicolons, commas, line ends, "and" and "d/b/a"; which cuts part names is decided later. */
export function fragmentsOf(chunk: string): Fragment[] {
  const text = withoutNumbers(chunk);
  const fragments: Fragment[] = [];
  let from = 0;
  let by: Cut = '';
  for (const cut of cutsOf(text)) {
    if (cut.start < from) continue;
    const pushed = push(fragments, text, from, cut.start, by);
    by = pushed || STRENGTH.indexOf(cut.by) > STRENGTH.indexOf(by) ? cut.by : by;
    from = cut.end;
  }
  push(fragments, text, from, text.length, by);
  return fragments;
}

function push(fragments: Fragment[], text: string, from: number, to: number, by: Cut): boolean {
  const raw = text.slice(from, to);
  const words = raw.trim();
  if (words === '' || /^(?:and|x)$/i.test(words)) return false;
  const start = from + raw.length - raw.trimStart().length;
  fragments.push({ start, end: start + words.length, text: words, by });
  return true;
}

interface CutAt {
  readonly start: number;
  readonly end: number;
  readonly by: Cut;
}

/** "on / behalf of", "in / his capacity", "by and / through": a line's end within the words that begin a description. */
const isWithinPhrase = (text: string, at: number): boolean =>
  text[at] === '\n' &&
  (/[\s,](?:on|in|by|by and)$/i.test(text.slice(Math.max(0, at - 8), at)) || isWithinTitle(text, at));

/** "ATTORNEY / GENERAL": a line's end within the words of an office. */
function isWithinTitle(text: string, at: number): boolean {
  const before = plain(text.slice(Math.max(0, at - 40), at));
  const behind = /^[a-z]+/i.exec(text.slice(at + 1, at + 40).trimStart())?.[0].toLowerCase();
  return titlesOfWords().some(([first, last]) => last === behind && ends(before, first));
}

function cutsOf(text: string): CutAt[] {
  const cuts: CutAt[] = [];
  for (const match of text.matchAll(aliasMarkers()))
    cuts.push({ start: match.index, end: match.index + match[0].length, by: 'alias' });
  let depth = 0;
  let scanned = 0;
  for (const match of text.matchAll(SEPARATOR)) {
    for (; scanned < match.index; scanned++) depth += text[scanned] === '(' ? 1 : text[scanned] === ')' ? -1 : 0;
    if (
      depth > 0 ||
      isFigure(text, match.index) ||
      isPair(text, match.index, match[0].length) ||
      isOfDoe(text, match.index) ||
      isOfBody(text, match.index, match[0].length) ||
      isAnyAndAll(text, match.index, match[0].length) ||
      isWithinPhrase(text, match.index)
    )
      continue;
    cuts.push({ start: match.index, end: match.index + match[0].length, by: kindOfCut(match[0].trim()) });
  }
  return cuts.sort((a, b) => a.start - b.start || STRENGTH.indexOf(b.by) - STRENGTH.indexOf(a.by));
}

const kindOfCut = (cut: string): Cut => (cut === ';' || cut === ',' ? cut : cut === '' ? 'line' : 'and');

/** As blanks: the numbers of a numbered list, "(1) ACME, INC.; (2) JANE ROE", "(fictitious names)", "et al." after a name. */
const withoutNumbers = (text: string): string =>
  text.replace(
    /\(\d{1,2}\)(?=\s?[A-Z])|^ ?\d{1,2}[.)](?=\s[A-Z])|\((?:a )?fictitious[^()\n]{0,40}\)|(?<=[\p{L}.])\s(?:et|ET|Et)\.? (?:al|AL|Al)\b\.?|\b(?:et|ET|Et)\.?\n(?:al|AL|Al)\b\.?/gmu,
    (words) => words.replace(/[^\n]/g, ' '),
  );

/** The comma within a sum: $45,000. */
const isFigure = (text: string, at: number): boolean => /^\d,\d{3}/.test(text.slice(at - 1, at + 4));

/** The comma within a quoted name, “JANE DOE,” and the one behind it where numbers follow. */
const isOfDoe = (text: string, at: number): boolean =>
  text[at] === ',' &&
  /\b(?:does?|roes?)["”]?$/i.test(text.slice(Math.max(0, at - 8), at)) &&
  /^,["”]?\s(?:nos?\b|numbers?\b|#|\d)/i.test(text.slice(at, at + 10));

/** "FISH AND / WILDLIFE SERVICE", "ALCOHOL, TOBACCO, FIREARMS AND EXPLOSIVES": one body's name. */
function isOfBody(text: string, at: number, length: number): boolean {
  const before = plain(text.slice(Math.max(0, at - 40), at)).replace(/,$/, '');
  const behind = plain(text.slice(at + length, at + length + 40)).replace(/^and /, '');
  return joinedNames().some(([left, right]) => ends(before, left) && behind.startsWith(right));
}

const plain = (words: string): string => words.toLowerCase().replace(/\s+/g, ' ').trim();
const ends = (words: string, end: string): boolean => words === end || words.endsWith(` ${end}`);

/** "ANY AND ALL UNKNOWN PARTIES": no two names. */
const isAnyAndAll = (text: string, at: number, length: number): boolean =>
  /\bany$/i.test(text.slice(Math.max(0, at - 4), at)) && /^\s*all\b/i.test(text.slice(at + length, at + length + 6));

/** "JOHN & JANE DOES": one list of unnamed persons. */
const isPair = (text: string, at: number, length: number): boolean =>
  /\b(?:john|jane)(?: does?["”]?)?$/i.test(text.slice(Math.max(0, at - 12), at)) &&
  /^\s*["“]?(?:john|jane)\s+(?:does?|roes?)\b/i.test(text.slice(at + length, at + length + 18)) &&
  !isEnding(text.slice(at + length, at + length + 8));
