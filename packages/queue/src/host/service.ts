import fastify, { type FastifyInstance } from 'fastify';
import type { Telemetry } from 'bullmq';
import { pino, type Logger } from 'pino';
import type { Values } from '../environment.js';
import type { HOST_VARIABLES } from '../environment/service-variables.js';
import { checkAll, type Checks } from './checks.js';
import { StageMetrics } from './metrics.js';
import { startTelemetry } from './telemetry.js';

/** What the host gives to a service that starts. */
export interface ServiceContext {
  /** JSON lines on stdout; each names the service. */
  readonly log: Logger;
  readonly metrics: StageMetrics;
  /** For BullMQ; undefined without an endpoint for traces. */
  readonly telemetry?: Telemetry;
}

/** A running service, as its host sees it. */
export interface Service {
  /** What the service can't do without, by name: each rejects, with a sentence that says why, while it isn't there. */
  readonly checks: Checks;
  /** Adds what the service answers besides health and figures. */
  readonly routes?: (app: FastifyInstance) => void | Promise<void>;
  /** Takes no more work, finishes or gives back what is in hand within `limit` milliseconds, lets go of everything. */
  close(limit: number): Promise<void>;
}

export interface ServiceOptions {
  readonly name: string;
  readonly values: Values<typeof HOST_VARIABLES>;
  /** Of a request's body, in bytes; for what `routes` adds. */
  readonly bodyLimit?: number;
  readonly start: (context: ServiceContext) => Promise<Service>;
}

export interface RunningService {
  /** The port that it listens on, also where the configuration said 0. */
  readonly port: number;
  /** Ends it in good order; the second caller waits for the same end. */
  stop(): Promise<void>;
}

/**
 * Starts a service and its host: `/healthz` (the process lives), `/readyz` (it can work; 503 with the reasons if not) and
 * `/metrics`, without a token, since they say nothing of a filing. SIGTERM and SIGINT end it in good order with exit
 * code 0; if that takes longer than the limit, the process ends with 1, and the queue gives its work to others.
 */
export async function startService({ name, values, bodyLimit, start }: ServiceOptions): Promise<RunningService> {
  const log = pino({ level: values.AVERMENT_LOG_LEVEL, base: { service: name } });
  const metrics = new StageMetrics();
  const telemetry = await startTelemetry(name, values.OTEL_EXPORTER_OTLP_ENDPOINT);
  const service = await start({ log, metrics, ...(telemetry ? { telemetry: telemetry.bullmq } : {}) });
  const app = fastify({ logger: false, forceCloseConnections: true, ...(bodyLimit ? { bodyLimit } : {}) });
  addHealth(app, service.checks, metrics);
  await service.routes?.(app);

  const limit = values.AVERMENT_STOP_SECONDS * 1000;
  let stopping: Promise<void> | null = null;
  const stop = () =>
    (stopping ??= (async () => {
      await app.close();
      await service.close(limit);
      await telemetry?.close();
    })());
  endOnSignals(stop, limit, log);
  await app.listen({ host: values.AVERMENT_HOST, port: values.AVERMENT_PORT });
  const { port } = app.server.address() as { port: number };
  log.info({ port }, 'started');
  return { port, stop };
}

function addHealth(app: FastifyInstance, checks: Checks, metrics: StageMetrics): void {
  app.get('/healthz', () => ({ alive: true }));
  app.get('/readyz', async (_, reply) => {
    const reasons = await checkAll(checks);
    const ready = Object.keys(reasons).length === 0;
    return reply.code(ready ? 200 : 503).send(ready ? { ready } : { ready, reasons });
  });
  app.get('/metrics', async (_, reply) =>
    reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}

function endOnSignals(stop: () => Promise<void>, limit: number, log: Logger): void {
  const end = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping');
    const late = setTimeout(() => {
      log.error('stopping took too long; the queue gives what was in hand to others');
      process.exit(1);
    }, limit).unref();
    void stop().then(
      () => {
        clearTimeout(late);
        log.info('stopped');
        process.exit(0);
      },
      (error: Error) => {
        log.error({ reason: error.message }, 'could not stop in good order');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', end).once('SIGINT', end);
}
