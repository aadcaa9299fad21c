#!/usr/bin/env node
// Shows the queues to people: Bull Board behind a token, and the figures of all queues for Prometheus.
import {
  HOST_VARIABLES,
  QUEUE_VARIABLES,
  RedisWatch,
  environmentOrExit,
  queueSettings,
  startService,
} from '@averment/queue';
import { addBoard, BOARD_VARIABLES } from './board.js';

const service = { name: 'api', summary: 'shows the queues: Bull Board at /queues, figures at /metrics' };
const variables = { ...QUEUE_VARIABLES, ...HOST_VARIABLES, ...BOARD_VARIABLES };
const values = environmentOrExit(service, variables, { own: 'AVERMENT_BOARD_' });
const settings = queueSettings(values);

await startService({
  name: service.name,
  values,
  start: async ({ metrics }) => {
    const redis = new RedisWatch(values.AVERMENT_REDIS_URL, settings);
    metrics.watchDepth(() => redis.depth());
    return {
      checks: { redis: () => redis.ready() },
      routes: (app) => addBoard(app, redis.queues, values.AVERMENT_BOARD_TOKENS),
      close: () => redis.close(),
    };
  },
});
