import type { PageContent, Direction, TextRun } from '../engines/page-content.js';
import { findLineNumbers } from '../furniture/line-numbers.js';
import { findEcfStamps } from '../stamps/find-ecf-stamps.js';
import { buildRows } from './build-rows.js';
import type { Row } from './piece.js';

/** A page's lines, before furniture is told from words. */
export interface PageRows {
  readonly content: PageContent;
  /** The way that most of the page's words run, and the lines that run so. */
  readonly direction: Direction;
  readonly rows: readonly Row[];
  /** The lines that ECF printed, whatever they are printed over. */
  readonly stamps: readonly Row[];
  /** Lines that run another way: stamps and names in a margin. */
  readonly sideways: readonly Row[];
  /** The page as that direction sees it: [left, bottom, right, top]. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

const DIRECTIONS: readonly Direction[] = [0, 90, 180, 270];

export function pageRows(content: PageContent): PageRows {
  const visible = content.runs.filter((run) => !run.slanted);
  const byDirection = new Map(DIRECTIONS.map((direction) => [direction, runsOf(visible, direction)]));
  const direction = DIRECTIONS.reduce((best, each) =>
    letters(byDirection.get(each)!) > letters(byDirection.get(best)!) ? each : best,
  );
  const main = byDirection.get(direction)!;
  const numbers = findLineNumbers(main);
  const stamps = findEcfStamps(main);
  const stamped = new Set(stamps.flat());
  return {
    content,
    direction,
    rows: buildRows(main.filter((run) => !numbers.has(run) && !stamped.has(run))),
    stamps: stamps.flatMap(buildRows),
    sideways: DIRECTIONS.filter((each) => each !== direction).flatMap((each) => buildRows(byDirection.get(each)!)),
    ...extentOf(content, direction),
  };
}

const runsOf = (runs: readonly TextRun[], direction: Direction): TextRun[] =>
  runs.filter((run) => run.direction === direction);

const letters = (runs: readonly TextRun[]): number => runs.reduce((sum, run) => sum + run.text.trim().length, 0);

function extentOf({ width, height }: PageContent, direction: Direction) {
  switch (direction) {
    case 0:
      return { left: 0, bottom: 0, right: width, top: height };
    case 90:
      return { left: 0, bottom: -width, right: height, top: 0 };
    case 180:
      return { left: -width, bottom: -height, right: 0, top: 0 };
    case 270:
      return { left: -height, bottom: 0, right: 0, top: width };
  }
}
