import { FilingError } from '@averment/record';
import { pdf, testDoor } from './testing/index.js';

const filing = { bytes: pdf('one'), name: 'one.pdf', path: '/in/one.pdf' };

describe('the door', () => {
  test('takes a filing once, counts it, and logs its id but no word of it', async () => {
    const { door, feed, lines, registry } = testDoor();
    const first = await door.take(filing, 'folder');
    const second = await door.take(filing, 'http');
    expect([first.state, second.state, feed.fed]).toEqual(['queued', 'waiting', ['one.pdf']]);
    expect(lines[0]).toMatchObject({ filing: first.id, source: 'folder', state: 'queued' });
    expect(JSON.stringify(lines)).not.toContain('one');
    const metrics = await registry.metrics();
    expect(metrics).toContain('averment_intake_filings_total{source="folder",outcome="queued"} 1');
    expect(metrics).toContain('averment_intake_filings_total{source="http",outcome="waiting"} 1');
  });

  test.each<[string, (parts: ReturnType<typeof testDoor>) => void, string]>([
    ['the queue is away', ({ feed }) => (feed.trouble = new Error('connect ECONNREFUSED')), 'queue-away'],
    ['the store is away', ({ feed }) => (feed.trouble = new FilingError('store-error', 'S3 is away.')), 'queue-away'],
    ['Redis refuses a write', ({ feed }) => (feed.trouble = new Error('OOM command not allowed when …')), 'queue-full'],
    ['Redis is nearly full', ({ queue }) => (queue.used = 0.8), 'queue-full'],
    ['too much waits', ({ queue }) => (queue.waiting = 100), 'queue-full'],
  ])('is shut while %s, and opens again', async (_, break_, code) => {
    const parts = testDoor();
    break_(parts);
    await expect(parts.door.take(filing, 'http')).rejects.toMatchObject({ code, of: 'service', passing: true });
    expect(parts.feed.fed).toEqual([]);
    parts.feed.trouble = null;
    Object.assign(parts.queue, { used: 0.79, waiting: 99 });
    await expect(parts.door.take(filing, 'http')).resolves.toMatchObject({ state: 'queued' });
  });

  test('tells senders nothing of the machines behind it, and the log all', async () => {
    const { door, feed } = testDoor();
    feed.trouble = new Error('connect ECONNREFUSED 10.0.0.7:6379');
    const refusal = await door.open().catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      message: 'The queue or the store does not answer.',
      reason: 'connect ECONNREFUSED 10.0.0.7:6379',
    });
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'empty-file'],
    ['a letter', Buffer.from('Dear clerk'), 'not-a-pdf'],
    ['too much', pdf('x'.repeat(1_000)), 'too-large'],
  ])('refuses %s without asking the queue', async (_, bytes, code) => {
    const { door, feed } = testDoor({ fileBytes: 500 });
    feed.trouble = new Error('away');
    await expect(door.take({ ...filing, bytes }, 'folder')).rejects.toMatchObject({ code, of: 'file' });
  });
});
