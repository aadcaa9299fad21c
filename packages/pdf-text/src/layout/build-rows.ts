import type { TextRun } from '../engines/page-content.js';
import { buildPieces } from './build-pieces.js';
import type { Row } from './piece.js';

/** Type this much smaller may stand this much higher: a superscript. */
const SMALLER = 0.8;
const RAISED = 0.62;
/** Runs belong to one line if their baselines differ by less than this part of the larger type. */
const SAME_LINE = 0.42;

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
  const bySize = runs.map((run, order) => ({ run, order })).filter(({ run }) => run.text.trim() !== '');
  bySize.sort((a, b) => Math.round(b.run.size) - Math.round(a.run.size) || a.order - b.order);
  const grid = new Map<number, Draft[]>();
  for (const { run } of bySize) {
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
      const raised = run.baseline - draft.baseline;
      const apart = Math.abs(raised);
      const reachable = run.size < SMALLER * draft.size && raised > 0 ? RAISED : SAME_LINE;
      if (apart < distance && apart < reachable * draft.size) {
        best = draft;
        distance = apart;
      }
    }
  }
  return best;
}
