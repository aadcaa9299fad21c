import { race, rateTable } from './rounds.js';

describe('race', () => {
  it('runs the contestants in turn, the first round uncounted', async () => {
    const order: string[] = [];
    const timings = await race(
      ['a', 'b'].map((name) => ({ name, run: () => void order.push(name) })),
      2,
    );
    expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
    expect(timings.map(({ name, all }) => [name, all.length])).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
  });

  it('prepares before each run, outside the time', async () => {
    const order: string[] = [];
    const slow = () => new Promise<void>((done) => setTimeout(done, 30));
    const contestant = {
      name: 'a',
      prepare: () => slow().then(() => void order.push('prepare')),
      run: () => void order.push('run'),
    };
    const [timing] = await race([contestant], 1);
    expect(order).toEqual(['prepare', 'run', 'prepare', 'run']);
    expect(timing!.best).toBeLessThan(0.03);
  });
});

describe('rateTable', () => {
  it('gives the rate of the best round and its ratio to the peer', () => {
    const timings = [
      { name: 'ours', best: 0.5, all: [0.5, 0.7], core: 0.4 },
      { name: 'peer', best: 1, all: [1], core: 1 },
    ];
    expect(rateTable(timings, 200, 'pages', 'peer')).toEqual([
      { contestant: 'ours', 'pages/s': 400, 'pages/core s': 500, 'ratio to peer': 2, 'ratio of core time': 2.5 },
      { contestant: 'peer', 'pages/s': 200, 'pages/core s': 200, 'ratio to peer': 1, 'ratio of core time': 1 },
    ]);
  });
});
