import { EnvironmentError, readEnvironment } from '@averment/queue';
import { INTAKE_VARIABLES, OWN, contradictions } from './variables.js';

const TOKEN = 'a-token-of-good-length';
const COMPLETE = {
  AVERMENT_REDIS_URL: 'redis://localhost:6379',
  AVERMENT_POSTGRES_URL: 'postgres://localhost/averment',
  AVERMENT_BLOBS: '/var/averment/blobs',
  AVERMENT_INTAKE_TOKENS: TOKEN,
};

const read = (more: Record<string, string>) =>
  readEnvironment(INTAKE_VARIABLES, { ...COMPLETE, ...more }, { own: OWN, check: contradictions });

function problems(more: Record<string, string>): readonly string[] {
  try {
    read(more);
    return [];
  } catch (error) {
    return (error as EnvironmentError).problems;
  }
}

describe('intake starts', () => {
  test.each<[string, Record<string, string>]>([
    ['with one token', {}],
    ['with several tokens', { AVERMENT_INTAKE_TOKENS: `${TOKEN}, another+token/of=good-length` }],
    ['open, when that is said', { AVERMENT_INTAKE_TOKENS: '', AVERMENT_INTAKE_OPEN: 'true' }],
    [
      'without HTTP, watching a folder, and then without a token',
      {
        AVERMENT_INTAKE_HTTP: 'false',
        AVERMENT_INTAKE_TOKENS: '',
        AVERMENT_INTAKE_FOLDER: '/in',
        AVERMENT_INTAKE_STATE: '/state',
      },
    ],
    ['watching a prefix besides', { AVERMENT_INTAKE_S3: 's3://court/2026', AVERMENT_INTAKE_STATE: '/state' }],
  ])('%s', (_, more) => {
    expect(problems(more)).toEqual([]);
  });
});

describe('intake does not start', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['without a token', { AVERMENT_INTAKE_TOKENS: '' }, /say AVERMENT_INTAKE_OPEN=true if everybody may/],
    ['with a short token', { AVERMENT_INTAKE_TOKENS: 'short' }, /tokens of 16 to 512 letters.*is not shown/],
    ['with a space in a token', { AVERMENT_INTAKE_TOKENS: 'a token of good length' }, /tokens of 16 to 512 letters/],
    ['open and with tokens', { AVERMENT_INTAKE_OPEN: 'true' }, /one of them has to go/],
    ['without any source', { AVERMENT_INTAKE_HTTP: 'false' }, /No source is left/],
    ['watching without a place for its notes', { AVERMENT_INTAKE_FOLDER: '/in' }, /AVERMENT_INTAKE_STATE is not set/],
    ['with a buffer below a file', { AVERMENT_INTAKE_BUFFER: '1 MB' }, /BUFFER is smaller than/],
    ['with a request below a file', { AVERMENT_INTAKE_REQUEST_SIZE: '1 MB' }, /REQUEST_SIZE is smaller than/],
    [
      'with a folder for a prefix',
      { AVERMENT_INTAKE_S3: '/in', AVERMENT_INTAKE_STATE: '/state' },
      /has to be an address s3:\/\/bucket\/prefix; it is "\/in"/,
    ],
    ['with a slip of the pen', { AVERMENT_INTAKE_RATES: '5' }, /AVERMENT_INTAKE_RATES is not a variable/],
  ])('%s', (_, more, sentence) => {
    expect(problems(more)).toEqual([expect.stringMatching(sentence)]);
  });

  test('and says all that is missing at once', () => {
    expect(() => readEnvironment(INTAKE_VARIABLES, {}, {})).toThrow(
      /AVERMENT_REDIS_URL is not set[^]*AVERMENT_POSTGRES_URL is not set[^]*AVERMENT_BLOBS is not set/,
    );
  });
});
