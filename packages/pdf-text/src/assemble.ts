import type { Warning } from '@averment/record';
import type { Edges } from './characters.js';
import { boxOnPage, edgeOnPage } from './engines/frame.js';
import type { FilingText, PageText, Stamp, TextBlock, TextLine } from './filing-text.js';
import type { Furniture } from './furniture/page-furniture.js';
import type { Block } from './layout/build-blocks.js';
import { markIndex } from './layout/footnotes.js';
import type { Hyphens } from './layout/hyphens.js';
import { ASCENT, DESCENT, joinPieces, type Line } from './layout/line.js';
import type { Piece } from './layout/piece.js';

/** Writes blocks and furniture into one text, and notes where each character stands. */
export class Assembler {
  private readonly parts: string[] = [];
  private length = 0;
  private edges = new Float32Array(1 << 16);
  private readonly lines: TextLine[] = [];
  private readonly lineTexts: string[] = [];
  private readonly blocks: TextBlock[] = [];
  private readonly stamps: Stamp[] = [];

  constructor(private readonly hyphens: Hyphens) {}

  addBlock(block: Block): void {
    this.separate('\n\n');
    const start = this.length;
    block.lines.forEach((line, index) => this.addLine(line, block.lines[index + 1]));
    const page = block.lines[0]!.page;
    const { kind, mark } = block;
    this.blocks.push({ kind, start, end: this.length, page, ...(kind === 'footnote' ? this.tieMark(mark, page) : {}) });
  }

  /** Finds the mark of a note in the words of its page that are already written. */
  private tieMark(mark: string | undefined, page: number): Pick<TextBlock, 'mark' | 'markAt'> {
    if (mark === undefined) return { markAt: -1 };
    for (let index = this.lines.length - 1; index >= 0; index--) {
      const line = this.lines[index]!;
      if (line.page < page - 1) break;
      if (line.page > page) continue;
      const at = markIndex(this.lineTexts[index]!, mark);
      if (at >= 0) return { mark, markAt: line.start + at };
    }
    return { mark, markAt: -1 };
  }

  private addLine(line: Line, next: Line | undefined): void {
    const { keep, joined } = this.hyphens.at(line, next);
    const start = this.length;
    this.write(line.text.slice(0, keep), line.edges, line.direction);
    this.lineTexts.push(line.text);
    this.lines.push(textLine(line, start, this.length));
    if (next && !joined) this.separate('\n');
  }

  /** A stamp of several lines is one block. */
  addFurniture({ page, pieces, stamp }: Furniture): void {
    this.separate('\n\n');
    const start = this.length;
    linesOf(pieces).forEach((line, index) => {
      if (index > 0) this.separate('\n');
      this.addFurnitureLine(line, page);
    });
    this.blocks.push({ kind: 'furniture', start, end: this.length, page });
    if (stamp) this.stamps.push({ start, end: this.length, page, ...stamp });
  }

  private addFurnitureLine(pieces: readonly Piece[], page: number): void {
    const start = this.length;
    const { text, edges } = joinPieces(pieces);
    const { direction, baseline, size, bold, italic } = pieces[0]!;
    this.write(text, edges, direction);
    const [left, right] = [edges[0]!, edges[edges.length - 1]!];
    const style = { size, bold, italic, underlined: false, centred: false, gapAbove: 0 };
    this.lines.push(textLine({ left, right, baseline, direction, page, ...style }, start, this.length));
    this.lineTexts.push('');
  }

  get offset(): number {
    return this.length;
  }

  finish(bodyEnd: number, pages: readonly PageText[], warnings: readonly Warning[]): FilingText {
    return {
      text: this.parts.join(''),
      bodyEnd,
      pages,
      lines: this.lines,
      blocks: this.blocks,
      stamps: this.stamps,
      edges: this.edges.slice(0, 2 * this.length),
      warnings,
    };
  }

  /** Separators stand nowhere: their edges are zero. */
  private separate(separator: string): void {
    if (this.length === 0) return;
    this.parts.push(separator);
    this.length += separator.length;
    this.makeRoom();
  }

  private write(text: string, edges: Edges, direction: TextLine['direction']): void {
    const from = 2 * this.length;
    this.parts.push(text);
    this.length += text.length;
    this.makeRoom();
    const count = 2 * text.length;
    const written = this.edges;
    for (let index = 0; index < count; index++) written[from + index] = edgeOnPage(direction, edges[index]!);
  }

  private makeRoom(): void {
    if (2 * this.length <= this.edges.length) return;
    const larger = new Float32Array(Math.max(2 * this.edges.length, 2 * this.length));
    larger.set(this.edges);
    this.edges = larger;
  }
}

/** Pieces that share a baseline are one line. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && last[0]!.baseline === piece.baseline && last[0]!.direction === piece.direction) last.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

type LineShape = Omit<Line, 'text' | 'edges' | 'column'>;

function textLine(line: LineShape, start: number, end: number): TextLine {
  const { direction, left, right, baseline, size, bold, italic, underlined, centred, gapAbove, page } = line;
  const box = boxOnPage(direction, left, baseline - DESCENT * size, right, baseline + ASCENT * size);
  return {
    start,
    end,
    page,
    box: box.map(tenths) as unknown as TextLine['box'],
    direction,
    size: tenths(size),
    bold,
    italic,
    underlined,
    centred,
    gapAbove: tenths(gapAbove),
  };
}

const tenths = (points: number): number => Math.round(points * 10) / 10;
