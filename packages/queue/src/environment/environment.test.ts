import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError, environmentTable, readEnvironment, variables } from '../environment.js';

const { address, flag, list, oneOf, optional, seconds, size, text, wholeNumber } = variables;

const PORT = wholeNumber({ meaning: 'The port', from: 1, to: 65535, default: '8080' });
const TOKENS = list({
  meaning: 'The tokens',
  isSecret: true,
  shape: 'tokens of at least 8 characters',
  isItem: (item) => item.length >= 8,
});

function problemsOf(schema: Parameters<typeof readEnvironment>[0], environment: Record<string, string>, rules = {}) {
  try {
    readEnvironment(schema, environment, rules);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
}

describe('a variable is read by its kind', () => {
  const meaning = 'What it means';
  test.each([
    ['a whole number', PORT, '80', 80],
    ['spaces around it are no part of it', PORT, ' 80 ', 80],
    ['an empty one is as good as none', PORT, '', 8080],
    ['seconds', seconds({ meaning, from: 0, to: 60 }), '2.5', 2.5],
    ['bytes without a unit', size({ meaning }), '500000', 500_000],
    ['a size with a unit', size({ meaning }), '50 MB', 50e6],
    ['a size, small letters, no space', size({ meaning }), '2gb', 2e9],
    ['true', flag({ meaning }), 'true', true],
    ['a flag that is not set', flag({ meaning }), '', false],
    ['one of several', oneOf({ meaning, values: ['info', 'warn'] }), 'warn', 'warn'],
    ['an address', address({ meaning, schemes: ['redis:'] }), 'redis://h:1/2', 'redis://h:1/2'],
    ['a list', TOKENS, 'one-token, two-token,', ['one-token', 'two-token']],
    ['what may be left out', optional(text({ meaning })), '', undefined],
  ])('%s', (_, variable, given, value) => {
    expect(readEnvironment({ X: variable as typeof PORT }, { X: given })).toEqual({ X: value });
  });
});

describe('what does not fit is refused by a plain sentence', () => {
  const meaning = 'What it means';
  test.each([
    ['a word for a number', PORT, 'eighty', 'X has to be a whole number from 1 to 65535; it is "eighty".'],
    ['a number out of range', PORT, '70000', 'X has to be a whole number from 1 to 65535; it is "70000".'],
    ['a negative number', PORT, '-1', 'X has to be a whole number from 1 to 65535; it is "-1".'],
    [
      'an unknown unit',
      size({ meaning }),
      '5 XB',
      'X has to be a size of at least 1 bytes, such as "50 MB"; it is "5 XB".',
    ],
    ['yes for true', flag({ meaning }), 'yes', 'X has to be true or false; it is "yes".'],
    [
      'another scheme',
      address({ meaning, schemes: ['redis:'] }),
      'http://h',
      'X has to be an address (redis://…); it is "http://h".',
    ],
    [
      'no address',
      address({ meaning, schemes: ['redis:'] }),
      'localhost',
      'X has to be an address (redis://…); it is "localhost".',
    ],
    ['what has to be there', text({ meaning }), '', 'X is not set: What it means.'],
    [
      'a secret is not repeated',
      TOKENS,
      'short',
      'X has to be tokens of at least 8 characters; what it is now is not shown.',
    ],
  ])('%s', (_, variable, given, sentence) => {
    expect(problemsOf({ X: variable }, { X: given })).toEqual([sentence]);
  });

  test('all at once', () => {
    const schema = { PORT, TOKENS, NAME: text({ meaning: 'The name' }) };
    expect(problemsOf(schema, { PORT: 'x', TOKENS: 'short' })).toHaveLength(3);
  });

  test('what does not go together is asked only when each is right', () => {
    const check = () => ['PORT and NAME contradict each other.'];
    expect(problemsOf({ PORT }, { PORT: '1' }, { check })).toEqual(['PORT and NAME contradict each other.']);
    expect(problemsOf({ PORT }, { PORT: 'x' }, { check })).toHaveLength(1);
  });

  test('a slip of the pen in a variable of its own', () => {
    const schema = { AVERMENT_X_LIMIT: PORT };
    const environment = { AVERMENT_X_LIMITS: '5', AVERMENT_Y_PORT: '1', PATH: '/bin' };
    expect(problemsOf(schema, environment, { own: 'AVERMENT_X_' })).toEqual([
      'AVERMENT_X_LIMITS is not a variable of this service; it knows AVERMENT_X_LIMIT.',
    ]);
  });
});

describe('a secret', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'averment-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('may come from a file, a line each', () => {
    writeFileSync(join(folder, 'tokens'), 'one-token\ntwo-token\n');
    const values = readEnvironment({ TOKENS }, { TOKENS_FILE: join(folder, 'tokens') });
    expect(values.TOKENS).toEqual(['one-token', 'two-token']);
  });

  test('from a file that is not there is refused', () => {
    const [problem] = problemsOf({ TOKENS }, { TOKENS_FILE: join(folder, 'none') });
    expect(problem).toMatch(/^TOKENS_FILE names a file that can't be read: ENOENT/);
  });

  test('is set once', () => {
    const environment = { TOKENS: 'one-token', TOKENS_FILE: '/x' };
    expect(problemsOf({ TOKENS }, environment)).toEqual([
      'TOKENS and TOKENS_FILE are both set; one of them has to go.',
    ]);
  });
});

test('the table for --help', () => {
  expect(environmentTable({ PORT, TOKENS, NAME: optional(text({ meaning: 'The name' })) })).toBe(
    [
      '  PORT    The port.',
      '          A whole number from 1 to 65535; 8080 by default.',
      '  TOKENS  The tokens.',
      '          Tokens of at least 8 characters; has to be set.',
      '  NAME    The name.',
      '          Some text; may be left out.',
    ].join('\n'),
  );
});
