import { median } from '../median.js';
import { SURE } from './ocr-word.js';

/** A word as the reader measured it: its characters, and how tall they stand, in pixels. */
export interface MeasuredWord {
  readonly text: string;
  readonly height: number;
  readonly confidence: number;
}

/** Parts of the type's size that letters of book faces reach up and down from the baseline: Times, Arial, Courier. */
const CAPITALS = 0.67;
const SMALL_LETTERS = 0.46;
const DESCENDERS = 0.21;
const COMMAS = 0.13;

const TALL = /[A-Zbdfhklt0-9()[\]$§"“”'‘’&/]/;
const DEEP = /[gjpqy()[\]$§Q/]/;
const COMMA = /[,;]/;
/** How much taller a scanner makes letters, in pixels: their edges are grey. */
const BLUR = 1.5;
const FEWEST_LETTERS = 3;

/**
 * The size of a line's type, in pixels, as its words' letters show it; null if no word does. The line's own box says
 * less: it grows with every speck, and with the slant of a page that lies askew.
 */
export const typeHeight = (words: readonly MeasuredWord[]): number | null =>
  medianSize(words.filter(({ text, confidence }) => confidence > SURE && signsOf(text) >= FEWEST_LETTERS)) ??
  medianSize(words.filter(({ text }) => signsOf(text) > 0));

const signsOf = (text: string): number => text.replace(/[^A-Za-z0-9]/g, '').length;

const medianSize = (words: readonly MeasuredWord[]): number | null =>
  median(words.map(({ text, height }) => (height - BLUR) / extentOf(text))) ?? null;

function extentOf(text: string): number {
  const above = TALL.test(text) ? CAPITALS : SMALL_LETTERS;
  return above + (DEEP.test(text) ? DESCENDERS : COMMA.test(text) ? COMMAS : 0);
}
