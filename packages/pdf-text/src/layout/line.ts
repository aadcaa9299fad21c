import type { Edges } from '../characters.js';
import type { Piece } from './piece.js';

/** Which column of a caption a line stands in, or none. */
export type Column = 'caption-parties' | 'caption-case' | null;

/** One line of words in reading order, ready to be put into a block. In the frame of its direction. */
export interface Line {
  readonly text: string;
  readonly edges: Edges;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly centred: boolean;
  readonly direction: Piece['direction'];
  readonly page: number;
  /** White space above it, in points; 0 for the first. */
  readonly gapAbove: number;
  readonly column: Column;
}

/** The words of pieces as one line, with one space wherever they are apart. */
export function joinPieces(pieces: readonly Piece[]): Pick<Line, 'text' | 'edges'> {
  if (pieces.length === 1) return { text: pieces[0]!.text, edges: pieces[0]!.edges };
  let text = '';
  const edges: number[] = [];
  for (const piece of pieces) {
    if (text !== '') {
      edges.push(edges.at(-1)!, piece.left);
      text += ' ';
    }
    text += piece.text;
    for (let index = 0; index < piece.edges.length; index++) edges.push(piece.edges[index]!);
  }
  return { text, edges };
}

/** Parts of the type's size that letters reach above and below their baseline. */
export const ASCENT = 0.78;
export const DESCENT = 0.22;
