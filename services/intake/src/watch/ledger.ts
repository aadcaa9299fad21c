import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

type Line = readonly [hash: string, fingerprint: string, path: string];

/**
 * Remembers which files a watched place has given, over restarts: by path and fingerprint, so that they need not be read
 * again, and by the hash of their bytes, so that one that was moved or copied is not fed again.
 *
 * It is a text file, a JSON line each. It is written after a file was fed, never before: what a killed process did not
 * note is fed again, which the queue takes for the same filing.
 */
export class Ledger {
  readonly #fingerprints = new Map<string, string>();
  readonly #hashes = new Set<string>();

  private constructor(private readonly path: string) {}

  /** Opens a ledger, or begins one. */
  static async open(path: string): Promise<Ledger> {
    const ledger = new Ledger(path);
    await mkdir(dirname(path), { recursive: true });
    const lines = (await textOf(path)).split('\n').flatMap(parsed);
    for (const line of lines) ledger.#remember(line);
    await ledger.#rewrite(lines);
    return ledger;
  }

  get size(): number {
    return this.#fingerprints.size;
  }

  /** True if this file, unchanged, was fed. */
  hasFile(path: string, fingerprint: string): boolean {
    return this.#fingerprints.get(path) === fingerprint;
  }

  hasBytes(bytes: Uint8Array): boolean {
    return this.#hashes.has(hashOf(bytes));
  }

  async add(path: string, fingerprint: string, bytes: Uint8Array): Promise<void> {
    const line: Line = [hashOf(bytes), fingerprint, path];
    await appendFile(this.path, written(line));
    this.#remember(line);
  }

  #remember([hash, fingerprint, path]: Line): void {
    this.#fingerprints.set(path, fingerprint);
    this.#hashes.add(hash);
  }

  /** Drops the lines that later ones replace, and a last line that a killed process left unfinished. */
  async #rewrite(lines: readonly Line[]): Promise<void> {
    if (lines.length === 0) return;
    const latest = new Map(lines.map((line) => [`${line[0]} ${line[2]}`, line]));
    await writeFile(`${this.path}.new`, [...latest.values()].map(written).join(''));
    await rename(`${this.path}.new`, this.path);
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const written = (line: Line): string => `${JSON.stringify(line)}\n`;

function parsed(text: string): Line[] {
  try {
    const line: unknown = JSON.parse(text);
    const isLine = Array.isArray(line) && line.length === 3 && line.every((part) => typeof part === 'string');
    return isLine ? [line as unknown as Line] : [];
  } catch {
    return [];
  }
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
