import { createHmac, timingSafeEqual } from 'node:crypto';

/** The headers that every delivery has. */
export const DELIVERY_HEADERS = {
  /** The filing's id and the pipeline's version: what the receiver knows doubles by. */
  id: 'averment-id',
  /** When this attempt was sent, in seconds since 1970. */
  timestamp: 'averment-timestamp',
  /** `v1=` and the signature, one for each secret, with commas between. */
  signature: 'averment-signature',
} as const;

/** How far apart the clocks of sender and receiver may be, or how late a delivery may come, in seconds. */
const TOLERANCE = 300;

/** A delivery as the receiver has it, before it parses anything. */
export interface SignedDelivery {
  /** The request's body, byte for byte. */
  readonly body: string | Uint8Array;
  /** The header `averment-timestamp`. */
  readonly timestamp: string | null | undefined;
  /** The header `averment-signature`. */
  readonly signature: string | null | undefined;
}

export interface VerifyOptions {
  /** In seconds; 300 by default. Keeps what somebody has recorded from being sent again much later. */
  readonly tolerance?: number;
  /** The receiver's clock, in milliseconds since 1970. */
  readonly now?: number;
}

/** The header `averment-signature`: HMAC-SHA256 over `timestamp.body` in hexadecimal digits, once for each secret. */
export const signatureHeader = (body: string | Uint8Array, timestamp: string, secrets: readonly string[]): string =>
  secrets.map((secret) => `v1=${hmac(body, timestamp, secret).toString('hex')}`).join(',');

/**
 * For receivers: true if the delivery comes from somebody who knows the secret, or one of several while they change, and
 * was sent just now. Takes the same time whatever is wrong with a signature.
 */
export function verifySignature(
  { body, timestamp, signature }: SignedDelivery,
  secret: string | readonly string[],
  { tolerance = TOLERANCE, now = Date.now() }: VerifyOptions = {},
): boolean {
  if (!timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > tolerance) return false;
  const given = signaturesIn(signature);
  const secrets = typeof secret === 'string' ? [secret] : secret;
  const expected = secrets.map((each) => hmac(body, timestamp, each));
  return expected.map((each) => given.filter((other) => timingSafeEqual(each, other)).length).some((fits) => fits > 0);
}

const hmac = (body: string | Uint8Array, timestamp: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest();

/** The signatures of the kind that is known; others may come with them. */
const signaturesIn = (header: string): Buffer[] =>
  header
    .split(',')
    .map((part) => /^v1=([0-9a-f]{64})$/.exec(part.trim())?.[1])
    .filter((digits) => digits !== undefined)
    .map((digits) => Buffer.from(digits, 'hex'));
