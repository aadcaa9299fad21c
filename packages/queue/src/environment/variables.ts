/**
 * One environment variable: what it means, what it has to look like, and how its text becomes a value. Kinds of variables
 * are functions that make one, so that a service's configuration is a table that can be printed as well as read.
 */
export interface Variable<T> {
  /** One sentence for people, without a full stop. */
  readonly meaning: string;
  /** What a value has to be, to follow "has to be". */
  readonly shape: string;
  /** As one would write it; undefined where there is none. */
  readonly default: string | undefined;
  readonly isRequired: boolean;
  /** Secrets are never printed, and may come from a file named by the variable with `_FILE` behind it. */
  readonly isSecret: boolean;
  /** The text's value; undefined if the text does not have the shape. */
  readonly parse: (text: string) => T | undefined;
}

interface About {
  readonly meaning: string;
  readonly default?: string | undefined;
  readonly isSecret?: boolean;
}

function variable<T>(about: About, shape: string, parse: (text: string) => T | undefined): Variable<T> {
  const { meaning, isSecret = false } = about;
  return { meaning, isSecret, shape, parse, default: about.default, isRequired: about.default === undefined };
}

/** The same variable, which may be left out; its value is undefined then. */
export const optional = <T>(required: Variable<T>): Variable<T | undefined> => ({ ...required, isRequired: false });

export const text = (about: About): Variable<string> => variable(about, 'some text', (given) => given);

export function wholeNumber(about: About & { from: number; to: number }): Variable<number> {
  const { from, to } = about;
  return variable(about, `a whole number from ${from} to ${to}`, (given) => {
    const value = /^\d{1,15}$/.test(given) ? Number(given) : NaN;
    return value >= from && value <= to ? value : undefined;
  });
}

/** A length of time in seconds, which may have decimals. */
export function seconds(about: About & { from: number; to: number }): Variable<number> {
  const { from, to } = about;
  return variable(about, `a number of seconds from ${from} to ${to}`, (given) => {
    const value = /^\d{1,9}(?:\.\d{1,3})?$/.test(given) ? Number(given) : NaN;
    return value >= from && value <= to ? value : undefined;
  });
}

const UNITS = new Map([
  ['', 1],
  ['B', 1],
  ['KB', 1e3],
  ['MB', 1e6],
  ['GB', 1e9],
]);

/** A size in bytes, written with or without a unit: 500000, 50 MB, 2GB. */
export function size(about: About & { from?: number }): Variable<number> {
  const { from = 1 } = about;
  return variable(about, `a size of at least ${from} bytes, such as "50 MB"`, (given) => {
    const [, digits, unit = ''] = /^(\d{1,12}) ?([A-Za-z]{0,2})$/.exec(given) ?? [];
    const value = Number(digits) * (UNITS.get(unit.toUpperCase()) ?? NaN);
    return value >= from ? value : undefined;
  });
}

const TRUTHS = new Map([
  ['true', true],
  ['false', false],
]);

export const flag = (about: About): Variable<boolean> =>
  variable({ default: 'false', ...about }, 'true or false', (given) => TRUTHS.get(given));

export function oneOf<const T extends string>(about: About & { values: readonly T[] }): Variable<T> {
  const { values } = about;
  return variable(about, `one of ${values.join(', ')}`, (given) => values.find((each) => each === given));
}

/** An address with one of the schemes given, such as `redis:`. */
export function address(about: About & { schemes: readonly string[] }): Variable<string> {
  const schemes = about.schemes.map((scheme) => `${scheme}//…`).join(' or ');
  return variable(about, `an address (${schemes})`, (given) =>
    URL.canParse(given) && about.schemes.includes(new URL(given).protocol) ? given : undefined,
  );
}

/** Several values with commas (or line ends, in a file) between them. */
export function list(about: About & { shape: string; isItem: (item: string) => boolean }): Variable<readonly string[]> {
  return variable(about, about.shape, (given) => {
    const items = given
      .split(/[,\n]/)
      .map((item) => item.trim())
      .filter((item) => item !== '');
    return items.length > 0 && items.every(about.isItem) ? items : undefined;
  });
}
