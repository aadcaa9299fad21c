import { pino } from 'pino';
import { StageMetrics } from './host/metrics.js';
import type { QueueSettings } from './settings.js';
import { StageWorker } from './stage-worker.js';

// A worker process for tests, which is killed as soon as it has a filing in hand.
const { redisUrl, settings } = JSON.parse(process.argv[2]!) as { redisUrl: string; settings: QueueSettings };

new StageWorker(
  {
    ...{ stage: 'extract' as const, redisUrl, settings, concurrency: 1 },
    log: pino({ level: 'silent' }),
    metrics: new StageMetrics(),
    ready: () => Promise.resolve(),
  },
  () => {
    process.kill(process.pid, 'SIGKILL');
    return new Promise<never>(() => {});
  },
);
