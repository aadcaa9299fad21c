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
});

describe('rateTable', () => {
  it('gives the rate of the best round and its ratio to the peer', () => {
    const timings = [
      { name: 'ours', best: 0.5, all: [0.5, 0.7] },
      { name: 'peer', best: 1, all: [1] },
    ];
    expect(rateTable(timings, 200, 'pages', 'peer')).toEqual([
      { contestant: 'ours', 'pages/s': 400, 'ratio to peer': 2 },
      { contestant: 'peer', 'pages/s': 200, 'ratio to peer': 1 },
    ]);
  });
});
