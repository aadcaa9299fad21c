import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A service of docker-compose.yml, as far as it is looked at. */
export interface ComposeService {
  readonly image: string;
  readonly command?: readonly string[] | string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stop_grace_period?: string;
  readonly restart?: string;
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly healthcheck?: unknown;
  readonly deploy?: { readonly replicas: string };
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

/** Reads a compose file as `docker compose config` does: with its anchors, its merges, and the variables filled in. */
export function readComposeFile(path: string, environment: Readonly<Record<string, string>>): ComposeFile {
  const file = parse(readFileSync(path, 'utf8'), { merge: true }) as ComposeFile;
  return filledIn(file, environment) as ComposeFile;
}

/** The names of the variables that the file takes from outside. */
export const namesIn = (text: string): string[] => [...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name!);

/** Lines `NAME=value`, as Docker reads an .env file. */
export function readEnvFile(path: string): Record<string, string> {
  const lines = readFileSync(path, 'utf8').split('\n');
  const settings = lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    settings.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

function filledIn(value: unknown, environment: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string') return interpolated(value, environment);
  if (Array.isArray(value)) return value.map((item) => filledIn(item, environment));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, filledIn(item, environment)]));
}

/** Fills in `${NAME}`, `${NAME:-default}` and `${NAME:?message}`; throws the message if the last has no value. */
function interpolated(text: string, environment: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, rest = '') => {
    const value = environment[name];
    if (value) return value;
    if (kind === '?') throw new Error(rest);
    return kind === '-' ? rest : '';
  });
}
