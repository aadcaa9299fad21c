import { isSpaceCode } from '../characters.js';
import type { PageContent } from '../engines/page-content.js';
import { parseEcfStamp } from '../stamps/parse-stamp.js';
import { buildRows } from '../layout/build-rows.js';
import { rowText } from '../layout/piece.js';

/** Why a page's text layer can't be used; null if it can. */
export type ReadingReason = 'no-text' | 'stamp-only' | 'garbled' | 'poor-layer' | 'forced';

/** A page of words has more letters than this. */
const FEW_LETTERS = 60;
/** An image over this part of a page is more than a picture on it. */
const PAGE_SIZED = 0.4;
/** Parts of a page's characters that stand for nothing, from which on the layer is rubbish. */
const RUBBISH = 0.12;
const COMMON_WORDS = new Set(
  'the of and to in a is that for on by with as or this be are was an at from any it not'.split(' '),
);

export function readingReason(content: PageContent): ReadingReason | null {
  const text = content.runs.map((run) => run.text);
  const all = text.join(' ');
  const counts = census(all);
  const { letters } = counts;
  if (counts.characters === 0) return 'no-text';
  if (isGarbled(all, counts)) return 'garbled';
  if (letters > 20 * FEW_LETTERS || !hasPageSizedImage(content)) return null;
  const beside = buildRows(content.runs)
    .map(rowText)
    .filter((row) => !parseEcfStamp(row));
  const words = countLetters(beside.join(' '));
  if (words === 0) return 'stamp-only';
  return words < FEW_LETTERS ? (letters > words ? 'stamp-only' : 'no-text') : null;
}

function countLetters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) if (isLetter(text.charCodeAt(index))) count++;
  return count;
}

const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** True if pictures fill the page, or the engine can't tell. */
export function hasPageSizedImage({ images, width, height }: PageContent): boolean {
  if (images === null) return true;
  const covered = images.reduce((sum, { box }) => sum + (box[2] - box[0]) * (box[3] - box[1]), 0);
  return covered > PAGE_SIZED * width * height;
}

/** Characters without true Unicode, or letters that spell nothing. */
function isGarbled(text: string, { characters, strange, letters, vowels }: Census): boolean {
  if (characters < 40) return false;
  if (strange > RUBBISH * characters) return true;
  const spellsWords = letters >= 0.5 * characters && vowels >= 0.22 * letters && vowels <= 0.6 * letters;
  if (spellsWords) return false;
  const tokens = text.toLowerCase().match(/\S+/g) ?? [];
  if (tokens.length < 60) return false;
  const common = tokens.filter((token) => COMMON_WORDS.has(token.replace(/[^a-z]/g, ''))).length;
  return common <= 0.01 * tokens.length;
}

const VOWELS = Uint8Array.from({ length: 128 }, (_, code) =>
  'aeiouyAEIOUY'.includes(String.fromCharCode(code)) ? 1 : 0,
);

/** Counts of UTF-16 code units, white space left aside. */
interface Census {
  readonly characters: number;
  readonly strange: number;
  readonly letters: number;
  readonly vowels: number;
}

/** In one pass: every page is asked. */
function census(text: string): Census {
  let characters = 0;
  let strange = 0;
  let letters = 0;
  let vowels = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isLetter(code)) {
      letters++;
      vowels += VOWELS[code]!;
    } else if (isSpaceCode(code)) continue;
    else if (isStrange(code)) strange++;
    characters++;
  }
  return { characters, strange, letters, vowels };
}

/** Control characters, private ones, and what stands for nothing. */
const isStrange = (code: number): boolean =>
  code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff) || code >= 0xfff0;
