import type { Direction, FontStyle, GreyBitmap, TextRun } from '../engines/page-content.js';
import { shareWidth } from '../engines/pdfjs/share-width.js';
import { usualWidth } from '../engines/pdfjs/glyph-widths.js';
import { median } from '../median.js';
import { withDividers } from './divider-signs.js';
import { mendMisread } from './mend-misread.js';
import { SURE, type OcrWord } from './ocr-word.js';
import { recognize } from './recognizer-pool.js';
import { withoutSpecks } from './specks.js';
import { turnUpright } from './turn-bitmap.js';
import { withoutGutter } from './without-gutter.js';

export interface ScannedText {
  readonly runs: TextRun[];
  /** Mean of the words', 0 to 100. */
  readonly confidence: number;
}

const DIRECTIONS: readonly Direction[] = [0, 270, 90, 180];
/** A page that is read upright has words, and the reader is sure of them. */
const FEW_WORDS = 8;
const SCANNED_FONT: FontStyle = { name: 'scanned', bold: false, italic: false };

/** Reads the picture of a page; one that lies on its side or head is turned until it reads best. */
export async function readScan(bitmap: GreyBitmap, pointsPerPixel: number): Promise<ScannedText> {
  let best: { words: OcrWord[]; direction: Direction; score: number } | undefined;
  for (const direction of DIRECTIONS) {
    const words = withoutSpecks(await recognize(turnUpright(bitmap, direction), 'page'));
    const score = words.reduce((sum, word) => sum + (word.confidence > SURE ? word.text.length : 0), 0);
    if (!best || score > best.score) best = { words, direction, score };
    if (words.length >= FEW_WORDS && meanConfidence(words) >= SURE) break;
  }
  const { words, direction } = best!;
  const origin = frameOrigin(bitmap, direction, pointsPerPixel);
  return {
    runs: evenSizes(mendMisread(withDividers(withoutGutter(words)))).map((word) =>
      runOf(word, direction, origin, pointsPerPixel),
    ),
    confidence: Math.round(meanConfidence(words)),
  };
}

/** Type this much smaller or larger than the page's, on a line this long, is set so; else it is the page's. */
const SMALLER = 0.9;
const LARGER = 1.15;
const LONG_LINE = 30;

/** The size of a line's type is measured less surely than it is set: near the page's usual size it is the usual one. */
function evenSizes(words: readonly OcrWord[]): OcrWord[] {
  const usual = median(words.map(({ size }) => size)) ?? 0;
  let small: number | null = null;
  return words.map((word) => {
    const ratio = word.size / usual;
    if (word.lineLength >= LONG_LINE) {
      small = ratio < SMALLER ? word.size : null;
      return ratio < SMALLER || ratio > LARGER ? word : { ...word, size: usual };
    }
    // A note's last line is as small as those above it.
    if (small !== null && ratio < (1 + SMALLER) / 2) return { ...word, size: small };
    return ratio > 0.7 && ratio < 1.35 ? { ...word, size: usual } : word;
  });
}

export interface LineReading {
  /** Which way the lines run; default 0, upright. */
  readonly direction?: Direction;
  /** With words of which the reader is unsure. */
  readonly unsure?: boolean;
}

/** Reads a picture of a few lines. */
export async function readLines(
  bitmap: GreyBitmap,
  pointsPerPixel: number,
  { direction = 0, unsure = false }: LineReading = {},
): Promise<TextRun[]> {
  const read = await recognize(turnUpright(bitmap, direction), 'block');
  const words = unsure ? read : withoutSpecks(read);
  const origin = frameOrigin(bitmap, direction, pointsPerPixel);
  return words.map((word) => runOf(word, direction, origin, pointsPerPixel));
}

const meanConfidence = (words: readonly OcrWord[]): number =>
  words.length === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence, 0) / words.length;

/** The frame's coordinates of the turned bitmap's top left corner. */
function frameOrigin(
  { width, height }: GreyBitmap,
  direction: Direction,
  scale: number,
): { left: number; top: number } {
  switch (direction) {
    case 0:
      return { left: 0, top: height * scale };
    case 90:
      return { left: 0, top: 0 };
    case 180:
      return { left: -width * scale, top: 0 };
    case 270:
      return { left: -height * scale, top: width * scale };
  }
}

function runOf(word: OcrWord, direction: Direction, origin: { left: number; top: number }, scale: number): TextRun {
  const size = Math.max(4, Math.round(2 * word.size * scale) / 2);
  const wanted = [...Array(word.text.length).keys()].map(
    (index) => (usualWidth('serif', word.text[index]!) * size) / 1000,
  );
  const start = origin.left + word.left * scale;
  const end = origin.left + word.right * scale;
  return {
    // The reader tells words apart by what they say, even where their letters nearly touch.
    text: `${word.text} `,
    edges: [...shareWidth(word.text, start, end - start, wanted), end, end],
    baseline: origin.top - word.baseline * scale,
    size,
    direction,
    font: SCANNED_FONT,
    slanted: false,
  };
}
