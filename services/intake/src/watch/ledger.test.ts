import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pdf } from '../testing/index.js';
import { Ledger } from './ledger.js';

describe('the ledger of a watched place', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'averment-test-'));
    path = join(folder, 'below', 'folder.ledger');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('remembers over a restart: files by path and fingerprint, bytes by their hash', async () => {
    const first = await Ledger.open(path);
    await first.add('/in/a\n"b".pdf', '1-2', pdf('a'));
    const second = await Ledger.open(path);
    expect([second.hasFile('/in/a\n"b".pdf', '1-2'), second.hasFile('/in/a\n"b".pdf', '1-3')]).toEqual([true, false]);
    expect([second.hasBytes(pdf('a')), second.hasBytes(pdf('b'))]).toEqual([true, false]);
  });

  test('outlives a line that a killed process left unfinished, and one that is none', async () => {
    const first = await Ledger.open(path);
    await first.add('/in/a.pdf', '1', pdf('a'));
    appendFileSync(path, 'nonsense\n["abc","2","/in/unfin');
    const second = await Ledger.open(path);
    await second.add('/in/b.pdf', '1', pdf('b'));
    const third = await Ledger.open(path);
    expect([third.hasFile('/in/a.pdf', '1'), third.hasFile('/in/b.pdf', '1'), third.size]).toEqual([true, true, 2]);
  });

  test('drops what later lines replace, but no hash', async () => {
    const first = await Ledger.open(path);
    for (const fingerprint of ['1', '2', '3']) await first.add('/in/a.pdf', fingerprint, pdf('same'));
    await first.add('/in/a.pdf', '4', pdf('other'));
    const second = await Ledger.open(path);
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2);
    expect([second.hasFile('/in/a.pdf', '4'), second.hasBytes(pdf('same')), second.hasBytes(pdf('other'))]).toEqual([
      true,
      true,
      true,
    ]);
  });
});
