import { join } from 'node:path';
import { copySamples, averment, exported, start, temporaryFolder } from './averment.js';

const KILLS = 20;
const { path: folder, remove } = temporaryFolder();
afterAll(remove);

const filings = join(folder, 'filings');
const ingest = (data: string, jobs = 2) => ['ingest', filings, '--data', data, '--jobs', String(jobs), '--ocr', 'off'];
let undisturbed: string;
let seconds: number;

beforeAll(async () => {
  copySamples(filings, 6);
  const data = join(folder, 'undisturbed');
  const began = performance.now();
  expect((await averment(ingest(data))).code).toBe(0);
  seconds = (performance.now() - began) / 1000;
  undisturbed = await exported(data);
}, 60_000);

/** Compares two exports without printing whole records: each line that differs, from the first character that does. */
function expectSame(actual: string): void {
  const lines = actual.split('\n');
  const differing = undisturbed.split('\n').flatMap((line, index) => {
    const other = lines[index] ?? '';
    if (line === other) return [];
    const at = [...line].findIndex((character, place) => character !== other[place]);
    return [
      `line ${index}: …${line.slice(Math.max(0, at - 60), at + 60)}… became …${other.slice(Math.max(0, at - 60), at + 60)}…`,
    ];
  });
  expect(differing).toEqual([]);
  expect(actual).toHaveLength(undisturbed.length);
}

describe('a run that is killed', () => {
  it(`leaves a store that the same command completes, after ${KILLS} kills at any moment`, async () => {
    const data = join(folder, 'killed');
    for (let kill = 0; kill < KILLS; kill++) {
      const { child, ended } = start(ingest(data));
      // Later and later moments, and chance within them: the start, the first filings, the writing of the last.
      const after = 150 + (Math.random() + kill / KILLS) * 0.5 * seconds * 1000;
      const timer = setTimeout(() => child.kill('SIGKILL'), after);
      await ended;
      clearTimeout(timer);
    }
    expect((await averment(ingest(data))).code).toBe(0);
    expectSame(await exported(data));
  }, 240_000);

  it('ends in good order at SIGTERM, and goes on from there', async () => {
    const data = join(folder, 'terminated');
    const { child, ended } = start(ingest(data));
    setTimeout(() => child.kill('SIGTERM'), 0.6 * seconds * 1000);
    const { code, signal } = await ended;
    // Before it listens to signals, the process is ended by them as any other is.
    expect(['SIGTERM', 143, 0]).toContain(signal ?? code);
    expect((await averment(ingest(data))).code).toBe(0);
    expectSame(await exported(data));
  }, 60_000);
});

describe('two runs on one store at once', () => {
  it('both finish, and leave the same store as one', async () => {
    const data = join(folder, 'two');
    const both = await Promise.all([averment(ingest(data, 1)), averment(ingest(data, 1))]);
    expect(both.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, expect.not.stringMatching(/failed:/)],
      [0, expect.not.stringMatching(/failed:/)],
    ]);
    expectSame(await exported(data));
  }, 90_000);
});

describe('the same command again', () => {
  it('has nothing to do, and says so', async () => {
    const { code, stdout } = await averment(ingest(join(folder, 'undisturbed')));
    expect(code).toBe(0);
    expect(stdout).toMatch(/Nothing to do/);
  });
});
