import { inflateSync } from 'node:zlib';
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
    const couldBe = (end - start) * HIGHEST_RATIO > LARGEST_STREAM;
    if (couldBe && isDeflate(buffer, start) && isBomb(buffer.subarray(start, end))) throw new FilingError('too-large');
    at = end + 9;
  }
}

/** RFC 1950: method 8, and a header whose 16 bits are a multiple of 31. */
const isDeflate = (buffer: Buffer, at: number): boolean =>
  (buffer[at]! & 0x0f) === 8 && buffer.length > at + 1 && buffer.readUInt16BE(at) % 31 === 0;

function isBomb(stream: Buffer): boolean {
  return (
    inflatedLength(stream.subarray(0, SAMPLE), SAMPLE * HIGHEST_RATIO) > SAMPLE * SUSPICIOUS_RATIO &&
    inflatedLength(stream, LARGEST_STREAM) > LARGEST_STREAM
  );
}

/** The length up to the limit, or Infinity beyond it; 0 for what is no deflated data. */
function inflatedLength(data: Buffer, limit: number): number {
  try {
    return inflateSync(data, { maxOutputLength: limit, finishFlush: 2 }).length;
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? Infinity : 0;
  }
}
