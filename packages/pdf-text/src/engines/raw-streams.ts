/** Where a stream's data lies in a file. */
export interface RawStream {
  /** Of the keyword before the data: the stream's dictionary ends here. */
  readonly keyword: number;
  readonly start: number;
  /** Of the end's keyword, or of the file. */
  readonly end: number;
}

/** The streams of a PDF, found by their keywords alone (PDF 32000-1, 7.3.8): damage to its tables hides none. */
export function* rawStreams(buffer: Buffer): Generator<RawStream> {
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at)) {
    const start = at + (buffer[at + 6] === 13 && buffer[at + 7] === 10 ? 8 : 7);
    const found = buffer.indexOf('endstream', start);
    const end = found < 0 ? buffer.length : found;
    yield { keyword: at, start, end };
    at = end + 9;
  }
}

/** RFC 1950: method 8, and a header whose 16 bits are a multiple of 31. */
export const isDeflate = (buffer: Buffer, at: number): boolean =>
  (buffer[at]! & 0x0f) === 8 && buffer.length > at + 1 && buffer.readUInt16BE(at) % 31 === 0;

/** A longer dictionary says less of its data than of other things. */
const DICTIONARY = 500;

/** The dictionary before a stream's data, or its end. */
export function dictionaryBefore(buffer: Buffer, { keyword }: RawStream): string {
  const before = buffer.toString('latin1', Math.max(0, keyword - DICTIONARY), keyword);
  return before.slice(before.lastIndexOf(' obj') + 1);
}

/** A picture, a part drawn by its name, what is said of the file, its tables, or a font's program: no page's content. */
const NO_CONTENT = /\/(?:Image|Form|XML|XRef|ObjStm|Length1)\b/;
/** By that filter alone: data that another filter, or a predictor, has to undo passes the inflating unseen. */
const DEFLATED = /\/Filter\s*(?:\/Fl(?:ateDecode)?\b|\[\s*\/Fl(?:ateDecode)?\s*\])/;
const UNDONE_LATER = /\/(?:DecodeParms|DP)\b/;

/** True if all that may be a page's content is deflated, and by no other filter besides. */
export function isContentDeflated(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const stream of rawStreams(buffer)) {
    const dictionary = dictionaryBefore(buffer, stream);
    const isDeflated = DEFLATED.test(dictionary) && !UNDONE_LATER.test(dictionary) && isDeflate(buffer, stream.start);
    if (!isDeflated && !NO_CONTENT.test(dictionary)) return false;
  }
  return true;
}
