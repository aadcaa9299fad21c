/** Two numbers a UTF-16 code unit: where it begins and ends along the line. */
export type Edges = ArrayLike<number>;

export const SPACE = 0x20;

/** As many arguments as a call takes on any stack. */
const AT_ONCE = 4096;

/**
 * Characters with their edges, written one by one and taken all at once. One buffer serves a whole page: a string or an
 * array that grows by the character costs several times what it holds, and a page has thousands of them.
 */
export class CharacterBuffer {
  /** In UTF-16 code units. */
  length = 0;
  private codes = new Uint16Array(1024);
  private edges = new Float64Array(2048);

  push(code: number, begins: number, ends: number): void {
    if (this.length === this.codes.length) this.grow();
    this.codes[this.length] = code;
    this.edges[2 * this.length] = begins;
    this.edges[2 * this.length + 1] = ends;
    this.length++;
  }

  /** The code unit at the index, or from the end where it is negative; NaN where there is none. */
  codeAt(index: number): number {
    const at = index < 0 ? this.length + index : index;
    return at >= 0 && at < this.length ? this.codes[at]! : NaN;
  }

  begin(index: number): number {
    return this.edges[2 * index]!;
  }

  end(index: number): number {
    return this.edges[2 * index + 1]!;
  }

  /** Where the last character ends. */
  get lastEnd(): number {
    return this.edges[2 * this.length - 1]!;
  }

  /** All that was written, as it stays; the buffer is empty afterwards. */
  take(): { text: string; edges: Edges } {
    const text = stringOf(this.codes.subarray(0, this.length));
    const edges = this.edges.slice(0, 2 * this.length);
    this.length = 0;
    return { text, edges };
  }

  private grow(): void {
    const codes = new Uint16Array(2 * this.codes.length);
    const edges = new Float64Array(2 * this.edges.length);
    codes.set(this.codes);
    edges.set(this.edges);
    this.codes = codes;
    this.edges = edges;
  }
}

function stringOf(codes: Uint16Array): string {
  if (codes.length <= AT_ONCE) return String.fromCharCode.apply(null, codes as unknown as number[]);
  let text = '';
  for (let from = 0; from < codes.length; from += AT_ONCE)
    text += String.fromCharCode.apply(null, codes.subarray(from, from + AT_ONCE) as unknown as number[]);
  return text;
}

/** True of the code unit or code point of a white space, as \s has it. */
export const isSpaceCode = (code: number): boolean =>
  code === SPACE ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x1680 && /\s/.test(String.fromCodePoint(code)));
