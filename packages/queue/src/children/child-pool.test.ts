import { FilingError } from '@averment/record';
import { DEFAULT_CHILD_LIMITS, type ChildLimits } from '../settings.js';
import { ChildPool } from './child-pool.js';

let pool: ChildPool;
const open = (limits: Partial<ChildLimits> = {}) => {
  pool = new ChildPool(new URL('./naughty.test.child.js', import.meta.url), { ...DEFAULT_CHILD_LIMITS, ...limits });
};
afterEach(() => pool.kill());

const pidOf = async (data: object = {}) => ((await pool.run(data)) as { pid: number }).pid;
const codeOf = (data: object) =>
  pool.run(data).then(
    () => 'answered',
    (error: FilingError) => error.code,
  );

describe('a child', () => {
  it('answers, and is used again', async () => {
    open();
    expect(await pidOf()).toBe(await pidOf());
    expect(pool.pids).toHaveLength(1);
  });

  it('is replaced after so many filings', async () => {
    open({ filings: 2 });
    const pids = [await pidOf(), await pidOf(), await pidOf()];
    expect(pids[0]).toBe(pids[1]);
    expect(pids[2]).not.toBe(pids[0]);
  });

  it('is replaced once it holds too much memory', async () => {
    open({ spentMegabytes: 1 });
    expect(await pidOf()).not.toBe(await pidOf());
  });

  it.each([
    ['hangs in a busy loop', { act: 'hang' }, 'time-limit'],
    ['grows over the limit, outside the heap', { act: 'grow' }, 'memory-limit'],
    ['exits', { act: 'exit' }, 'worker-died'],
    ['crashes', { act: 'crash' }, 'worker-died'],
    ['says what is wrong with the filing', { act: 'encrypted' }, 'encrypted'],
    ['meets a fault of ours', { act: 'fault' }, 'internal'],
  ])('that %s ends its filing alone', async (_, data, code) => {
    open({ seconds: code === 'time-limit' ? 1.5 : 20, megabytes: 200 });
    const other = pool.run({ pages: 3, pause: 100 });
    expect(await codeOf(data)).toBe(code);
    await expect(other).resolves.toHaveProperty('pid');
    await expect(pidOf()).resolves.toEqual(expect.any(Number));
  });

  it('does not repeat the words of a filing in what it says of a fault', async () => {
    open();
    const error = await pool.run({ act: 'fault' }).catch((thrown: Error) => thrown);
    expect((error as Error).message).toMatch(/^A fault in Averment itself: SyntaxError at /);
    expect((error as Error).message).not.toContain('words');
  });

  it('has more time for pages that are slow, and finished', async () => {
    open({ seconds: 1.5, secondsPerSlowPage: 3 });
    expect(await codeOf({ pages: 2, pause: 1200 })).toBe('answered');
    expect(await codeOf({ pages: 1, pause: 2500 })).toBe('time-limit');
  });
});

describe('the pool', () => {
  it('stops a filing when its caller says so, with the reason given', async () => {
    open();
    const caller = new AbortController();
    const running = pool.run({ act: 'hang' }, { signal: caller.signal });
    setTimeout(() => caller.abort(new Error('enough')), 300);
    await expect(running).rejects.toThrow('enough');
    expect(pool.pids).toEqual([]);
  });

  it('lets the filing in hand end before its child does, when it is closed', async () => {
    open();
    const running = pidOf({ pages: 2, pause: 100 });
    await pool.close();
    await expect(running).resolves.toEqual(expect.any(Number));
    await expect(pool.run({})).rejects.toThrow('closed');
  });
});
