import { readFileSync, readdirSync } from 'node:fs';
import { check } from 'recheck';
import ts from 'typescript';

/** How long one pattern may be looked at, in milliseconds; once more, and longer, where a busy machine left it open. */
const LOOK_LIMITS = [20_000, 120_000] as const;
/** Of the strings that recheck tries on patterns with lookbehinds: a test must say today what it said yesterday. */
const SEED = Number(process.env['AVERMENT_RECHECK_SEED'] ?? 1);
/** Files whose patterns users' text never meets. */
const TESTS = /\.test(?:\.\w{1,8})?\.ts$|^testing\//;

/**
 * For tests: the regular expressions, written as literals in the sources below a folder, that are not proved to run in
 * linear time, each with what `recheck` says of it.
 */
export async function slowPatternsUnder(sources: URL): Promise<string[]> {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  const patterns = files
    .filter((file) => file.endsWith('.ts') && !TESTS.test(file))
    .flatMap((file) => patternsIn(new URL(file, sources)));
  return slowAmong(patterns);
}

/** For tests: those of the regular expressions, each as "/source/flags", that are not proved to run in linear time. */
export async function slowAmong(patterns: readonly string[]): Promise<string[]> {
  process.env['RECHECK_BACKEND'] = 'native';
  const slow: string[] = [];
  for (const pattern of new Set(patterns)) {
    const status = await statusOf(pattern);
    if (status !== 'safe') slow.push(`${status} ${pattern}`);
  }
  return slow;
}

async function statusOf(pattern: string): Promise<string> {
  const end = pattern.lastIndexOf('/');
  const look = (timeout: number, randomSeed: number) =>
    check(pattern.slice(1, end), pattern.slice(end + 1), { timeout, randomSeed });
  let result = await look(LOOK_LIMITS[0], SEED);
  if (result.status === 'unknown') result = await look(LOOK_LIMITS[1], SEED);
  // What recheck only tried, and did not prove, on strings of its own: a slow pattern is slow on those of any seed.
  if (result.status === 'vulnerable' && result.checker === 'fuzz') result = await look(LOOK_LIMITS[0], SEED + 1);
  return result.status;
}

function patternsIn(file: URL): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file.pathname, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}
