import type { TextRun } from '../engines/page-content.js';
import { buildPieces } from './build-pieces.js';
import { runLeft, runRight, type Row } from './piece.js';

/** Type this much smaller may stand this much higher: a superscript. */
const SMALLER = 0.8;
const RAISED = 0.62;
/** Runs belong to one line if their baselines differ by less than this part of the larger type. */
const SAME_LINE = 0.42;

/** Beyond this gap, in sizes of the type, is another column, whose lines are this line's only if they match. */
const FAR = 3;
const EXACT = 0.2;

interface Draft {
  baseline: number;
  size: number;
  runs: TextRun[];
}

/**
 * The lines of runs of one direction, from the top. Larger type comes first, so that superscripts join the line that
 * they belong to, and not the other way about.
 */
export function buildRows(runs: readonly TextRun[]): Row[] {
  const drafts: Draft[] = [];
  const bySize = runs.filter((run) => run.text.trim() !== '').sort((a, b) => Math.round(b.size) - Math.round(a.size));
  const grid = new Map<number, Draft[]>();
  for (const run of bySize) {
    const draft = nearest(grid, run);
    if (draft) draft.runs.push(run);
    else drafts.push(register(grid, { baseline: run.baseline, size: run.size, runs: [run] }));
  }
  drafts.sort((a, b) => b.baseline - a.baseline);
  return drafts.flatMap(({ runs: members, baseline, size }) => {
    const pieces = buildPieces(members, baseline, size);
    return pieces.length > 0 ? [{ pieces, baseline, size }] : [];
  });
}

const CELL = 8;
const cellOf = (baseline: number): number => Math.floor(baseline / CELL);

function register(grid: Map<number, Draft[]>, draft: Draft): Draft {
  const cell = cellOf(draft.baseline);
  const list = grid.get(cell);
  if (list) list.push(draft);
  else grid.set(cell, [draft]);
  return draft;
}

function nearest(grid: Map<number, Draft[]>, run: TextRun): Draft | undefined {
  const reach = Math.min(64, run.size * 2);
  let best: Draft | undefined;
  let distance = Infinity;
  for (let cell = cellOf(run.baseline - reach); cell <= cellOf(run.baseline + reach); cell++) {
    for (const draft of grid.get(cell) ?? []) {
      const apart = distanceTo(draft, run);
      if (apart < distance) {
        best = draft;
        distance = apart;
      }
    }
  }
  return best;
}

/**
 * How far the run's baseline is from that of the run of the line that stands nearest; Infinity if it can't be on it. A
 * scan lies askew, so that only a neighbour's baseline tells.
 */
function distanceTo(draft: Draft, run: TextRun): number {
  const left = runLeft(run);
  const right = runRight(run);
  let neighbour = draft.runs[0]!;
  let gap = Infinity;
  for (const other of draft.runs) {
    const between = Math.max(left - runRight(other), runLeft(other) - right, 0);
    if (between < gap) {
      gap = between;
      neighbour = other;
    }
  }
  const raised = run.baseline - neighbour.baseline;
  const apart = Math.abs(raised);
  const isMark = run.size < SMALLER * neighbour.size && raised > 0;
  const reachable = gap > FAR * draft.size ? EXACT : isMark ? RAISED : SAME_LINE;
  return apart < reachable * Math.max(draft.size, neighbour.size) ? apart : Infinity;
}
