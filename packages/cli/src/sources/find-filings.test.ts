import { createWriteStream, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { countFilings, findFilings } from './find-filings.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'averment-find-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, words = '%PDF-1.7') => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), words);
};
const putZip = async (name: string, entries: Record<string, string>) => {
  const zip = new yazl.ZipFile();
  for (const [entry, words] of Object.entries(entries)) zip.addBuffer(Buffer.from(words), entry);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(join(folder, name)));
};
async function found(...paths: string[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const each of findFilings(paths.map((path) => join(folder, path)))) {
    lines.push(relative(folder, each.path) + (each.kind === 'refused' ? ` ${each.error.code}` : ''));
  }
  return lines;
}

describe('findFilings', () => {
  it('goes through folders in the order of names, whatever order the paths come in', async () => {
    ['b/2.pdf', 'b/1.PDF', 'b/a/3.pdf', 'a.pdf', 'c.pdf'].forEach((name) => put(name));
    const all = ['a.pdf', 'b/1.PDF', 'b/2.pdf', 'b/a/3.pdf', 'c.pdf'];
    expect(await found('.')).toEqual(all);
    expect(await found('c.pdf', 'b', 'a.pdf', 'b')).toEqual(all);
    expect(await countFilings([folder])).toBe(5);
  });

  it('leaves what is no filing, and takes a PDF that has no ending', async () => {
    put('notes.txt');
    put('._a.pdf');
    put('plain', 'no PDF');
    put('nameless');
    expect(await found('.')).toEqual(['nameless']);
  });

  it('takes a file that is named outright, whatever it is called', async () => {
    put('odd.bin');
    expect(await found('odd.bin')).toEqual(['odd.bin']);
  });

  it('refuses what is not there', async () => {
    expect(await found('gone.pdf')).toEqual(['gone.pdf file-missing']);
  });

  it('does not follow a link to a folder, which may lead back', async () => {
    put('a.pdf');
    symlinkSync(folder, join(folder, 'loop'));
    expect(await found('.')).toEqual(['a.pdf']);
  });

  it('opens archives, sorted, and leaves what macOS adds', async () => {
    await putZip('z.zip', { 'b.pdf': 'b', 'a/x.pdf': 'x', '__MACOSX/._b.pdf': '', 'readme.txt': '' });
    expect(await found('.')).toEqual(['z.zip!a/x.pdf', 'z.zip!b.pdf']);
  });

  it('reads the entries of an archive, even after the walk has ended', async () => {
    await putZip('z.zip', { 'a.pdf': 'first', 'b.pdf': 'second' });
    const files = [];
    for await (const each of findFilings([folder])) files.push(each);
    const words = await Promise.all(
      files.map(async (each) => (each.kind === 'file' ? Buffer.from(await each.read()).toString() : '')),
    );
    expect(words).toEqual(['first', 'second']);
  });

  it('refuses an archive in an archive, a damaged archive, and a bomb, and goes on', async () => {
    await putZip('a.zip', { 'in.zip': 'x', 'ok.pdf': 'x' });
    put('b.zip', 'no archive');
    await putZip('c.zip', { 'bomb.pdf': ' '.repeat(30_000_000), 'ok.pdf': 'x' });
    expect(await found('.')).toEqual([
      'a.zip!in.zip bad-archive',
      'a.zip!ok.pdf',
      'b.zip bad-archive',
      'c.zip!bomb.pdf bad-archive',
      'c.zip!ok.pdf',
    ]);
  });
});
