import { isBomb, refusalOf } from './zip-guard.js';

const entry = (facts: Partial<Parameters<typeof refusalOf>[0]>) =>
  refusalOf({ name: 'a.pdf', compressedSize: 900_000, uncompressedSize: 1_000_000, encrypted: false, ...facts })
    ?.message ?? 'taken';

describe('refusalOf', () => {
  const rows: [why: string, facts: Parameters<typeof entry>[0], outcome: RegExp][] = [
    ['an ordinary entry', {}, /^taken$/],
    ['an entry in folders', { name: '2025/cand/a.pdf' }, /^taken$/],
    ['dots inside a name', { name: 'roe..v..poe.pdf' }, /^taken$/],
    ['a small form that packs well', { compressedSize: 900, uncompressedSize: 900_000 }, /^taken$/],
    ['a name that climbs', { name: '../../etc/a.pdf' }, /out of the archive/],
    ['a name that climbs in the middle', { name: 'x/../../a.pdf' }, /out of the archive/],
    ['a name that climbs in Windows', { name: '..\\a.pdf' }, /out of the archive/],
    ['an absolute name', { name: '/etc/a.pdf' }, /out of the archive/],
    ['a Windows drive', { name: 'C:\\a.pdf' }, /out of the archive/],
    ['a password', { encrypted: true }, /password/],
    ['more than a file may have', { uncompressedSize: 2e9, compressedSize: 1e9 }, /limit for a file/],
    ['a bomb', { compressedSize: 100_000, uncompressedSize: 100_000_000 }, /1000 times/],
  ];
  it.each(rows)('%s', (_why, facts, outcome) => expect(entry(facts)).toMatch(outcome));
});

describe('isBomb', () => {
  it('is any archive whose entries together are far larger than itself', () => {
    expect(isBomb(1.5e9, 1e9)).toBe(false);
    expect(isBomb(50_000_000, 1000)).toBe(false);
    expect(isBomb(10e9, 10_000_000)).toBe(true);
  });
});
