import type { TextRun } from '../engines/page-content.js';
import { closeSpacedLetters } from './spaced-letters.js';
import { runLeft, runRight, type Piece } from './piece.js';

/** All in sizes of the type. A gap this wide parts columns, and a label from its words. */
const COLUMN_GAP = 1.1;
/** A gap this wide is a space, even where the page draws none. */
const WORD_GAP = 0.17;
/** Type this much smaller, raised this far, is a superscript. */
const SMALLER = 0.85;
const RAISED = 0.18;
/** What the run of a note's mark holds; a raised run of words is another column's line. */
const MARK = /^[\s\d,]{1,6}$/;

const SUPERSCRIPTS: ReadonlyMap<string, string> = new Map(
  [...'0123456789'].map((digit, value) => [digit, [...'⁰¹²³⁴⁵⁶⁷⁸⁹'][value]!]),
);

/** Some fonts draw every hyphen with it; where it breaks a word, the line's end shows it. */
const SOFT_HYPHEN = '\u00ad';

interface Draft {
  text: string;
  edges: number[];
  runs: TextRun[];
  /** A space was seen after its last character. */
  spaced: boolean;
}

/** The pieces of one line, given its runs. `baseline` and `size` are the line's. */
export function buildPieces(runs: readonly TextRun[], baseline: number, size: number): Piece[] {
  const drafts: Draft[] = [];
  // A line number in larger type must not make superscripts of a line's words.
  const main = mostCommonSize(runs.filter((run) => run.text.trim() !== ''));
  if (main < SMALLER * size) {
    size = main;
    baseline = runs.find((run) => Math.abs(run.size - main) < 0.1)?.baseline ?? baseline;
  }
  let last: TextRun | undefined;
  for (const run of [...runs].sort((a, b) => runLeft(a) - runLeft(b))) {
    if (last && isDrawnTwice(last, run)) continue;
    if (run.text.trim() !== '') last = run;
    appendRun(drafts, run, baseline, size);
  }
  return drafts.map(pieceOf);
}

/** Bold is imitated by drawing the same words twice, a hair apart. */
function isDrawnTwice(last: TextRun, run: TextRun): boolean {
  return (
    last.text === run.text &&
    Math.abs(runLeft(last) - runLeft(run)) < 0.15 * run.size &&
    Math.abs(runRight(last) - runRight(run)) < 0.15 * run.size
  );
}

/** Adds a run's characters to the last draft, or to a new one after a wide gap. Spaces count as the gap they are. */
function appendRun(drafts: Draft[], run: TextRun, baseline: number, size: number): void {
  const raised = MARK.test(run.text) && run.size < SMALLER * size && run.baseline - baseline > RAISED * size;
  const smaller = Math.min(size, run.size);
  let draft = drafts.at(-1);
  let spaced = draft?.spaced ?? false;
  for (let index = 0; index < run.text.length; index++) {
    const character = run.text[index]!;
    if (isSpace(character)) {
      spaced = true;
      continue;
    }
    const begins = run.edges[2 * index]!;
    const gap = draft ? begins - draft.edges.at(-1)! : Infinity;
    if (!draft || gap > COLUMN_GAP * size) drafts.push((draft = { text: '', edges: [], runs: [], spaced: false }));
    else if (spaced || gap > WORD_GAP * smaller || endsLeader(draft.text, character)) {
      draft.edges.push(draft.edges.at(-1)!, begins);
      draft.text += ' ';
    }
    spaced = false;
    draft.text += raised ? (SUPERSCRIPTS.get(character) ?? character) : character === SOFT_HYPHEN ? '-' : character;
    draft.edges.push(begins, run.edges[2 * index + 1]!);
    if (draft.runs.at(-1) !== run) draft.runs.push(run);
  }
  if (draft) draft.spaced = spaced;
}

/** A contents page's number follows its dots closely, with or without a space of its own. */
const endsLeader = (text: string, next: string): boolean => next >= '0' && next <= '9' && text.endsWith('....');

const SPACE = /\s/;
const isSpace = (character: string): boolean => character === ' ' || SPACE.test(character);

function pieceOf({ runs, ...draft }: Draft): Piece {
  const { text, edges } = closeSpacedLetters(draft.text, draft.edges);
  const size = mostCommonSize(runs);
  return {
    text,
    edges,
    left: edges[0]!,
    right: edges[edges.length - 1]!,
    baseline: runs.find((run) => Math.abs(run.size - size) < 0.1)?.baseline ?? runs[0]!.baseline,
    size,
    bold: mostly(runs, (run) => run.font.bold),
    italic: mostly(runs, (run) => run.font.italic),
    direction: runs[0]!.direction,
  };
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
