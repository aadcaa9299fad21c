import { gunzipSync, gzipSync } from 'node:zlib';
import type { Sentences } from '@averment/pipeline/settings';

/** What the tagger hands to the emitter through the blobs. */
export interface TaggedFiling {
  /** The record as canonical JSON. */
  readonly recordJson: string;
  readonly sentences: Sentences;
}

/** A tagged filing as the bytes of a blob. */
export const encodeTagged = ({ recordJson, sentences }: TaggedFiling): Uint8Array =>
  gzipSync(JSON.stringify({ recordJson, sentences: [...sentences] }), { level: 1 });

export function decodeTagged(bytes: Uint8Array): TaggedFiling {
  const { recordJson, sentences } = JSON.parse(gunzipSync(bytes).toString('utf8')) as {
    recordJson: string;
    sentences: [number, string][];
  };
  return { recordJson, sentences: new Map(sentences) };
}
