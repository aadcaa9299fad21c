import { MemoryWatch } from './memory-watch.js';

const MB = 2 ** 20;

describe('MemoryWatch', () => {
  let resident = 0;
  let stopped: string[] = [];
  const watched = (name: string, alone: boolean) => ({
    alone,
    memoryBefore: 100 * MB,
    stop: (reason: string) => void stopped.push(`${name} ${reason}`),
  });
  beforeEach(() => (stopped = []));

  it('stops a filing that is alone and outgrows the limit', () => {
    const watch = new MemoryWatch(500, () => resident * MB);
    const only = watched('only', true);
    watch.add(only);
    resident = 599;
    watch.check();
    expect(stopped).toEqual([]);
    resident = 601;
    watch.check();
    expect(stopped).toEqual(['only outgrew']);
    watch.remove(only);
  });

  it('stops all that are in flight where it cannot tell which of them it is', () => {
    const watch = new MemoryWatch(500, () => resident * MB);
    const both = [watched('a', false), watched('b', false)];
    both.forEach((one) => watch.add(one));
    resident = 1001;
    watch.check();
    expect(stopped).toEqual(['a crowded', 'b crowded']);
    both.forEach((one) => watch.remove(one));
  });
});
