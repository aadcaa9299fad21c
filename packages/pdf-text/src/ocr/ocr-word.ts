/** A word as OCR read it, in pixels from the bitmap's top left. */
export interface OcrWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly left: number;
  readonly right: number;
  /** Where the line that the word stands on runs, below the word. */
  readonly baseline: number;
  /** Height of the line, ascenders and descenders included. */
  readonly height: number;
  /** Size of the line's type. */
  readonly size: number;
  /** Characters of the line: a longer one shows its type's size more surely. */
  readonly lineLength: number;
}

/** Words of which the reader is surer than this are read rightly, as a rule. Of 100. */
export const SURE = 60;
