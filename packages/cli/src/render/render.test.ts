import { Pace, emptyTally, progressLine } from './progress.js';
import { fitWidths, table } from './table.js';
import { displayWidth, fit, printable, wrap } from './width.js';
import { counted, duration, sumOf } from './words.js';

describe('width', () => {
  it('counts columns, not code units', () => {
    expect(displayWidth('§ 2702')).toBe(6);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('東京')).toBe(4);
  });
  it('cuts what is too long, with a sign of it', () => {
    expect(fit('short', 10)).toBe('short');
    expect(fit('Southern District', 9)).toBe('Southern…');
  });
  it('wraps at spaces', () => expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']));
  it('lets no control characters of a PDF through to the terminal', () => {
    expect(printable('Roe\u001b[2J v.\nPoe\u0007')).toBe('Roe [2J v. Poe');
  });
});

describe('table', () => {
  const columns = [
    { title: 'Case', shrinkTo: 6 },
    { title: 'Pages', align: 'right' as const },
  ];
  it('sets columns side by side, figures to the right', () => {
    expect(
      table(
        columns,
        [
          ['Roe v. Poe', 7],
          ['Doe', 120],
        ],
        80,
      ).split('\n'),
    ).toEqual(['Case        Pages', '──────────  ─────', 'Roe v. Poe      7', 'Doe           120']);
  });
  it('keeps to the width it has', () => {
    const lines = table(columns, [['Roe v. a very long name of a company', 7]], 24).split('\n');
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(24);
    expect(lines[2]).toMatch(/^Roe v\. a ve.*… +7$/);
  });
  it('never makes a column narrower than its least width', () => {
    expect(fitWidths(columns, [['a'.repeat(30), '12345']], 5)).toEqual([6, 5]);
  });
});

describe('progressLine', () => {
  it('says how far, how fast, how long, in the width of the terminal', () => {
    const tally = { ...emptyTally(), total: 40 };
    const pace = new Pace();
    pace.mark(0, tally);
    Object.assign(tally, { filings: 10, pages: 200, failed: 1 });
    pace.mark(10, tally);
    expect(progressLine(tally, pace, 120)).toBe(
      '██████░░░░░░░░░░░░░░░░░░ 10 of 40 filings · 200 pages · 20.0 pages/s · 1 failed · 30 s left',
    );
    expect(displayWidth(progressLine(tally, pace, 50))).toBeLessThanOrEqual(50);
  });
  it('says so while the filings are still being counted', () => {
    expect(progressLine(emptyTally(), new Pace(), 120)).toMatch(/0 of \? filings · 0 pages/);
  });
});

describe('words', () => {
  it('counts', () => expect([counted(1, 'page'), counted(1204, 'page')]).toEqual(['1 page', '1,204 pages']));
  it('tells time', () =>
    expect([duration(8), duration(200), duration(7500)]).toEqual(['8 s', '3 min 20 s', '2 h 5 min']));
  it('tells sums', () => {
    const sum = { min: null, max: null, multiplier: null, currency: 'USD', per: null };
    expect(sumOf({ ...sum, min: 100, max: 1000, per: 'violation' })).toBe('$100 to $1,000 per violation');
    expect(sumOf({ ...sum, max: 500 })).toBe('up to $500');
    expect(sumOf({ ...sum, multiplier: 3 })).toBe('× 3');
    expect(sumOf(sum)).toBe('no figure');
  });
});
