import type { Box } from '@averment/record';
import { boxThrough, IDENTITY, product, type Matrix } from '../matrix.js';
import { RULE } from '../pdfium/page-objects.js';
import { CLIP_SLACK } from '../pdfium/visibility.js';
import { readOperators } from './content-operators.js';

/** What a page of words draws besides, in the page's own coordinates. */
export interface ContentSketch {
  /** Thin lines and areas, in the content's order. */
  readonly rules: readonly Box[];
  /** The areas outside of which words were clipped away, each once. */
  readonly clips: readonly Box[];
}

/**
 * What a page draws, told from its content alone, as PDFium would tell it in several times the time; null if that takes
 * more than the content: if it shows a picture, fills an area, or sets words in white, invisibly, or out of sight.
 */
export function sketchContent(contents: readonly Uint8Array[], page: Box): ContentSketch | null {
  const sketch = new Sketch(page);
  const take = sketch.take.bind(sketch);
  for (const content of contents) if (!readOperators(content, take)) return null;
  return { rules: sketch.rules, clips: [...sketch.clips.values()] };
}

/** What q keeps and Q brings back, as far as it matters here. */
interface State {
  matrix: Matrix;
  lineWidth: number;
  clip: Box;
  white: boolean;
  invisible: boolean;
  leading: number;
}

/** States kept at once. */
const DEEPEST = 100;
/** Of a whole: a colour this near to white may be white to PDFium, once it has rounded it (see visibility.ts). */
const NEARLY = 0.97;

const EMPTY: Box = [Infinity, Infinity, -Infinity, -Infinity];
const WITHOUT_CLIP: Box = [-Infinity, -Infinity, Infinity, Infinity];

class Sketch {
  readonly rules: Box[] = [];
  readonly clips = new Map<string, Box>();
  private state: State = {
    matrix: IDENTITY,
    lineWidth: 1,
    clip: WITHOUT_CLIP,
    white: false,
    invisible: false,
    leading: 0,
  };
  private lastClip: Box | undefined;
  private readonly kept: State[] = [];
  /** Where the line of words begins: how far a word shown before has moved the next is not told. */
  private line = IDENTITY;
  /** The bounds of the path that is being built, and where its next line begins: a point without a line draws nothing. */
  private bounds = EMPTY;
  private begin: readonly [number, number] | null = null;
  private isClip = false;

  constructor(private readonly page: Box) {}

  /** @returns false if the page is more than can be sketched */
  take(operator: string, n: Float64Array, count: number): boolean {
    switch (operator) {
      case 'Tj':
      case 'TJ':
        return this.showWords();
      case "'":
      case '"':
        this.moveLine(0, -this.state.leading);
        return this.showWords();
      case 'BT':
        this.line = IDENTITY;
        return true;
      case 'Tm':
        this.line = [n[0]!, n[1]!, n[2]!, n[3]!, n[4]!, n[5]!];
        return count === 6;
      case 'TD':
        this.state.leading = -n[1]!;
        this.moveLine(n[0]!, n[1]!);
        return count === 2;
      case 'Td':
        this.moveLine(n[0]!, n[1]!);
        return count === 2;
      case 'T*':
        this.moveLine(0, -this.state.leading);
        return true;
      case 'TL':
        this.state.leading = n[0]!;
        return count === 1;
      case 'q':
        this.kept.push({ ...this.state });
        return this.kept.length < DEEPEST;
      case 'Q':
        this.state = this.kept.pop() ?? this.state;
        return true;
      case 'cm':
        this.state.matrix = product([n[0]!, n[1]!, n[2]!, n[3]!, n[4]!, n[5]!], this.state.matrix);
        return count === 6;
      case 'w':
        this.state.lineWidth = n[0]!;
        return count === 1;
      case 'Tr':
        this.state.invisible = n[0] !== 0;
        return count === 1;
      case 'm':
        this.begin = [n[0]!, n[1]!];
        return count === 2;
      case 'l':
        if (this.begin) this.addPoint(...this.begin);
        this.addPoint(n[0]!, n[1]!);
        return count === 2;
      case 're':
        this.addPoint(n[0]!, n[1]!);
        this.addPoint(n[0]! + n[2]!, n[1]! + n[3]!);
        return count === 4;
      case 'W':
      case 'W*':
        this.isClip = true;
        return true;
      case 'n':
        return this.endPath(false, false);
      case 'S':
      case 's':
        return this.endPath(false, true);
      case 'f':
      case 'F':
      case 'f*':
        return this.endPath(true, false);
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        return this.endPath(true, true);
      case 'g':
      case 'rg':
      case 'k':
      case 'sc':
      case 'scn':
        return this.setColour(operator, n, count);
      case 'cs':
        this.state.white = false; // each space begins with black
        return true;
      case 'c':
      case 'v':
      case 'y':
        return false; // a drawing
      default:
        return true;
    }
  }

  private setColour(operator: string, n: Float64Array, count: number): boolean {
    const values = n.subarray(0, count);
    const isInk = operator === 'k' || count === 4;
    this.state.white = count > 0 && values.every((value) => (isInk ? value < 1 - NEARLY : value > NEARLY));
    // One number may be a share of any ink, or the number of a colour; two, or more than four, are shares of inks; and
    // a number above 1 is of CIE's Lab.
    return values.every((value) => value <= 1) && (operator === 'g' || count === 0 || count === 3 || count === 4);
  }

  private addPoint(x: number, y: number): void {
    const [left, bottom, right, top] = this.bounds;
    this.bounds = [Math.min(left, x), Math.min(bottom, y), Math.max(right, x), Math.max(top, y)];
  }

  private endPath(filled: boolean, stroked: boolean): boolean {
    const { bounds, begin, isClip } = this;
    this.bounds = EMPTY;
    this.begin = null;
    this.isClip = false;
    // PDFium clips everything away to a single point.
    if (bounds === EMPTY) return !(isClip && begin);
    const { matrix, lineWidth, clip } = this.state;
    const [left, bottom, right, top] = bounds;
    if (isClip) this.state.clip = clipped(clip, boxThrough(matrix, bounds));
    if (!filled && !stroked) return true;
    const around = stroked ? lineWidth : 0; // as PDFium has it: twice what is painted
    const box = boxThrough(matrix, [left - around, bottom - around, right + around, top + around]);
    const isThin = Math.min(box[2] - box[0], box[3] - box[1]) < RULE;
    if (isThin) this.rules.push(box);
    return isThin || !filled;
  }

  private moveLine(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.line;
    this.line = [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
  }

  private showWords(): boolean {
    const { white, invisible, clip, matrix } = this.state;
    const [a, b, c, d, e, f] = matrix;
    const [lineX, lineY] = [this.line[4], this.line[5]];
    const x = a * lineX + c * lineY + e;
    const y = b * lineX + d * lineY + f;
    if (white || invisible || !holds(this.page, x, y) || !holds(clip, x, y)) return false;
    if (clip !== this.lastClip) this.clips.set(clip.join(), clip);
    this.lastClip = clip;
    return true;
  }
}

/** What a clip leaves of another. */
const clipped = (outer: Box, inner: Box): Box => [
  Math.max(outer[0], inner[0] - CLIP_SLACK),
  Math.max(outer[1], inner[1] - CLIP_SLACK),
  Math.min(outer[2], inner[2] + CLIP_SLACK),
  Math.min(outer[3], inner[3] + CLIP_SLACK),
];

export const holds = ([left, bottom, right, top]: Box, x: number, y: number): boolean =>
  x >= left && x <= right && y >= bottom && y <= top;
