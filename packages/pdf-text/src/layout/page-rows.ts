import type { PageContent, Direction, TextRun } from '../engines/page-content.js';
import { findLineNumbers, numberColumns, type NumberColumn } from '../furniture/line-numbers.js';
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

/** The lines of all pages. Line numbers are left out: they are told by what the whole filing does. */
export function rowsOfPages(contents: readonly PageContent[]): PageRows[] {
  const pages = contents.map(byDirection);
  const columns = numberColumns(pages.map(({ main }) => main));
  return pages.map((page) => pageRows(page, columns));
}

interface DirectedPage {
  readonly content: PageContent;
  readonly direction: Direction;
  readonly main: readonly TextRun[];
  readonly others: readonly (readonly TextRun[])[];
}

function byDirection(content: PageContent): DirectedPage {
  const visible = content.runs.filter((run) => !run.slanted && !isUnreadable(run));
  const groups = new Map(DIRECTIONS.map((direction) => [direction, runsOf(visible, direction)]));
  const direction = DIRECTIONS.reduce((best, each) =>
    letters(groups.get(each)!) > letters(groups.get(best)!) ? each : best,
  );
  const others = DIRECTIONS.filter((each) => each !== direction).map((each) => groups.get(each)!);
  return { content, direction, main: groups.get(direction)!, others };
}

/** Signs of which a font tells no Unicode, and nothing else: an ornament, or a space that has a shape. */
const isUnreadable = ({ text }: TextRun): boolean => text.charCodeAt(0) === REPLACEMENT && /^[\uFFFD\s]*$/.test(text);
const REPLACEMENT = 0xfffd;

function pageRows({ content, direction, main, others }: DirectedPage, columns: readonly NumberColumn[]): PageRows {
  const numbers = findLineNumbers(main, columns);
  const stamps = findEcfStamps(main);
  const stamped = new Set(stamps.flat());
  return {
    content,
    direction,
    rows: buildRows(main.filter((run) => !numbers.has(run) && !stamped.has(run))),
    stamps: stamps.flatMap(buildRows),
    sideways: others.flatMap(buildRows),
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
