import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startTelemetry } from './telemetry.js';

it('costs nothing without an endpoint', async () => {
  expect(await startTelemetry('extractor', undefined)).toBeNull();
});

it("sends the spans of BullMQ to the collector, by the service's name", async () => {
  const received: { path: string | undefined; body: string }[] = [];
  const collector = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ path: request.url, body: Buffer.concat(parts).toString() });
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`;
  const telemetry = (await startTelemetry('extractor', endpoint))!;
  telemetry.bullmq.tracer.startSpan('process averment-extract').end();
  await telemetry.close();
  collector.close();
  expect(received.map(({ path }) => path)).toEqual(['/v1/traces']);
  expect(received[0]!.body).toContain('averment-extractor');
  expect(received[0]!.body).toContain('process averment-extract');
});
