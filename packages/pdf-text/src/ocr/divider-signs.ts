import type { OcrWord } from './ocr-word.js';

/** What the brackets and stars of a caption's column are read as: two signs at most, of which the reader is not sure. */
const LIKE_A_SIGN = /^[A-Za-z(){}|\]\\/;:!*¥]{1,2}$/;
/** Short words that stand at the ends of lines anyway. */
const WORD = /^(?:a|an|as|at|by|co|et|if|in|is|it|no|of|on|or|so|to|up|v|vs|we|I|JR|II|IV)$/i;
/** So many below each other are a column of signs. */
const FEWEST = 4;
/** How far their left edges may differ, and how much white they have on their right, in heights of the line. */
const ALIGNED = 0.35;
const WHITE = 0.35;

/**
 * The column of brackets that parts a caption's sides, read for what it is. A scan's brackets run into each other, and
 * come as "Ne", "er", "ef"; they are known by their place, one below the other between the words of both sides.
 */
export function withDividers(words: readonly OcrWord[]): OcrWord[] {
  const signs = words.filter(({ text }) => LIKE_A_SIGN.test(text) && !WORD.test(text));
  for (const first of signs) {
    const column = signs.filter(
      (word) => Math.abs(word.left - first.left) < ALIGNED * first.height && !crowds(word, words),
    );
    if (column.length >= FEWEST && isBetween(column, words)) {
      const dividers = new Set(column);
      return words.map((word) => (dividers.has(word) ? { ...word, text: ')' } : word));
    }
  }
  return [...words];
}

/** True if a word stands as close on the right as words of one line do. */
const crowds = (sign: OcrWord, words: readonly OcrWord[]): boolean =>
  words.some(
    (word) =>
      word !== sign && isBeside(word, sign) && word.left >= sign.right && word.left - sign.right < WHITE * sign.height,
  );

/** Words stand on either side of the column; else it is a margin's. */
const isBetween = (column: readonly OcrWord[], words: readonly OcrWord[]): boolean =>
  [true, false].every((before) =>
    column.some((sign) =>
      words.some((word) => isBeside(word, sign) && (before ? word.right <= sign.left + 2 : word.left >= sign.right)),
    ),
  );

const isBeside = (word: OcrWord, sign: OcrWord): boolean => Math.abs(word.baseline - sign.baseline) < 0.5 * sign.height;
