import { CharacterBuffer, isSpaceCode, SPACE } from '../../characters.js';
import { alongOf, directionOf, isSlanted, upOf } from '../frame.js';
import type { Direction, FontStyle, HiddenCharacters, TextRun } from '../page-content.js';
import type { FontStyles } from './font-styles.js';
import type { Pdfium } from './library.js';
import type { PageFrame } from './page-frame.js';
import type { PageObjects } from './page-objects.js';
import { PageVisibility, type Visibility } from './visibility.js';

/** How PDFium gives the hyphen at a line's end. */
const FIRST_HYPHEN = 0x02;
const LAST_HYPHEN = 0xfffe;
/** PDFium makes up spaces, ends of lines and hyphens only. */
const mayBeGenerated = (code: number): boolean => code <= SPACE || code === LAST_HYPHEN;
const LIGATURES: ReadonlyMap<number, string> = new Map([
  [0xfb00, 'ff'],
  [0xfb01, 'fi'],
  [0xfb02, 'fl'],
  [0xfb03, 'ffi'],
  [0xfb04, 'ffl'],
  [0xfb05, 'st'],
  [0xfb06, 'st'],
]);
/** In sizes of the type: a gap, or a step back, that ends a run. */
const GAP = 0.8;
const STEP_BACK = 0.5;
/** A gap this wide is a space; a narrower one too, where PDFium sees a space or the content begins anew after it. */
const WORD_GAP = 0.17;
const PARTED_GAP = 0.105;
const LETTER_GAP = 0.04;

/** What characters of one text object share. */
interface ObjectStyle {
  readonly object: number;
  readonly size: number;
  readonly direction: Direction;
  readonly slanted: boolean;
  readonly font: FontStyle;
  /** Null if all of it is seen that is on the page. */
  readonly visibility: ((x: number, y: number) => Visibility) | null;
  /** The words run along the page's own x axis. */
  readonly level: boolean;
  /** Of its last character: the baseline, and the box's bottom and top on the page that is not turned. */
  baseline: number;
  bottom: number;
  top: number;
}

/** What all characters of the run that is being read share; the characters themselves are in the buffer. */
interface OpenRun {
  readonly baseline: number;
  readonly style: ObjectStyle;
}

/** The characters of a page as runs, in the order of its content. */
export function textRuns(
  pdfium: Pdfium,
  page: number,
  frame: PageFrame,
  objects: PageObjects,
  fonts: FontStyles,
): { runs: TextRun[]; hidden: HiddenCharacters } {
  const textPage = pdfium.call.FPDFText_LoadPage!(page);
  const hidden = { covered: 0, invisible: 0 };
  if (textPage === 0) return { runs: [], hidden };
  try {
    return {
      runs: collectRuns(pdfium, textPage, frame, new PageVisibility(pdfium, frame, objects), fonts, hidden),
      hidden,
    };
  } finally {
    pdfium.call.FPDFText_ClosePage!(textPage);
  }
}

/** One for all pages: each empties it. */
const characters = new CharacterBuffer();

function collectRuns(
  pdfium: Pdfium,
  textPage: number,
  frame: PageFrame,
  visibility: PageVisibility,
  fonts: FontStyles,
  hidden: { covered: number; invisible: number },
): TextRun[] {
  const { call, scratch } = pdfium;
  const { xx, xy, x0, yx, yy, y0 } = frame;
  const runs: TextRun[] = [];
  characters.clear();
  let style: ObjectStyle | undefined;
  let run: OpenRun | undefined;
  let parted = false;
  let floats = pdfium.floatView();
  const box = scratch >> 2;
  const count = call.FPDFText_CountChars!(textPage);
  for (let index = 0; index < count; index++) {
    const code = call.FPDFText_GetUnicode!(textPage, index);
    if (mayBeGenerated(code) && call.FPDFText_IsGenerated!(textPage, index) === 1) {
      parted = true;
      continue;
    }
    const object = call.FPDFText_GetTextObject!(textPage, index);
    if (!style || object !== style.object) {
      style = styleOf(pdfium, textPage, index, object, frame, visibility, fonts);
      parted = true;
    }
    if (!call.FPDFText_GetLooseCharBox!(textPage, index, scratch)) continue;
    if (floats.length === 0) floats = pdfium.floatView();
    const left = floats[box]!;
    const top = floats[box + 1]!;
    const right = floats[box + 2]!;
    const bottom = floats[box + 3]!;
    const { direction, size } = style;
    // A box of the same bottom and top is of the same baseline, where the object's words run level.
    if (!style.level || bottom !== style.bottom || top !== style.top) {
      if (!call.FPDFText_GetCharOrigin!(textPage, index, scratch + 16, scratch + 24)) continue;
      const x = pdfium.double(16);
      const y = pdfium.double(24);
      style.baseline = upOf(direction, frame.x(x, y), frame.y(x, y));
      style.bottom = bottom;
      style.top = top;
    }
    const { baseline } = style;
    const xa = xx * left + xy * bottom + x0;
    const ya = yx * left + yy * bottom + y0;
    const xb = xx * right + xy * top + x0;
    const yb = yx * right + yy * top + y0;
    const x = (xa + xb) / 2;
    const y = (ya + yb) / 2;
    const seen: Visibility = !frame.holds(x, y) ? 'invisible' : style.visibility ? style.visibility(x, y) : 'seen';
    const text = plainCode(code);
    if (seen !== 'seen') {
      if (text !== NOTHING && !isSpaceCode(text)) hidden[seen]++;
      continue;
    }
    const a = alongOf(direction, xa, ya);
    const b = alongOf(direction, xb, yb);
    const begins = Math.min(a, b);
    const ends = Math.max(a, b);
    if (!Number.isFinite(begins + ends + baseline) || text === NOTHING) continue;
    if (run && !follows(run, style, begins, baseline)) {
      close(run, runs);
      run = undefined;
    }
    run ??= { baseline, style };
    if (needsSpace(text, begins, size, parted)) characters.push(SPACE, characters.lastEnd, begins);
    if (text < 0x80) characters.push(text, begins, ends);
    else pushLetters(text, begins, ends);
    parted = false;
  }
  if (run) close(run, runs);
  return runs;
}

function follows(run: OpenRun, style: ObjectStyle, begins: number, baseline: number): boolean {
  const gap = begins - characters.lastEnd;
  return (
    run.style.direction === style.direction &&
    Math.abs(run.style.size - style.size) < 0.3 &&
    run.style.font === style.font &&
    Math.abs(run.baseline - baseline) < 0.05 * style.size &&
    gap < GAP * style.size &&
    gap > -STEP_BACK * style.size
  );
}

/** True if the gap before the character is as wide as a space, and neither side of it is one. */
function needsSpace(code: number, begins: number, size: number, parted: boolean): boolean {
  if (characters.length === 0 || code === SPACE || characters.codeAt(-1) === SPACE) return false;
  const gap = begins - characters.lastEnd;
  return gap > PARTED_GAP * size && gap > (parted && isTight(size) ? PARTED_GAP : WORD_GAP) * size;
}

/** The last letters of the run are not set apart, so that a gap after them means something. */
function isTight(size: number): boolean {
  const { length } = characters;
  return length < 2 || characters.begin(length - 1) - characters.end(length - 2) < LETTER_GAP * size;
}

/** Adds a character; one that stands for several letters is shared out. */
function pushLetters(code: number, begins: number, ends: number): void {
  const text = LIGATURES.get(code) ?? String.fromCodePoint(code);
  const width = (ends - begins) / text.length;
  for (let index = 0; index < text.length; index++)
    characters.push(text.charCodeAt(index), begins + width * index, begins + width * (index + 1));
}

/** No character at all, as no code point is. */
const NOTHING = -1;
const HYPHEN_MINUS = 0x2d;

/** The code point to be read for PDFium's. */
function plainCode(code: number): number {
  if (code > 0x20 && code < 0x80) return code;
  if (code === 0xa0 || code === 9 || code === 13 || code === 10) return SPACE;
  if (code === FIRST_HYPHEN || code === LAST_HYPHEN) return HYPHEN_MINUS;
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? NOTHING : code;
}

function styleOf(
  pdfium: Pdfium,
  textPage: number,
  index: number,
  object: number,
  frame: PageFrame,
  visibility: PageVisibility,
  fonts: FontStyles,
): ObjectStyle {
  const { call, scratch } = pdfium;
  const hasMatrix = call.FPDFText_GetMatrix!(textPage, index, scratch) !== 0;
  const a = hasMatrix ? pdfium.float(0) : 1;
  const b = hasMatrix ? pdfium.float(4) : 0;
  const c = hasMatrix ? pdfium.float(8) : 0;
  const d = hasMatrix ? pdfium.float(12) : 1;
  const size = call.FPDFText_GetFontSize!(textPage, index) * Math.hypot(c, d);
  const dx = frame.x(a, b) - frame.x(0, 0);
  const dy = frame.y(a, b) - frame.y(0, 0);
  return {
    object,
    size: size > 0 && Number.isFinite(size) ? size : 1,
    direction: directionOf(dx, dy),
    slanted: isSlanted(dx, dy),
    font: fonts.of(object),
    visibility: visibility.of(object),
    level: object !== 0 && hasMatrix && b === 0,
    baseline: 0,
    bottom: NaN,
    top: NaN,
  };
}

function close({ baseline, style }: OpenRun, runs: TextRun[]): void {
  const { text, edges } = characters.take();
  const { size, direction, slanted, font } = style;
  if (text.trim() !== '') runs.push({ text, edges, baseline, size, direction, font, slanted });
}
