import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readFiling, type EngineName } from '@averment/pdf-text';
import type { Report, Row } from './rounds.js';
import { samples } from './samples.js';

const EVERY = 100;

/** Resident memory while one process reads many filings, OCR off: each engine in a process of its own. */
export function benchMemory(filings: number, engines: readonly EngineName[], fixturesOnly: boolean): Report {
  const series = engines.map((engine) => ({ engine, megabytes: inProcessOfItsOwn(filings, engine, fixturesOnly) }));
  const steps = series[0]!.megabytes.length;
  const rows = Array.from({ length: steps }, (_, step): Row => ({
    filings: step === 0 ? 'before' : step * EVERY,
    ...Object.fromEntries(series.map(({ engine, megabytes }) => [`${engine}, MB`, megabytes[step] ?? NaN])),
  }));
  return {
    title: `Memory over ${filings} filings`,
    rows,
    notes: series.map(({ engine, megabytes }) => `${engine}: ${growth(megabytes)}`),
  };
}

/** The second half's mean beside the first half's, the first fifth left aside: heaps fill up before they are swept. */
function growth(megabytes: readonly number[]): string {
  const warm = megabytes.slice(Math.ceil(megabytes.length / 5));
  const [first, second] = [warm.slice(0, warm.length >> 1), warm.slice(warm.length >> 1)].map(mean) as [number, number];
  const part = Math.round(100 * (second / first - 1));
  return `${Math.round(first)} MB in the first half, ${Math.round(second)} MB in the second (${part} %).`;
}

const mean = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;

function inProcessOfItsOwn(filings: number, engine: EngineName, fixturesOnly: boolean): number[] {
  const main = fileURLToPath(new URL('./main.js', import.meta.url));
  const args = [main, 'memory-of', '--engine', engine, '--filings', String(filings), '--json'];
  if (fixturesOnly) args.push('--fixtures');
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.status !== 0) throw new Error(`The process that reads with ${engine} ended with ${child.status}.`);
  return (JSON.parse(child.stdout) as Report).rows.map((row) => Number(row['MB']));
}

/** Reads the samples over and over in this process. */
export async function memoryOf(filings: number, engine: EngineName, fixturesOnly: boolean): Promise<Report> {
  const files = samples(fixturesOnly);
  const rows: Row[] = [{ filings: 0, MB: resident() }];
  for (let count = 1; count <= filings; count++) {
    await readFiling(files[(count - 1) % files.length]!.bytes, { engine, ocr: 'off' });
    if (count % EVERY === 0) rows.push({ filings: count, MB: resident() });
  }
  return { title: `Memory with ${engine}`, rows, notes: [] };
}

const resident = (): number => Math.round(process.memoryUsage.rss() / 2 ** 20);
