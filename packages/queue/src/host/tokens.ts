import { createHash, timingSafeEqual } from 'node:crypto';

/** The token in a request's `authorization` header: a bearer token, or the password that a browser asks for; else null. */
export function tokenIn(authorization: string | undefined): string | null {
  const [scheme = '', value = ''] = (authorization ?? '').split(' ', 2);
  if (scheme.toLowerCase() === 'bearer') return value || null;
  if (scheme.toLowerCase() !== 'basic') return null;
  const credentials = Buffer.from(value, 'base64').toString('utf8');
  return credentials.slice(credentials.indexOf(':') + 1) || null;
}

/** True if the token is one of those. It takes as long for a wrong token as for a right one, whatever they share. */
export function isOneOf(token: string | null, tokens: readonly string[]): boolean {
  if (token === null) return false;
  const given = digest(token);
  return tokens.reduce((found, each) => timingSafeEqual(given, digest(each)) || found, false);
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
