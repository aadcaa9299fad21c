import type { Box } from '@averment/record';
import type { TextRun } from '../engines/page-content.js';
import { ASCENT, DESCENT } from '../layout/line.js';
import { runBox } from '../layout/piece.js';
import { findEcfStamps } from '../stamps/find-ecf-stamps.js';

/**
 * What OCR read of a page, with the lines that ECF printed over it as the page's text layer has them: they are exact
 * there, and what OCR made of them is left out.
 */
export function withExactStamps(scan: readonly TextRun[], layer: readonly TextRun[]): TextRun[] {
  const stamps = ([0, 90, 180, 270] as const).flatMap((direction) =>
    findEcfStamps(layer.filter((run) => run.direction === direction)).flat(),
  );
  if (stamps.length === 0) return [...scan];
  const places = stamps.map(boxOf);
  return [...stamps, ...scan.filter((run) => !places.some((place) => isWithin(boxOf(run), place)))];
}

const boxOf = (run: TextRun): Box => runBox(run, ASCENT, DESCENT);

/** The middle of the one lies in the other, in points give or take. */
const isWithin = ([x0, y0, x1, y1]: Box, [left, bottom, right, top]: Box): boolean => {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x > left - REACH && x < right + REACH && y > bottom - REACH && y < top + REACH;
};
const REACH = 3;
