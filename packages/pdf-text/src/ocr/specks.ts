import { isEnglishWord, withoutSigns } from '../layout/english-words.js';
import { SURE, type OcrWord } from './ocr-word.js';

/** Marks of which the reader is less sure than this are specks of dirt; words may be read half as surely. */
const SPECK = 40;
const HAS_WORD = /[A-Za-z0-9]{2}/;
/** What means something by itself. */
const SIGN = /^[\dIVX§¶$]{1,2}[.,;]?$/;
/** Shorter words are found in any scribble. */
const SHORTEST = 4;
/** So many sure words make a line of print. */
const LINE_OF_PRINT = 3;
/** How far a word stands from the next one at most, and how far their baselines differ, in heights of the line. */
const BESIDE = 1.5;
const SAME_LINE = 0.3;

/**
 * Leaves out what is dirt, a rule or a scribble, and no words. The reader is unsure of many a word that it reads rightly,
 * where a speck touches it or it ends in a note's mark: what stands in a line of print is a word all the same.
 */
export function withoutSpecks(words: readonly OcrWord[]): OcrWord[] {
  const sure = words.filter((word) => word.confidence > SURE && word.text.length > 1);
  return words.filter((word) => {
    if (word.confidence >= SPECK) return true;
    if (!HAS_WORD.test(word.text)) return SIGN.test(word.text) && (isInPrint(word, sure) || isLabelled(word, words));
    return word.confidence >= SPECK / 2 || isInEnglish(word.text) || isInPrint(word, sure);
  });
}

function isInEnglish(text: string): boolean {
  const letters = withoutSigns(text).toLowerCase();
  return letters.length >= SHORTEST && isEnglishWord(letters);
}

/** "COUNT I", where all of the heading is unsure. */
const isLabelled = (word: OcrWord, words: readonly OcrWord[]): boolean =>
  words.some((other) => /^count$/i.test(other.text) && isBeside(other, word));

function isInPrint(word: OcrWord, sure: readonly OcrWord[]): boolean {
  const onLine = sure.filter((other) => isOnLine(other, word));
  return onLine.length >= LINE_OF_PRINT && onLine.some((other) => isBeside(other, word));
}

const isOnLine = (one: OcrWord, other: OcrWord): boolean =>
  Math.abs(one.baseline - other.baseline) < SAME_LINE * one.height;

const isBeside = (one: OcrWord, other: OcrWord): boolean =>
  isOnLine(one, other) && Math.max(one.left - other.right, other.left - one.right) < BESIDE * one.height;
