import { signatureHeader, verifySignature } from './signature.js';

const NOW = 1_780_000_000_000;
const timestamp = String(NOW / 1000);
const body = '{"id":"sha256:00","title":"Complaint of Noé Quillfeather"}';
const secret = 'a long secret';
const signature = signatureHeader(body, timestamp, [secret]);
const verify = (changes: object, with_: string | string[] = secret) =>
  verifySignature({ body, timestamp, signature, ...changes }, with_, { now: NOW });

test('is the HMAC that any other tool makes', () => {
  // printf '1780000000.{}' | openssl dgst -sha256 -hmac 'k'
  expect(signatureHeader('{}', '1780000000', ['k'])).toBe(
    'v1=f8d12b37af6d97acc693ce24a0cfb9ba82368579689e88ab7c7a96ad9e5fc756',
  );
});

describe('a receiver takes', () => {
  test.each([
    ['what was signed', {}, secret],
    ['the same as bytes', { body: Buffer.from(body) }, secret],
    ['a sender that signs with two secrets', { signature: signatureHeader(body, timestamp, ['new', secret]) }, secret],
    ['a sender with the old secret, where it knows both', {}, ['new', secret]],
    ['signatures of a kind to come beside', { signature: `v2=abc, ${signature}` }, secret],
  ])('%s', (_, changes, secrets) => {
    expect(verify(changes, secrets)).toBe(true);
  });

  test('what was sent within the tolerance', () => {
    const late = { now: NOW + 290_000 };
    expect(verifySignature({ body, timestamp, signature }, secret, late)).toBe(true);
    expect(verifySignature({ body, timestamp, signature }, secret, { ...late, tolerance: 60 })).toBe(false);
  });
});

describe('a receiver leaves', () => {
  test.each([
    ['another body', { body: `${body} ` }, secret],
    ['another time', { timestamp: String(NOW / 1000 + 1) }, secret],
    ['another secret', {}, 'another'],
    ['no signature', { signature: null }, secret],
    ['an empty one', { signature: '' }, secret],
    ['one cut short', { signature: signature.slice(0, -2) }, secret],
    ['one without its kind', { signature: signature.slice(3) }, secret],
    ['one of another kind', { signature: signature.replace('v1', 'v2') }, secret],
    ['no time', { timestamp: undefined }, secret],
    ['a time that is none', { timestamp: 'now' }, secret],
    ['no secret at all', {}, []],
  ])('%s', (_, changes, secrets) => {
    expect(verify(changes, secrets)).toBe(false);
  });

  test.each([
    ['what somebody has recorded and sends again', 301_000],
    ['what comes from the future', -301_000],
  ])('%s', (_, later) => {
    expect(verifySignature({ body, timestamp, signature }, secret, { now: NOW + later })).toBe(false);
  });
});
