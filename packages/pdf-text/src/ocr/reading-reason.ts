import type { PageContent } from '../engines/page-content.js';
import { parseEcfStamp } from '../stamps/parse-stamp.js';
import { buildRows } from '../layout/build-rows.js';
import { rowText } from '../layout/piece.js';

/** Why a page's text layer can't be used; null if it can. */
export type ReadingReason = 'no-text' | 'stamp-only' | 'garbled' | 'forced';

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
  const letters = countLetters(all);
  if (all.trim() === '') return 'no-text';
  if (isGarbled(all)) return 'garbled';
  if (letters > 20 * FEW_LETTERS || !hasPageSizedImage(content)) return null;
  const beside = buildRows(content.runs)
    .map(rowText)
    .filter((row) => !parseEcfStamp(row));
  const words = countLetters(beside.join(' '));
  if (words === 0) return 'stamp-only';
  return words < FEW_LETTERS ? (letters > words ? 'stamp-only' : 'no-text') : null;
}

const countLetters = (text: string): number => text.match(/[A-Za-z]/g)?.length ?? 0;

function hasPageSizedImage({ images, width, height }: PageContent): boolean {
  if (images === null) return true;
  const covered = images.reduce((sum, { box }) => sum + (box[2] - box[0]) * (box[3] - box[1]), 0);
  return covered > PAGE_SIZED * width * height;
}

/** Characters without true Unicode, or letters that spell nothing. */
export function isGarbled(text: string): boolean {
  const characters = text.replace(/\s+/g, '');
  if (characters.length < 40) return false;
  const strange = characters.match(/[\u0000-\u001f\u007f-\u009f\ufffd\ue000-\uf8ff\ufff0-\uffff]/g)?.length ?? 0;
  if (strange > RUBBISH * characters.length) return true;
  const tokens = text.toLowerCase().match(/\S+/g) ?? [];
  if (tokens.length < 60) return false;
  const common = tokens.filter((token) => COMMON_WORDS.has(token.replace(/[^a-z]/g, ''))).length;
  if (common > 0.01 * tokens.length) return false;
  const letters = characters.match(/[a-z]/gi)?.length ?? 0;
  const vowels = characters.match(/[aeiouy]/gi)?.length ?? 0;
  return letters < 0.5 * characters.length || vowels < 0.22 * letters || vowels > 0.6 * letters;
}
