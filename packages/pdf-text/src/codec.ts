import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FilingText } from './filing-text.js';

/** Bump when FilingText or the form below changes. */
const MAGIC = 'AVFT1';

/**
 * A FilingText as bytes, for storage and for passing between processes: "AVFT1", then deflated: the length of a JSON
 * part (32 bits, little endian), the JSON part (all but the edges, UTF-8), the edges (32-bit floats, little endian).
 * The same FilingText gives the same bytes.
 */
export function encodeFilingText(filing: FilingText): Uint8Array {
  const { edges, ...rest } = filing;
  const json = Buffer.from(JSON.stringify(rest), 'utf8');
  const body = Buffer.alloc(4 + json.length + 4 * edges.length);
  body.writeUInt32LE(json.length, 0);
  json.copy(body, 4);
  for (let index = 0; index < edges.length; index++) body.writeFloatLE(edges[index]!, 4 + json.length + 4 * index);
  return Buffer.concat([Buffer.from(MAGIC, 'latin1'), deflateRawSync(body, { level: 6 })]);
}

/** The FilingText that `encodeFilingText` wrote. Throws a RangeError if the bytes are none. */
export function decodeFilingText(bytes: Uint8Array): FilingText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, MAGIC.length).toString('latin1') !== MAGIC)
    throw new RangeError('These bytes are no FilingText.');
  const body = inflateRawSync(buffer.subarray(MAGIC.length));
  const jsonLength = body.readUInt32LE(0);
  const rest = JSON.parse(body.subarray(4, 4 + jsonLength).toString('utf8')) as Omit<FilingText, 'edges'>;
  const edges = new Float32Array((body.length - 4 - jsonLength) / 4);
  for (let index = 0; index < edges.length; index++) edges[index] = body.readFloatLE(4 + jsonLength + 4 * index);
  return { ...rest, edges };
}
