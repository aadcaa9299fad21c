/** What a character is to the readers of citations. */
export const OTHER = 0;
export const SMALL_LETTER = 1;
export const CAPITAL_LETTER = 2;
export const DIGIT = 3;
export const SECTION_SIGN = 4;
export const AMPERSAND = 5;
export const APOSTROPHE = 6;
export const SOFT_HYPHEN = 7;

const LAST_LATIN = 0x250;
const classes = Uint8Array.from({ length: LAST_LATIN }, (_, code) => slowClassOf(code));

function slowClassOf(code: number): number {
  if (code >= 48 && code <= 57) return DIGIT;
  if ((code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7)) return CAPITAL_LETTER;
  if ((code >= 97 && code <= 122) || (code >= 0xdf && code !== 0xf7)) return SMALL_LETTER;
  if (code === 0xa7) return SECTION_SIGN;
  if (code === 0xad) return SOFT_HYPHEN;
  if (code === 38) return AMPERSAND;
  return code === 39 ? APOSTROPHE : OTHER;
}

/** The class of a UTF-16 code unit: Latin letters, digits and the few signs that citations are made of. */
export function classOf(code: number): number {
  if (code < LAST_LATIN) return classes[code]!;
  // Curly quotes serve as apostrophes; fi and fl may be one sign.
  if (code === 0x2019 || code === 0x2018) return APOSTROPHE;
  return code === 0xfb01 || code === 0xfb02 ? SMALL_LETTER : OTHER;
}

export const isLetter = (code: number): boolean => {
  const kind = classOf(code);
  return kind === SMALL_LETTER || kind === CAPITAL_LETTER;
};
export const isUpper = (code: number): boolean => classOf(code) === CAPITAL_LETTER;
export const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 160 || code === 9 || code === 13;
