import { readFileSync } from 'node:fs';
import type { Variable } from './variables.js';

/** A service's configuration: each of its environment variables by name. */
export type Variables = Readonly<Record<string, Variable<unknown>>>;

/** What was read, by the variables' names. */
export type Values<S extends Variables> = { readonly [K in keyof S]: S[K] extends Variable<infer T> ? T : never };

/** Everything that is wrong with the environment, a plain sentence each. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

export interface ReadingRules<S extends Variables> {
  /**
   * How the service's own variables begin (`AVERMENT_INTAKE_`). A variable that begins so and is not known is a slip of
   * the pen, which would otherwise leave a limit or a token unset without a word.
   */
  readonly own?: string;
  /** What no variable can tell alone: the sentences that say which ones don't go together. */
  readonly check?: (values: Values<S>) => readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the variables from an environment (`process.env`). An empty variable counts as one that isn't set, since compose
 * files can't leave one out.
 *
 * @throws EnvironmentError with everything that is wrong, at once
 */
export function readEnvironment<S extends Variables>(
  variables: S,
  environment: Environment,
  { own, check }: ReadingRules<S> = {},
): Values<S> {
  const problems: string[] = own === undefined ? [] : unknownOf(variables, environment, own);
  const values: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries(variables)) {
    const read = readOne(name, variable, environment);
    if ('problem' in read) problems.push(read.problem);
    else values[name] = read.value;
  }
  if (problems.length === 0 && check) problems.push(...check(values as Values<S>));
  if (problems.length > 0) throw new EnvironmentError(problems);
  return values as Values<S>;
}

/** The variables as a table for `--help`: name, what it means, what it has to be, what it is by default. */
export function environmentTable(variables: Variables): string {
  const width = Math.max(...Object.keys(variables).map((name) => name.length));
  const rows = Object.entries(variables).map(([name, variable]) => {
    const indent = ' '.repeat(width + 4);
    return `  ${name.padEnd(width)}  ${variable.meaning}.\n${indent}${capitalised(variable.shape)}; ${defaultOf(variable)}.`;
  });
  return rows.join('\n');
}

/**
 * What a service's `main` reads its environment with: gives back the values, or says what is wrong and ends with exit
 * code 2. `--help` is answered by the table, `--check` by whether the service would start as it is configured.
 */
export function environmentOrExit<S extends Variables>(
  service: { readonly name: string; readonly summary: string },
  variables: S,
  rules: ReadingRules<S> = {},
): Values<S> {
  if (isAsked('--help', '-h')) {
    process.stdout.write(`averment ${service.name}: ${service.summary}\n\n${environmentTable(variables)}\n`);
    process.exit(0);
  }
  try {
    const values = readEnvironment(variables, process.env, rules);
    if (!isAsked('--check')) return values;
    process.stdout.write(`averment ${service.name}: nothing is wrong with the environment.\n`);
    process.exit(0);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    const sentences = error.problems.map((each) => `  ${each}\n`).join('');
    process.stderr.write(`averment ${service.name} does not start:\n${sentences}`);
    process.exit(2);
  }
}

const isAsked = (...names: string[]): boolean => process.argv.slice(2).some((argument) => names.includes(argument));

type Read = { readonly value: unknown } | { readonly problem: string };

function readOne(name: string, variable: Variable<unknown>, environment: Environment): Read {
  const given = variable.isSecret ? secretOf(name, environment) : { text: environment[name]?.trim() ?? '' };
  if ('problem' in given) return given;
  const text = given.text || variable.default;
  if (text === undefined) {
    return variable.isRequired ? { problem: `${name} is not set: ${variable.meaning}.` } : { value: undefined };
  }
  const value = variable.parse(text);
  if (value !== undefined) return { value };
  const shown = variable.isSecret ? 'what it is now is not shown' : `it is "${text}"`;
  return { problem: `${name} has to be ${variable.shape}; ${shown}.` };
}

/** A secret's text: from the variable, or from the file that `<name>_FILE` names, as Docker and Kubernetes mount them. */
function secretOf(name: string, environment: Environment): { text: string } | { problem: string } {
  const text = environment[name]?.trim() ?? '';
  const file = environment[`${name}_FILE`]?.trim() ?? '';
  if (file === '') return { text };
  if (text !== '') return { problem: `${name} and ${name}_FILE are both set; one of them has to go.` };
  try {
    return { text: readFileSync(file, 'utf8').trim() };
  } catch (error) {
    return { problem: `${name}_FILE names a file that can't be read: ${(error as Error).message}.` };
  }
}

function unknownOf(variables: Variables, environment: Environment, own: string): string[] {
  const names = Object.keys(variables);
  const known = new Set(names.flatMap((name) => (variables[name]!.isSecret ? [name, `${name}_FILE`] : [name])));
  return Object.keys(environment)
    .filter((name) => name.startsWith(own) && !known.has(name))
    .sort()
    .map(
      (name) =>
        `${name} is not a variable of this service; it knows ${names.filter((each) => each.startsWith(own)).join(', ')}.`,
    );
}

function defaultOf({ default: given, isRequired }: Variable<unknown>): string {
  if (given === undefined) return isRequired ? 'has to be set' : 'may be left out';
  return given === '' ? 'empty by default' : `${given} by default`;
}

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
