import { CharacterBuffer, isSpaceCode, SPACE, type Edges } from '../characters.js';
import type { TextRun } from '../engines/page-content.js';
import { closeSpacedLetters } from './spaced-letters.js';
import { runLeft, runRight, type Piece } from './piece.js';

/** All in sizes of the type. A gap this wide parts columns, and a label from its words. */
const COLUMN_GAP = 1.1;
/** A gap this wide is a space, even where the page draws none. */
const WORD_GAP = 0.17;
/** A space at a bracket that is drawn with less room than this lies under the next word: the eye sees none. */
const SEEN_SPACE = 0.05;
const OPENING: ReadonlySet<number> = new Set(Array.from('([', (sign) => sign.charCodeAt(0)));
const CLOSING: ReadonlySet<number> = new Set(Array.from(')]', (sign) => sign.charCodeAt(0)));
/** Type this much smaller, raised this far, is a superscript. */
const SMALLER = 0.85;
const RAISED = 0.18;
/** What the run of a note's mark holds; a raised run of words is another column's line. */
const MARK = /^[\s\d,]{1,6}$/;

const ZERO = 0x30;
const NINE = 0x39;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const SUPERSCRIPTS = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign) => sign.charCodeAt(0));

/** Some fonts draw every hyphen with it; where it breaks a word, the line's end shows it. */
const SOFT_HYPHEN = 0xad;

/** The pieces of one line, given its runs. `baseline` and `size` are the line's. */
export function buildPieces(runs: readonly TextRun[], baseline: number, size: number): Piece[] {
  // A line number in larger type must not make superscripts of a line's words.
  const main = mostCommonSize(runs.filter((run) => run.text.trim() !== ''));
  if (main < SMALLER * size) {
    size = main;
    baseline = runs.find((run) => Math.abs(run.size - main) < 0.1)?.baseline ?? baseline;
  }
  const line = new LineOfPieces(baseline, size);
  let last: TextRun | undefined;
  for (const run of runs.length === 1 ? runs : [...runs].sort((a, b) => runLeft(a) - runLeft(b))) {
    if (last && isDrawnTwice(last, run)) continue;
    if (run.text.trim() !== '') last = run;
    line.add(run);
  }
  return line.finish();
}

/** Bold is imitated by drawing the same words twice, a hair apart. */
function isDrawnTwice(last: TextRun, run: TextRun): boolean {
  return (
    last.text === run.text &&
    Math.abs(runLeft(last) - runLeft(run)) < 0.15 * run.size &&
    Math.abs(runRight(last) - runRight(run)) < 0.15 * run.size
  );
}

/** One for all lines: each empties it. */
const characters = new CharacterBuffer();

/** Takes runs from left to right, and cuts them into pieces at wide gaps. */
class LineOfPieces {
  private readonly pieces: Piece[] = [];
  /** Those of the piece that is being written. */
  private runs: TextRun[] = [];
  /** A space was seen after its last character. */
  private spaced = false;

  constructor(
    private readonly baseline: number,
    private readonly size: number,
  ) {
    characters.clear();
  }

  /** Adds a run's characters to the open piece, or to a new one after a wide gap. Spaces count as the gap they are. */
  add(run: TextRun): void {
    const { text, edges } = run;
    const raised =
      run.size < SMALLER * this.size && run.baseline - this.baseline > RAISED * this.size && MARK.test(text);
    const wordGap = WORD_GAP * Math.min(this.size, run.size);
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (isSpaceCode(code)) {
        this.spaced = true;
        continue;
      }
      const begins = edges[2 * index]!;
      const gap = characters.length > 0 ? begins - characters.lastEnd : Infinity;
      if (gap > COLUMN_GAP * this.size) this.close();
      else if ((this.spaced && this.isSeen(gap, code)) || gap > wordGap || (isDigit(code) && endsLeader()))
        characters.push(SPACE, characters.lastEnd, begins);
      this.spaced = false;
      characters.push(raised ? superscript(code) : code === SOFT_HYPHEN ? HYPHEN : code, begins, edges[2 * index + 1]!);
      if (this.runs.at(-1) !== run) this.runs.push(run);
    }
  }

  private isSeen(gap: number, code: number): boolean {
    return gap > SEEN_SPACE * this.size || !(CLOSING.has(code) || OPENING.has(characters.codeAt(-1)));
  }

  finish(): Piece[] {
    this.close();
    return this.pieces;
  }

  private close(): void {
    if (characters.length > 0) {
      const { text, edges } = characters.take();
      this.pieces.push(pieceOf(text, edges, this.runs));
    }
    this.runs = [];
  }
}

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;
const superscript = (code: number): number => (isDigit(code) ? SUPERSCRIPTS[code - ZERO]! : code);

/** A contents page's number follows its dots closely, with or without a space of its own. */
const endsLeader = (): boolean => [-1, -2, -3, -4].every((index) => characters.codeAt(index) === DOT);

function pieceOf(drawn: string, places: Edges, runs: readonly TextRun[]): Piece {
  const { text, edges } = closeSpacedLetters(drawn, places);
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
  if (runs.length === 1) return Math.round(runs[0]!.size * 10) / 10;
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
  if (runs.length === 1) return holds(runs[0]!);
  let yes = 0;
  let all = 0;
  for (const run of runs) {
    const count = run.text.trim().length;
    all += count;
    if (holds(run)) yes += count;
  }
  return 2 * yes > all;
}
