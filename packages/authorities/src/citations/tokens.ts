/**
 * The words of a text, as the readers of citations see them: without points, apostrophes and case, so that "Bus. & Prof.",
 * "BUS. AND PROF." and a name broken over two lines are the same words. Offsets are those of the text, in UTF-16 code units.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  /** Lower case; "&" for "and"; "§" for one or two section signs; a number's digits and letters as printed. */
  readonly words: readonly string[];
}

export const LOWER = 0;
export const CAPITAL = 1;
export const NUMBER = 2;
export const SIGN = 3;

const POINT = 46;
const HYPHEN = 173;
const SECTION_SIGN = 167;
const AMPERSAND = 38;

const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  isUpper(code) ||
  (code >= 0xdf && code < 0x250 && code !== 0xf7) ||
  code === 0xfb01 ||
  code === 0xfb02;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 160 || code === 9 || code === 13;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2018;

/** The tokens of text[start, end), at most `limit` of them. */
export function tokenize(text: string, start = 0, end = text.length, limit = Infinity): Tokens {
  const room = Math.min(end - start, limit) + 1;
  const starts = new Int32Array(room);
  const ends = new Int32Array(room);
  const kinds = new Uint8Array(room);
  const words: string[] = [];
  let at = start;
  let count = 0;
  const add = (from: number, to: number, kind: number, word: string): void => {
    starts[count] = from;
    ends[count] = to;
    kinds[count++] = kind;
    words.push(word);
    at = to;
  };
  while (at < end && count < limit) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) addWord(code);
    else if (isDigit(code)) addNumber();
    else if (code === SECTION_SIGN) addSign();
    else if (code === AMPERSAND) add(at, at + 1, SIGN, '&');
    else at++;
  }
  return { text, count, starts, ends, kinds, words };

  function addWord(first: number): void {
    const from = at;
    let to = at + 1;
    let plain = true;
    for (; to < end; to++) {
      const code = text.charCodeAt(to);
      if (isLetter(code)) continue;
      if (code !== HYPHEN && !(isApostrophe(code) && to + 1 < end && isLetter(text.charCodeAt(to + 1)))) break;
      plain = false;
    }
    const initials = to === from + 1 && text.charCodeAt(to) === POINT ? initialsEnd(text, from, end) : 0;
    const kind = isUpper(first) ? CAPITAL : LOWER;
    if (initials) return add(from, initials, kind, text.slice(from, initials).replace(/[.\s]/g, '').toLowerCase());
    const word = kind === LOWER && plain ? text.slice(from, to) : text.slice(from, to).toLowerCase();
    add(from, to, kind, plain ? (word === 'and' ? '&' : word) : plainWord(word));
  }
  function addNumber(): void {
    let to = at + 1;
    while (to < end && (isDigit(text.charCodeAt(to)) || isLetter(text.charCodeAt(to)))) to++;
    add(at, to, NUMBER, text.slice(at, to));
  }
  function addSign(): void {
    add(at, text.charCodeAt(at + 1) === SECTION_SIGN ? at + 2 : at + 1, SIGN, '§');
  }
}

/** "driver's" -> "driver", "gov't" -> "govt"; soft hyphens and ligatures undone. */
function plainWord(word: string): string {
  return word
    .replace(/\u00ad/g, '')
    .replace(/['\u2019\u2018]s$/, '')
    .replace(/['\u2019\u2018]/g, '');
}

/** "U.S.C." and "U. S. C." are one word: the end of the run of single letters, or 0. The first gap decides the others. */
function initialsEnd(text: string, from: number, end: number): number {
  const capital = isUpper(text.charCodeAt(from));
  const spaced = isSpace(text.charCodeAt(from + 2)) ? 1 : 0;
  let to = 0;
  for (let at = from; ;) {
    const next = at + 2 + spaced;
    if (text.charCodeAt(at + 1) !== POINT || (spaced && !isSpace(text.charCodeAt(at + 2))) || next >= end) break;
    const code = text.charCodeAt(next);
    if (!isLetter(code) || isUpper(code) !== capital || isLetter(text.charCodeAt(next + 1))) break;
    at = next;
    to = next + 1;
  }
  return to;
}

/** The words of a name. */
export const wordsOf = (name: string): readonly string[] => tokenize(name).words;

/** True if nothing parts two tokens of one name but white space and a point, comma, hyphen or dash. */
export function areJoined(text: string, end: number, start: number): boolean {
  if (start - end > 6) return false;
  for (let at = end; at < start; at++) {
    const code = text.charCodeAt(at);
    const joins =
      isSpace(code) ||
      code === POINT ||
      code === 44 ||
      code === 45 ||
      (code >= 0x2010 && code <= 0x2014) ||
      isApostrophe(code);
    if (!joins || (code === 10 && text.charCodeAt(at + 1) === 10)) return false;
  }
  return true;
}

/** The index of the first token that begins at the offset or after it. */
export function tokenAt(tokens: Tokens, offset: number, from = 0): number {
  let low = from;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (tokens.starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
