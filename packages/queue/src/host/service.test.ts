import { checkAll } from './checks.js';
import { HOST_VARIABLES } from '../environment/service-variables.js';
import { readEnvironment } from '../environment.js';
import { startService } from './service.js';

const values = readEnvironment(HOST_VARIABLES, { AVERMENT_PORT: '0', AVERMENT_LOG_LEVEL: 'silent' });

it('answers health, readiness with its reasons, figures, and what the service adds; and stops once', async () => {
  let isAway = false;
  let closed = 0;
  const running = await startService({
    name: 'test',
    values,
    start: async ({ metrics }) => {
      metrics.begin('extract').end('done', 12);
      return {
        checks: {
          redis: async () => {
            if (isAway) throw new Error('Redis is away.');
          },
        },
        routes: (app) => void app.get('/more', () => ({ more: true })),
        close: async () => void closed++,
      };
    },
  });
  const ask = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${running.port}${path}`);
    return [response.status, await response.text()] as const;
  };
  expect(await ask('/healthz')).toEqual([200, '{"alive":true}']);
  expect(await ask('/readyz')).toEqual([200, '{"ready":true}']);
  isAway = true;
  expect(await ask('/readyz')).toEqual([503, '{"ready":false,"reasons":{"redis":"Redis is away."}}']);
  expect((await ask('/healthz'))[0]).toBe(200);
  expect((await ask('/metrics'))[1]).toContain('averment_pages_total{stage="extract"} 12');
  expect(await ask('/more')).toEqual([200, '{"more":true}']);
  await Promise.all([running.stop(), running.stop()]);
  expect(closed).toBe(1);
});

it('counts a check that does not answer as failed, and one that throws nothing sensible too', async () => {
  const reasons = await checkAll({
    silent: () => new Promise(() => {}),
    wordless: () => Promise.reject(new Error('')),
    well: () => Promise.resolve(),
  });
  expect(reasons).toEqual({ silent: 'did not answer within 3 s', wordless: 'not reachable' });
});
