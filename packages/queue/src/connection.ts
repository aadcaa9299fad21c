import type { ConnectionOptions } from 'bullmq';

/**
 * How workers reach Redis: they wait for it as long as it is away. `redis://` or `rediss://`, with user, password and
 * database in the URL.
 */
export const workerConnection = (url: string): ConnectionOptions => ({ url, maxRetriesPerRequest: null });

/** How those reach Redis who answer somebody that waits: a Redis that is away is an error at once. */
export const callerConnection = (url: string): ConnectionOptions => ({
  url,
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  connectTimeout: 5_000,
  // A Redis that is frozen, or behind a cut line, takes commands and never answers.
  commandTimeout: 10_000,
});
