import { FilingError } from '@averment/record';
import type { Found } from '../sources/filing-file.js';
import { runQueueIngest, type QueueHome } from './run-queue-ingest.js';

const file = (name: string): Found => ({
  ...{ kind: 'file', path: `/in/${name}`, name },
  read: () => Promise.resolve(Buffer.from(name)),
});
async function* inputs(...names: string[]): AsyncGenerator<Found> {
  for (const name of names) yield file(name);
}

/** A home in which each call of the feed throws what is next in line, or takes the filing. */
function home(...troubles: Error[]) {
  const failures: { path: string; code: string }[] = [];
  const parts = {
    feed: {
      feed: ({ name }: { name: string }) => {
        const trouble = troubles.shift();
        return trouble ? Promise.reject(trouble) : Promise.resolve({ id: name, state: 'queued' });
      },
    },
    watch: { settled: () => Promise.resolve({ pages: 2 }) },
    store: { writeFailure: (failure: { path: string; code: string }) => Promise.resolve(void failures.push(failure)) },
  };
  return { parts: parts as unknown as QueueHome, failures };
}

it.each([
  ['Redis', new Error("Stream isn't writeable")],
  ['the store', new FilingError('store-error', "PostgreSQL can't be reached (ECONNREFUSED).")],
])('waits while %s is away, and feeds the filing then', async (_, trouble) => {
  const { parts, failures } = home(trouble);
  const totals = await runQueueIngest(inputs('a.pdf', 'b.pdf'), parts, {});
  expect(totals).toEqual({ read: 2, skipped: 0, failed: 0 });
  expect(failures).toEqual([]);
});

it('lists a filing that can not be fed, and goes on with the next', async () => {
  const { parts, failures } = home(new FilingError('internal', "The job's data is not valid: /name"));
  const totals = await runQueueIngest(inputs('a.pdf', 'b.pdf'), parts, {});
  expect(totals).toEqual({ read: 1, skipped: 0, failed: 1 });
  expect(failures).toMatchObject([{ path: '/in/a.pdf', code: 'internal' }]);
});
