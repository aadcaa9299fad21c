import { isOneOf, tokenIn } from './tokens.js';

const basic = (credentials: string) => `Basic ${Buffer.from(credentials).toString('base64')}`;

test.each([
  ['a bearer token', 'Bearer abc', 'abc'],
  ['the scheme in small letters', 'bearer abc', 'abc'],
  ["a browser's password", basic('anybody:abc'), 'abc'],
  ['a password with a colon', basic('anybody:a:c'), 'a:c'],
  ['no header', undefined, null],
  ['an empty token', 'Bearer ', null],
  ['another scheme', 'Digest abc', null],
])('%s', (_, header, token) => expect(tokenIn(header)).toBe(token));

test('a token is one of several, or none of them', () => {
  expect(isOneOf('second', ['first', 'second'])).toBe(true);
  expect(isOneOf('secon', ['first', 'second'])).toBe(false);
  expect(isOneOf('first', [])).toBe(false);
  expect(isOneOf(null, ['first'])).toBe(false);
});
