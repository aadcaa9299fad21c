import type { FilingError } from '@averment/record';
import { FilingRunner, type RunnerOptions } from './runner.js';

const workerFile = new URL('./naughty.test.worker.js', import.meta.url);
let runner: FilingRunner | undefined;
const start = (options: Partial<RunnerOptions> = {}) =>
  (runner = new FilingRunner({ jobs: 2, workerFile, ...options }));
const read = (name: string, call = {}) => runner!.read({ name, bytes: new Uint8Array(3) }, call);
const nameOf = async (name: string) => (JSON.parse((await read(name)).recordJson) as { name: string }).name;
const failure = (name: string) =>
  read(name).then(
    () => 'read',
    (error: FilingError) => error.code,
  );

afterEach(async () => {
  await runner?.close();
  runner = undefined;
});

describe('FilingRunner', () => {
  it('reads filings, and reports each page', async () => {
    start();
    let pages = 0;
    await read('pages-3', { onPage: () => pages++ });
    expect(pages).toBe(3);
    await new Promise((done) => setTimeout(done, 50));
    expect(pages).toBe(3);
  });

  it('gives back what went wrong as a FilingError', async () => {
    start();
    expect(await failure('fails')).toBe('encrypted');
  });

  it('stops a filing at its time limit, and the others do not notice', async () => {
    start({ limits: { seconds: 0.5 } });
    const others = Promise.all(['a', 'b', 'c', 'd'].map(nameOf));
    expect(await failure('for-ever')).toBe('time-limit');
    expect(await others).toEqual(['a', 'b', 'c', 'd']);
    expect(await nameOf('after')).toBe('after');
  });

  it('gives a scan more time, by its pages', async () => {
    start({ limits: { seconds: 1, secondsPerSlowPage: 1 } });
    expect(await failure('pages-4 slowly')).toBe('time-limit');
    expect(await failure('pages-4 slowly scanned')).toBe('read');
  });

  it('reports a thread that fills its heap as memory-limit', async () => {
    start({ limits: { megabytes: 64 } });
    expect(await failure('heap')).toBe('memory-limit');
    expect(await nameOf('after')).toBe('after');
  });

  it('finds the filing that fills memory outside the heap, among others in flight', async () => {
    start({ limits: { megabytes: 300 } });
    const all = await Promise.all(['slowly pages-3', 'outside-1200', 'x', 'slowly pages-2', 'y'].map(failure));
    expect(all).toEqual(['read', 'memory-limit', 'read', 'read', 'read']);
  });

  it('reports a thread that dies as worker-died, whatever killed it', async () => {
    start();
    expect(await failure('exits')).toBe('worker-died');
    expect(await failure('throws')).toBe('worker-died');
    expect(await nameOf('after')).toBe('after');
  });

  it('stops when its caller says so, with the reason given', async () => {
    start();
    const caller = new AbortController();
    const reading = read('for-ever', { signal: caller.signal });
    setTimeout(() => caller.abort(new Error('enough')), 200);
    await expect(reading).rejects.toThrow('enough');
  });
});
