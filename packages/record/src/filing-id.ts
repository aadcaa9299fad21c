import { createHash } from 'node:crypto';

/** A filing's id, `sha256:` and 64 hexadecimal digits, from the bytes of its PDF. */
export const filingId = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
