import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { FilingError, canonicalJson } from '@averment/record';
import { JsonlSink } from '../index.js';
import { sampleRecord } from '../testing/record.js';

describe('a JSONL sink', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'averment-jsonl-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const files = () => readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const linesOf = (path: string) => {
    const text = readFileSync(path, 'utf8');
    expect(text === '' || text.endsWith('\n')).toBe(true);
    return text.split('\n').slice(0, -1);
  };
  const idsIn = (path: string) => linesOf(path).map((line) => (JSON.parse(line) as { id: string }).id);

  test('writes a line a record, canonical, with its id and version before it', async () => {
    const sink = await JsonlSink.open(folder);
    const record = sampleRecord('quillfeather', 'Line one\nline two');
    await sink.deliver(record);
    const line = `{"id":"${record.id}","pipelineVersion":"0.1.0","record":${canonicalJson(record)}}`;
    expect(linesOf(sink.path)).toEqual([line]);
    expect(JSON.parse(line)).toMatchObject({ record: { document: { title: 'Line one\nline two' } } });
    await sink.close();
  });

  test('writes what comes at once in the order in which it came, and goes on after a new start', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `filing-${index}`);
    const first = await JsonlSink.open(folder);
    await Promise.all(names.slice(0, 150).map((name) => first.deliver(sampleRecord(name))));
    await first.close();
    const second = await JsonlSink.open(folder);
    expect(second.path).toBe(first.path);
    await Promise.all(names.slice(150).map((name) => second.deliver(sampleRecord(name))));
    expect(idsIn(second.path)).toEqual(names.map((name) => sampleRecord(name).id));
    await second.close();
  });

  test('closed, it has finished what was under way', async () => {
    const sink = await JsonlSink.open(folder);
    const deliveries = ['a', 'b', 'c'].map((name) => sink.deliver(sampleRecord(name)));
    await sink.close();
    await Promise.all(deliveries);
    expect(idsIn(sink.path)).toHaveLength(3);
  });

  test.each([
    ['a line that was cut off', '{"id":"sha256:0', true],
    ['a line that lacks only its end', JSON.stringify({ id: 'x' }), true],
    ['bytes that a power cut left', '\0'.repeat(200_000), true],
    ['a very long beginning', `{"id":"${'x'.repeat(300_000)}`, true],
    ['nothing, if the last line is whole', '{"id":"whole"}\n', false],
  ])('removes %s', async (_, rest, isRemoved) => {
    const sink = await JsonlSink.open(folder);
    await sink.deliver(sampleRecord('first'));
    await sink.close();
    const before = readFileSync(sink.path, 'utf8');
    appendFileSync(sink.path, rest);
    const again = await JsonlSink.open(folder);
    expect(readFileSync(again.path, 'utf8')).toBe(isRemoved ? before : before + rest);
    await again.deliver(sampleRecord('second'));
    expect(linesOf(again.path)).toHaveLength(isRemoved ? 2 : 3);
    await again.close();
  });

  test('begins a new file where one would grow too large, and appends to the last after a new start', async () => {
    const size = Buffer.byteLength(canonicalJson(sampleRecord('a-0'))) + 200;
    const sink = await JsonlSink.open(folder, { rotateAt: 2 * size });
    for (let index = 0; index < 5; index++) await sink.deliver(sampleRecord(`a-${index}`));
    await sink.close();
    expect(files()).toEqual(['records-1.000001.jsonl', 'records-1.000002.jsonl', 'records-1.000003.jsonl']);
    expect(files().map((name) => idsIn(join(folder, name)).length)).toEqual([2, 2, 1]);
    const again = await JsonlSink.open(folder, { rotateAt: 2 * size });
    expect(again.path).toBe(sink.path);
    await again.close();
  });

  test('writes a record that is larger than a file may be to a file of its own', async () => {
    const sink = await JsonlSink.open(folder, { rotateAt: 100 });
    await sink.deliver(sampleRecord('a'));
    await sink.deliver(sampleRecord('b'));
    expect(files().map((name) => idsIn(join(folder, name)).length)).toEqual([1, 1]);
    await sink.close();
  });

  test('gives each writer files of its own, and what one has left to the next', async () => {
    const [first, second] = [await JsonlSink.open(folder), await JsonlSink.open(folder)];
    await Promise.all([first.deliver(sampleRecord('a')), second.deliver(sampleRecord('b'))]);
    expect(files()).toEqual(['records-1.000001.jsonl', 'records-2.000001.jsonl']);
    await first.close();
    const third = await JsonlSink.open(folder);
    expect(third.path).toBe(first.path);
    await Promise.all([second.close(), third.close()]);
  });

  test('killed in the middle of a line, time and again: what it said is there, and every line is whole', async () => {
    const told = new Set<string>();
    for (let round = 0; round < 4; round++) {
      const { path, ids } = await writeUntilKilled(folder, `round-${round}`, 3 + round);
      expect(path).toBe(join(folder, 'records-1.000001.jsonl'));
      for (const id of ids) told.add(id);
    }
    const sink = await JsonlSink.open(folder);
    const written = new Set(idsIn(sink.path));
    expect([...told].filter((id) => !written.has(id))).toEqual([]);
    expect(told.size).toBeGreaterThan(4);
    await sink.close();
  }, 120_000);

  test('a folder that can not be, or is gone, is trouble of the place', async () => {
    writeFileSync(join(folder, 'file'), '');
    const thrown = await JsonlSink.open(join(folder, 'file')).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(FilingError);
    expect(thrown).toMatchObject({ code: 'store-error' });
    const sink = await JsonlSink.open(join(folder, 'gone'));
    await sink.ready();
    rmSync(join(folder, 'gone'), { recursive: true });
    await expect(sink.ready()).rejects.toThrow(/can't be written: ENOENT\.$/);
    await sink.close();
  });
});

/** Starts a writer, and kills it shortly after so many records are on the disk; gives what it said was written. */
async function writeUntilKilled(folder: string, prefix: string, records: number) {
  const program = fileURLToPath(new URL('../testing/writing-child.js', import.meta.url));
  const child = spawn(process.execPath, [program, folder, prefix], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  const said: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    if (said.length === records + 1) void wait(records * 3).then(() => child.kill('SIGKILL'));
  }
  await ended;
  const [path, ...ids] = said as [string, ...string[]];
  return { path, ids };
}
