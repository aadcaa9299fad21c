import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filingId } from '@averment/record';
import { FolderBlobs, blobPath, pdfKey, textKey } from './index.js';

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

  test('what a killed process left unfinished is swept after an hour', () => {
    new FolderBlobs(root);
    for (const name of ['old', 'young']) writeFileSync(join(root, 'unfinished', name), '');
    utimesSync(join(root, 'unfinished', 'old'), new Date(0), new Date(0));
    new FolderBlobs(root);
    expect(readdirSync(join(root, 'unfinished'))).toEqual(['young']);
  });
});
