import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built command, as users start it. For the end-to-end tests. */
const COMMAND = fileURLToPath(new URL('../../bin/averment.js', import.meta.url));
export const FIXTURES = fileURLToPath(new URL('../../../../fixtures/', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Outcome>;
}

/** Starts the command; `uid` makes another user of it, where the tests run as root. */
export function start(args: readonly string[], options: { cwd?: string; uid?: number; stdin?: string } = {}): Running {
  const { stdin, ...spawning } = options;
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: 'pipe', ...spawning });
  child.stdin.end(stdin ?? '');
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (words: string) => (stdout += words));
  child.stderr.setEncoding('utf8').on('data', (words: string) => (stderr += words));
  const ended = new Promise<Outcome>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr })),
  );
  return { child, ended };
}

/** Runs the command to its end. */
export const averment = (args: readonly string[], options?: Parameters<typeof start>[1]): Promise<Outcome> =>
  start(args, options).ended;

/** Runs a command that answers in JSON. */
export async function answer<T>(...args: string[]): Promise<T> {
  const { stdout, stderr } = await averment([...args, '--json']);
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as T;
}

/** Every record of a store, as exported. */
export async function exported(data: string): Promise<string> {
  const { code, stdout, stderr } = await averment(['export', '--format', 'jsonl', '--data', data]);
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

/** A folder that is gone after the test run's last test. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'averment-e2e-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Copies sample filings of text, the quick ones to read, into a folder; returns their names. */
export function copySamples(folder: string, most = Infinity): string[] {
  mkdirSync(folder, { recursive: true });
  const slow = /^brightwater|^sandoval/;
  const names = readdirSync(join(FIXTURES, 'filings'))
    .filter((name) => name.endsWith('.pdf') && !slow.test(name))
    .slice(0, most);
  for (const name of names) copyFileSync(join(FIXTURES, 'filings', name), join(folder, name));
  return names;
}
