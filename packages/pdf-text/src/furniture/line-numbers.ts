import type { TextRun } from '../engines/page-content.js';
import { runLeft, runRight } from '../layout/piece.js';

/** Pleading paper numbers its lines 1 to 25, 27, 28 or so; a page that is cut short has fewer. */
const FEWEST = 8;
const HIGHEST = 40;
/** How far the numbers' edges may differ, in points. */
const ALIGNED = 5;

/** Where a filing's line numbers stand: right and left edges, in points. */
export interface NumberColumn {
  readonly left: number;
  readonly right: number;
}

/** The columns of line numbers of all pages; a page that is short of words has too few to show it by itself. */
export function numberColumns(pages: readonly (readonly TextRun[])[]): NumberColumn[] {
  const found: NumberColumn[] = [];
  for (const runs of pages) {
    for (const numbers of countedColumns(runs)) {
      const column = { left: Math.min(...numbers.map(runLeft)), right: Math.max(...numbers.map(runRight)) };
      if (!found.some((other) => Math.abs(other.right - column.right) < ALIGNED)) found.push(column);
    }
  }
  return found;
}

/** The runs that number the lines of pleading paper. */
export function findLineNumbers(runs: readonly TextRun[], columns: readonly NumberColumn[]): Set<TextRun> {
  const found = new Set(countedColumns(runs).flat());
  if (columns.length === 0) return found;
  for (const run of runs) {
    const inColumn = columns.some(
      ({ left, right }) => runLeft(run) > left - ALIGNED && runRight(run) < right + ALIGNED && isOuter(run, runs),
    );
    if (inColumn && isLineNumber(run)) found.add(run);
  }
  return found;
}

const isLineNumber = (run: TextRun): boolean => /^\s*\d{1,2}\s*$/.test(run.text) && Number(run.text) <= HIGHEST;

/** Nothing else on its line stands on its outer side. */
const isOuter = (run: TextRun, runs: readonly TextRun[]): boolean =>
  !runs.some(
    (other) =>
      other !== run &&
      other.text.trim() !== '' &&
      Math.abs(other.baseline - run.baseline) < run.size &&
      runRight(other) < runLeft(run),
  );

/** Integers in one column that count up by one, down the page. */
function countedColumns(runs: readonly TextRun[]): TextRun[][] {
  const candidates = runs.filter(isLineNumber);
  if (candidates.length < FEWEST) return [];
  return columnsOf(candidates)
    .map(longestCount)
    .filter((numbers) => numbers.length >= FEWEST && isOutside(numbers, runs));
}

/** Groups of runs whose right or left edges are aligned. */
function columnsOf(runs: readonly TextRun[]): TextRun[][] {
  const columns: TextRun[][] = [];
  for (const run of [...runs].sort((a, b) => runRight(a) - runRight(b))) {
    const column = columns.find(
      ([first]) => runRight(run) - runRight(first!) < ALIGNED || Math.abs(runLeft(run) - runLeft(first!)) < ALIGNED,
    );
    if (column) column.push(run);
    else columns.push([run]);
  }
  return columns;
}

/** The longest stretch that counts up by one or two from each to the next, down the page. */
function longestCount(column: readonly TextRun[]): TextRun[] {
  const downwards = [...column].sort((a, b) => b.baseline - a.baseline);
  let best: TextRun[] = [];
  let current: TextRun[] = [];
  for (const run of downwards) {
    const step = current.length > 0 ? Number(run.text) - Number(current.at(-1)!.text) : 1;
    if (step === 1 || step === 2) current.push(run);
    else if (step === 0) continue;
    else current = [run];
    if (current.length > best.length) best = current;
  }
  return best;
}

/** Nothing but other numbers stands on the outer side of line numbers. */
function isOutside(numbers: readonly TextRun[], runs: readonly TextRun[]): boolean {
  const left = Math.min(...numbers.map(runLeft));
  const right = Math.max(...numbers.map(runRight));
  let before = 0;
  let after = 0;
  for (const run of runs) {
    if (runRight(run) <= left) before += run.text.trim().length;
    else if (runLeft(run) >= right) after += run.text.trim().length;
  }
  return before < 0.1 * after || after < 0.1 * before;
}
