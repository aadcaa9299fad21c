import {
  AMPERSAND,
  APOSTROPHE,
  CAPITAL_LETTER,
  classOf,
  DIGIT,
  isLetter,
  isSpace,
  isUpper,
  SECTION_SIGN,
  SMALL_LETTER,
  SOFT_HYPHEN,
} from './characters.js';

export const LOWER = 0;
export const CAPITAL = 1;
export const NUMBER = 2;
export const SIGN = 3;

const POINT = 46;
const LETTER_A = 97;

/**
 * The words of a text, as the readers of citations see them: without points, apostrophes and case, so that "Bus. & Prof.",
 * "BUS. AND PROF." and a name broken over two lines are the same words. Offsets are those of the text, in UTF-16 code units.
 */
export class Tokens {
  count = 0;
  starts: Int32Array;
  ends: Int32Array;
  kinds: Uint8Array;
  /** `hashOf` each word: names are looked up by it, since most words of a text are never needed as strings. */
  hashes: Int32Array;

  constructor(
    readonly text: string,
    room: number,
  ) {
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
    this.kinds = new Uint8Array(room);
    this.hashes = new Int32Array(room);
  }

  add(start: number, end: number, kind: number, hash: number): void {
    if (this.count === this.starts.length) this.#grow();
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.kinds[this.count] = kind;
    this.hashes[this.count++] = hash;
  }

  /** Lower case; "&" for "and"; "§" for one or two section signs; a number's digits and letters as printed; '' past the end. */
  word(at: number): string {
    if (at < 0 || at >= this.count) return '';
    const printed = this.text.slice(this.starts[at], this.ends[at]);
    const kind = this.kinds[at];
    if (kind === NUMBER) return printed;
    return kind === SIGN ? printed[0]! : plainWord(printed);
  }

  /** As printed. */
  printed(at: number): string {
    return this.text.slice(this.starts[at], this.ends[at]);
  }

  #grow(): void {
    const room = this.starts.length * 2;
    for (const name of ['starts', 'ends', 'hashes'] as const) {
      const larger = new Int32Array(room);
      larger.set(this[name]);
      this[name] = larger;
    }
    const kinds = new Uint8Array(room);
    kinds.set(this.kinds);
    this.kinds = kinds;
  }
}

/** A number that words of one spelling share. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return hash;
}

const AND = hashOf('and');
const AMPERSAND_HASH = hashOf('&');
const SIGN_HASH = hashOf('§');

/** Of running English; a text with more tokens makes its lists grow. */
const CHARACTERS_A_TOKEN = 5;

/** The tokens of text[start, end), at most `limit` of them. */
export function tokenize(text: string, start = 0, end = text.length, limit = Infinity): Tokens {
  const tokens = new Tokens(text, Math.min(Math.ceil((end - start) / CHARACTERS_A_TOKEN) + 16, limit + 1));
  for (let at = start; at < end && tokens.count < limit;) {
    switch (classOf(text.charCodeAt(at))) {
      case SMALL_LETTER:
        at = addWord(tokens, at, end, LOWER);
        break;
      case CAPITAL_LETTER:
        at = addWord(tokens, at, end, CAPITAL);
        break;
      case DIGIT:
        at = addNumber(tokens, at, end);
        break;
      case SECTION_SIGN: {
        const to = classOf(text.charCodeAt(at + 1)) === SECTION_SIGN ? at + 2 : at + 1;
        tokens.add(at, to, SIGN, SIGN_HASH);
        at = to;
        break;
      }
      case AMPERSAND:
        tokens.add(at, at + 1, SIGN, AMPERSAND_HASH);
        at++;
        break;
      default:
        at++;
    }
  }
  return tokens;
}

function addWord(tokens: Tokens, from: number, end: number, kind: number): number {
  const { text } = tokens;
  let hash = 0;
  let plain = true;
  let to = from;
  for (; to < end; to++) {
    const code = text.charCodeAt(to);
    // A to Z and a to z, told without a table: most characters are these.
    const small = code | 32;
    if (small >= LETTER_A && small <= 122) {
      hash = (Math.imul(hash, 31) + small) | 0;
      continue;
    }
    const of = classOf(code);
    if (of !== SMALL_LETTER && of !== CAPITAL_LETTER) {
      const isInside = of === SOFT_HYPHEN || (of === APOSTROPHE && to + 1 < end && isLetter(text.charCodeAt(to + 1)));
      if (!isInside) break;
    }
    plain = false;
  }
  if (to === from + 1 && text.charCodeAt(to) === POINT) {
    const initials = initialsEnd(text, from, end);
    if (initials) {
      tokens.add(from, initials, kind, hashOf(plainWord(text.slice(from, initials))));
      return initials;
    }
  }
  if (!plain) hash = hashOf(plainWord(text.slice(from, to)));
  tokens.add(from, to, kind, hash === AND && to - from === 3 ? AMPERSAND_HASH : hash);
  return to;
}

function addNumber(tokens: Tokens, from: number, end: number): number {
  const { text } = tokens;
  let hash = 0;
  let to = from;
  for (; to < end; to++) {
    const code = text.charCodeAt(to);
    const of = classOf(code);
    if (of !== DIGIT && of !== SMALL_LETTER && of !== CAPITAL_LETTER) break;
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  tokens.add(from, to, NUMBER, hash);
  return to;
}

/** "Driver's" -> "driver", "Gov't" -> "govt", "U. S. C." -> "usc", "and" -> "&"; soft hyphens undone. */
function plainWord(printed: string): string {
  const small = printed.toLowerCase();
  if (/^[a-z]+$/.test(small)) return small === 'and' ? '&' : small;
  return small
    .replace(/\u00ad/g, '')
    .replace(/['\u2019\u2018]s$/, '')
    .replace(/['\u2019\u2018.\s]/g, '');
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
export function wordsOf(name: string): readonly string[] {
  const tokens = tokenize(name);
  return Array.from({ length: tokens.count }, (_, at) => tokens.word(at));
}

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
      classOf(code) === APOSTROPHE;
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
