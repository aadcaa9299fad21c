import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lazily, readRecords, readRows } from './data-file.js';

describe('data files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'av-data-'));
  const path = join(folder, 'courts.tsv');
  const file = pathToFileURL(path);
  beforeAll(() => writeFileSync(path, '# Source: ours.\nid\tname\n\nabcd\tCourt of A\n# a note\nefgh\n'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('leave out header, notes and empty lines', () => {
    expect(readRows(file)).toEqual([['abcd', 'Court of A'], ['efgh']]);
  });

  it('give objects by the header, a cell left out as empty', () => {
    expect(readRecords(file)).toEqual([
      { id: 'abcd', name: 'Court of A' },
      { id: 'efgh', name: '' },
    ]);
  });
});

describe('lazily', () => {
  it('makes the value once, and not before it is asked for', () => {
    let made = 0;
    const value = lazily(() => ++made);
    expect(made).toBe(0);
    expect([value(), value()]).toEqual([1, 1]);
  });
});
