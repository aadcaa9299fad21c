import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filingId } from '@averment/record';
import { folderTrouble } from './folder-trouble.js';
import { FolderBlobs, blobPath, isPassingTrouble, pdfKey, recordKey, textKey } from './index.js';

describe('blobs in a folder', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'averment-test-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const id = filingId(Buffer.from('a filing'));
  const hash = id.slice('sha256:'.length);

  test('lie by the first digits of their hash', () => {
    expect(blobPath(pdfKey(id))).toBe(`${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}.pdf`);
    expect(blobPath(textKey(id, '1.2/beta'))).toBe(`${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}-1.2_beta.text`);
    expect(blobPath(recordKey(id, '0.1.0'))).toBe(`${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}-0.1.0.record`);
  });

  test.each(['sha256:abc', '../../etc/passwd', hash.toUpperCase()])('refuse the key %s', (key) => {
    expect(() => pdfKey(key)).toThrow(RangeError);
  });

  test('written by many at once are whole, and nothing unfinished stays', async () => {
    const bytes = Buffer.alloc(300_000, 'x');
    await Promise.all(Array.from({ length: 8 }, () => new FolderBlobs(root).put(pdfKey(id), bytes)));
    const blobs = new FolderBlobs(root);
    expect((await blobs.get(pdfKey(id)))?.length).toBe(300_000);
    expect(await blobs.has(pdfKey(id))).toBe(true);
    expect(readdirSync(join(root, 'unfinished'))).toEqual([]);
  });

  test('a text is replaced by a later one of the same version', async () => {
    const blobs = new FolderBlobs(root);
    await blobs.put(textKey(id, '1'), Buffer.from('old'));
    await blobs.put(textKey(id, '1'), Buffer.from('new'));
    expect(Buffer.from((await blobs.get(textKey(id, '1')))!).toString()).toBe('new');
  });

  test.each([
    ['a full disk', 'ENOSPC', 'The disk that holds the blobs is full. Make room; work goes on by itself.'],
    ['a disk without write access', 'EACCES', /^This process may not write to the blobs' folder/],
    ['what has no sentence of its own', 'ELOOP', 'The disk that holds the blobs refused to write: ELOOP.'],
  ])('tell %s as trouble that passes', (_, code, sentence) => {
    const told = folderTrouble(Object.assign(new Error('as the system says it'), { code, syscall: 'write' }));
    expect(isPassingTrouble(told)).toBe(true);
    expect((told as Error).message).toMatch(sentence);
  });

  test('leave a fault of ours what it is', () => {
    const fault = new TypeError('x is not a function');
    expect(folderTrouble(fault)).toBe(fault);
  });

  test('in a folder that has gone are refused, and the folder is not made again in the place of a disk', async () => {
    const blobs = new FolderBlobs(join(root, 'blobs'));
    await blobs.ping();
    rmSync(join(root, 'blobs'), { recursive: true });
    for (const work of [() => blobs.ping(), () => blobs.put(pdfKey(id), Buffer.from('%PDF-'))]) {
      await expect(work()).rejects.toThrow("The blobs' folder is missing. Is its disk mounted?");
    }
    expect(readdirSync(root)).toEqual([]);
  });

  test('what a killed process left unfinished is swept after an hour', () => {
    new FolderBlobs(root);
    for (const name of ['old', 'young']) writeFileSync(join(root, 'unfinished', name), '');
    utimesSync(join(root, 'unfinished', 'old'), new Date(0), new Date(0));
    new FolderBlobs(root);
    expect(readdirSync(join(root, 'unfinished'))).toEqual(['young']);
  });
});
