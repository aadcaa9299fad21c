import { constants, inflateSync } from 'node:zlib';
import { FilingError } from '@averment/record';
import { dictionaryBefore, isDeflate, rawStreams } from './raw-streams.js';

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
  for (const stream of rawStreams(buffer)) {
    const { start, end } = stream;
    const isNested = () => TWICE.test(dictionaryBefore(buffer, stream));
    if (isDeflate(buffer, start) && isBomb(buffer.subarray(start, end), isNested())) throw new FilingError('too-large');
  }
}

/** A dictionary that names the filter twice. */
const TWICE = /FlateDecode\s*\/(?:FlateDecode|Fl)\b/;

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
