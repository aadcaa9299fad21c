import { Gate } from './gate.js';

describe('Gate', () => {
  it('lets several in together, one alone, and keeps the order', async () => {
    const gate = new Gate();
    const log: string[] = [];
    const visit = async (name: string, alone: boolean) => {
      const leave = await gate.enter(alone);
      log.push(`+${name}`);
      await new Promise((done) => setImmediate(done));
      log.push(`-${name}`);
      leave();
    };
    await Promise.all([visit('a', false), visit('b', false), visit('ALONE', true), visit('c', false)]);
    expect(log).toEqual(['+a', '+b', '-a', '-b', '+ALONE', '-ALONE', '+c', '-c']);
  });
});
