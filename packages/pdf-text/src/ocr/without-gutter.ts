import { median } from '../median.js';
import { SURE, type OcrWord } from './ocr-word.js';

/** A word this sure and this long is text, and not a number or a speck in the margin. */
const SURE_TEXT = 80;
const LETTERS = /^[A-Za-z]{4,}/;
/** So many words may lie left of the text's edge by mistake: a stamp, a speck taken for a word. */
const STRAY_WORDS = 2;
/** The least that parts a line's number from its first word, as a share of the line's height; words are closer. */
const GAP = 0.6;
/** Words whose baselines are closer, as a share of their height, stand on one line. */
const SAME_LINE = 0.5;
/** Pleading paper numbers 25 to 32 lines; the reader finds most of them, in whatever shape. */
const GUTTER_MARKS = 8;
const LONGEST_MARK = 4;
/** Numbers of paragraphs and letters of lists may hang in the margin too; they end so. */
const LIST_MARK = /^[([]?[\dA-Za-z]{1,4}[.)\]]/;

/**
 * Leaves out the numbers that pleading paper has left of its lines. A scan's numbers are read as all sorts of letters
 * ("NN", "OO", "8X"), so they are known by their place: a column of short marks left of where the lines begin.
 */
export function withoutGutter(words: readonly OcrWord[]): OcrWord[] {
  const edge = textEdge(words);
  const height = usualHeight(words);
  const left = new Set(words.filter((word) => isMark(word) && word.right < edge));
  // The reader may see two marks in one number.
  const others = words.filter((word) => !left.has(word));
  const marks = new Set([...left].filter((word) => standsApart(word, others, height)));
  return marks.size < GUTTER_MARKS ? [...words] : words.filter((word) => !marks.has(word));
}

/** Several numbers may be read as one longer word, of which the reader is unsure. */
const isMark = ({ text, confidence }: OcrWord): boolean =>
  (text.length <= LONGEST_MARK || confidence < SURE) && !LIST_MARK.test(text);

/** True if the word begins its line, and the next one is not as close as words are. `height`: a line's, usually. */
function standsApart(mark: OcrWord, words: readonly OcrWord[], height: number): boolean {
  const onLine = words.filter((word) => Math.abs(word.baseline - mark.baseline) < SAME_LINE * height);
  return onLine.every(({ left }) => left > mark.right + GAP * height);
}

/** A column of numbers may be read as one tall line, so that a mark's own height says nothing. */
const usualHeight = (words: readonly OcrWord[]): number =>
  median(words.filter(({ confidence }) => confidence >= SURE_TEXT).map(({ height }) => height)) ?? 0;

/** Where the lines of text begin, in pixels from the left. */
function textEdge(words: readonly OcrWord[]): number {
  const sure = words.filter(({ text, confidence }) => confidence >= SURE_TEXT && LETTERS.test(text));
  return sure.map(({ left }) => left).sort((a, b) => a - b)[STRAY_WORDS] ?? 0;
}
