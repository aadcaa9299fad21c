/** Two numbers a UTF-16 code unit: where it begins and ends along the line. */
export type Edges = ArrayLike<number>;

export const SPACE = 0x20;

/** The highest code that takes one byte in a string. */
const LATIN_1 = 0xff;

/**
 * Characters with their edges, written one by one and taken all at once. One buffer serves every page: a string or an
 * array that grows by the character costs several times what it holds, and a page has thousands of them.
 */
export class CharacterBuffer {
  /** In UTF-16 code units. */
  length = 0;
  private codes = new Uint16Array(1024);
  private bytes = Buffer.alloc(1024);
  private edges = new Float64Array(2048);
  /** All codes together, bit by bit: more than LATIN_1 if one of them is. */
  private bits = 0;

  push(code: number, begins: number, ends: number): void {
    if (this.length === this.codes.length) this.grow();
    this.codes[this.length] = code;
    this.bits |= code;
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
    const count = 2 * this.length;
    // A typed array of this size costs ten times as much: its numbers lie outside the heap.
    const edges = new Array<number>(count);
    for (let index = 0; index < count; index++) edges[index] = this.edges[index]!;
    const text = this.text();
    this.clear();
    return { text, edges };
  }

  clear(): void {
    this.length = 0;
    this.bits = 0;
  }

  private text(): string {
    if (this.bits > LATIN_1) return Buffer.from(this.codes.buffer, 0, 2 * this.length).toString('utf16le');
    for (let index = 0; index < this.length; index++) this.bytes[index] = this.codes[index]!;
    return this.bytes.toString('latin1', 0, this.length);
  }

  private grow(): void {
    const codes = new Uint16Array(2 * this.codes.length);
    const edges = new Float64Array(2 * this.edges.length);
    codes.set(this.codes);
    edges.set(this.edges);
    this.codes = codes;
    this.edges = edges;
    this.bytes = Buffer.alloc(codes.length);
  }
}

/** True of the code unit or code point of a white space, as \s has it. */
export const isSpaceCode = (code: number): boolean =>
  code === SPACE ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x1680 && /\s/.test(String.fromCodePoint(code)));
