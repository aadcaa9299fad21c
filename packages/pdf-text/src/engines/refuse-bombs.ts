import { constants, inflateSync } from 'node:zlib';
import { FilingError } from '@averment/record';

/** What one stream may inflate to, in bytes: an uncompressed scan of a large sheet in colour has some 100 MB. */
const LARGEST_STREAM = 400_000_000;
/** Deflate reaches about 1,000 to 1. */
const HIGHEST_RATIO = 1032;
const SAMPLE = 16_384;
/** A sample that inflates less than this is no bomb. */
const SUSPICIOUS_RATIO = 150;

/**
 * Refuses files whose streams inflate without end, before an engine runs out of memory on them.
 *
 * @throws FilingError too-large
 */
export function refuseBombs(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at)) {
    const start = at + (buffer[at + 6] === 13 && buffer[at + 7] === 10 ? 8 : 7);
    const found = buffer.indexOf('endstream', start);
    const end = found < 0 ? buffer.length : found;
    if (isDeflate(buffer, start) && isBomb(buffer.subarray(start, end), isNested(buffer, at)))
      throw new FilingError('too-large');
    at = end + 9;
  }
}

/** True if the stream's dictionary, just before it, names the filter twice. */
function isNested(buffer: Buffer, at: number): boolean {
  const dictionary = buffer.toString('latin1', Math.max(0, at - 300), at);
  return /FlateDecode\s*\/(?:FlateDecode|Fl)\b/.test(dictionary);
}

/** RFC 1950: method 8, and a header whose 16 bits are a multiple of 31. */
const isDeflate = (buffer: Buffer, at: number): boolean =>
  (buffer[at]! & 0x0f) === 8 && buffer.length > at + 1 && buffer.readUInt16BE(at) % 31 === 0;

function isBomb(stream: Buffer, nested: boolean): boolean {
  if (nested) {
    const inner = inflated(stream, LARGEST_STREAM);
    return inner === null || (inner.length > 2 && isDeflate(inner, 0) && isBomb(inner, false));
  }
  if (stream.length * HIGHEST_RATIO <= LARGEST_STREAM) return false;
  const sample = inflated(stream.subarray(0, SAMPLE), SAMPLE * HIGHEST_RATIO);
  if (sample !== null && sample.length <= SAMPLE * SUSPICIOUS_RATIO) return false;
  return inflated(stream, LARGEST_STREAM) === null;
}

/** The data inflated; null if it is longer than the limit, empty if it is no deflated data. */
function inflated(data: Buffer, limit: number): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? null : Buffer.alloc(0);
  }
}
