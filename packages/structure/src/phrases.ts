/**
 * A cue phrase of a data file as a pattern over plain words (`plainWords`): "suffer* ... loss", where a star ends a word in
 * any way and three points are up to three words.
 */
export function phrasePattern(phrase: string): RegExp {
  const body = phrase
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ \\\.\\\.\\\. /g, ' (?:[^ ]{1,24} ){0,3}')
    .replace(/\*/g, "[a-z']{0,12}");
  return new RegExp(`(?<![a-z0-9])${body}(?![a-z0-9])`, 'g');
}

/** Words in lower case, with plain apostrophes and single spaces. Offsets into them are not offsets into the text. */
export const plainWords = (text: string): string => text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").toLowerCase();
