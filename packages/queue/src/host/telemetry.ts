import type { Telemetry } from 'bullmq';

/** Traces of one process. */
export interface RunningTelemetry {
  readonly bullmq: Telemetry;
  close(): Promise<void>;
}

/**
 * Sends traces to an OpenTelemetry collector over HTTP, so that one filing can be followed through all services. Without
 * an endpoint nothing is traced, and its libraries are not even loaded.
 */
export async function startTelemetry(service: string, endpoint: string | undefined): Promise<RunningTelemetry | null> {
  if (!endpoint) return null;
  const [
    { BullMQOtel },
    { OTLPTraceExporter },
    { resourceFromAttributes },
    { BatchSpanProcessor, NodeTracerProvider },
  ] = await Promise.all([
    import('bullmq-otel'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace-node'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `averment-${service}` }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  return { bullmq: new BullMQOtel({ tracerName: 'averment' }), close: () => provider.shutdown() };
}
