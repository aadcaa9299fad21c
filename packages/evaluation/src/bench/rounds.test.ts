import { race, rateTable } from './rounds.js';

describe('race', () => {
  it('runs the contestants in turn over all items', async () => {
    const order: string[] = [];
    const contestants = ['a', 'b'].map((name) => ({ name, run: (item: number) => order.push(name + item) }));
    const timings = await race([1, 2], contestants, 1);
    expect(order).toEqual(['a1', 'a2', 'b1', 'b2', 'a1', 'a2', 'b1', 'b2']);
    expect(timings.map(({ name }) => name)).toEqual(['a', 'b']);
    for (const { best } of timings) expect(best).toBeGreaterThan(0);
  });

  it('prepares before each run, outside the time', async () => {
    const order: string[] = [];
    const slow = () => new Promise<void>((done) => setTimeout(done, 200));
    const contestant = {
      name: 'a',
      prepare: () => slow().then(() => void order.push('prepare')),
      run: () => order.push('run'),
    };
    const [timing] = await race([1], [contestant], 1);
    expect(order).toEqual(['prepare', 'run', 'prepare', 'run']);
    expect(timing!.best).toBeLessThan(0.2);
  });

  it('sums the best of each item, the first round uncounted', async () => {
    const milliseconds = { x: [0, 400, 5], y: [0, 5, 400] };
    const run = (item: 'x' | 'y') => new Promise((done) => setTimeout(done, milliseconds[item].shift()));
    const [timing] = await race(['x', 'y'] as const, [{ name: 'a', run }], 2);
    expect(timing!.best).toBeLessThan(0.4);
  });
});

describe('rateTable', () => {
  it('gives the rate of the best round and its ratio to the peer', () => {
    const timings = [
      { name: 'ours', best: 0.5, core: 0.4 },
      { name: 'peer', best: 1, core: 1 },
    ];
    expect(rateTable(timings, 200, 'pages', 'peer')).toEqual([
      { contestant: 'ours', 'pages/s': 400, 'pages/core s': 500, 'ratio to peer': 2, 'ratio of core time': 2.5 },
      { contestant: 'peer', 'pages/s': 200, 'pages/core s': 200, 'ratio to peer': 1, 'ratio of core time': 1 },
    ]);
  });
});
