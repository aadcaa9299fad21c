import type { TextRun } from '../engines/page-content.js';
import { runLeft, runRight, type Piece } from './piece.js';

/** All in sizes of the type. A gap this wide parts columns, and a label from its words. */
const COLUMN_GAP = 1.6;
/** A gap this wide is a space, even where the page draws none. */
const WORD_GAP = 0.17;
/** Type this much smaller, raised this far, is a superscript. */
const SMALLER = 0.85;
const RAISED = 0.18;

const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map(
  [...'0123456789'].map((digit, value) => [digit, [...'⁰¹²³⁴⁵⁶⁷⁸⁹'][value]!]),
);

interface Draft {
  text: string;
  edges: number[];
  runs: TextRun[];
}

/** The pieces of one line, given its runs. `baseline` and `size` are the line's. */
export function buildPieces(runs: readonly TextRun[], baseline: number, size: number): Piece[] {
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  for (const run of [...runs].sort((a, b) => runLeft(a) - runLeft(b))) {
    if (draft && isDrawnTwice(draft, run)) continue;
    const gap = draft ? runLeft(run) - draft.edges.at(-1)! : Infinity;
    if (!draft || gap > COLUMN_GAP * size) {
      draft = { text: '', edges: [], runs: [] };
      drafts.push(draft);
    } else if (gap > WORD_GAP * Math.min(size, run.size)) appendSpace(draft, runLeft(run));
    append(draft, run, baseline, size);
  }
  return drafts.flatMap((each) => pieceOf(each, baseline));
}

/** Bold is imitated by drawing the same words twice, a hair apart. */
function isDrawnTwice(draft: Draft, run: TextRun): boolean {
  const last = draft.runs.at(-1)!;
  return (
    last.text === run.text &&
    Math.abs(runLeft(last) - runLeft(run)) < 0.15 * run.size &&
    Math.abs(runRight(last) - runRight(run)) < 0.15 * run.size
  );
}

function appendSpace(draft: Draft, until: number): void {
  if (draft.text.endsWith(' ')) return;
  draft.edges.push(draft.edges.at(-1)!, until);
  draft.text += ' ';
}

function append(draft: Draft, run: TextRun, baseline: number, size: number): void {
  const raised = run.size < SMALLER * size && run.baseline - baseline > RAISED * size;
  for (let index = 0; index < run.text.length; index++) {
    const character = run.text[index]!;
    if (isSpace(character)) {
      if (draft.text !== '') appendSpace(draft, run.edges[2 * index + 1]!);
      continue;
    }
    if (draft.text === '') draft.edges.length = 0;
    draft.text += raised ? (SUPERSCRIPTS.get(character) ?? character) : character;
    draft.edges.push(run.edges[2 * index]!, run.edges[2 * index + 1]!);
  }
  draft.runs.push(run);
}

const isSpace = (character: string): boolean => character === ' ' || character === '\u00a0' || /\s/.test(character);

function pieceOf({ text, edges, runs }: Draft, baseline: number): Piece[] {
  const end = text.endsWith(' ') ? text.length - 1 : text.length;
  if (end === 0) return [];
  const kept = edges.slice(0, 2 * end);
  return [
    {
      text: text.slice(0, end),
      edges: kept,
      left: kept[0]!,
      right: kept[kept.length - 1]!,
      baseline,
      size: mostCommonSize(runs),
      bold: mostly(runs, (run) => run.font.bold),
      italic: mostly(runs, (run) => run.font.italic),
      direction: runs[0]!.direction,
    },
  ];
}

function mostCommonSize(runs: readonly TextRun[]): number {
  const characters = new Map<number, number>();
  let best = runs[0]!.size;
  for (const run of runs) {
    const size = Math.round(run.size * 10) / 10;
    const count = (characters.get(size) ?? 0) + run.text.trim().length;
    characters.set(size, count);
    if (count > (characters.get(best) ?? 0)) best = size;
  }
  return best;
}

function mostly(runs: readonly TextRun[], holds: (run: TextRun) => boolean): boolean {
  let yes = 0;
  let all = 0;
  for (const run of runs) {
    const count = run.text.trim().length;
    all += count;
    if (holds(run)) yes += count;
  }
  return 2 * yes > all;
}
