import type { Telemetry } from 'bullmq';
import { BullMQOtel } from 'bullmq-otel';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/** Traces of one process. */
export interface RunningTelemetry {
  readonly bullmq: Telemetry;
  close(): Promise<void>;
}

/**
 * Sends traces to an OpenTelemetry collector over HTTP, so that one filing can be followed through all services. Without
 * an endpoint nothing is traced, and nothing is paid for it.
 */
export function startTelemetry(service: string, endpoint: string | undefined): RunningTelemetry | null {
  if (!endpoint) return null;
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': `averment-${service}` }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  return { bullmq: new BullMQOtel({ tracerName: 'averment' }), close: () => provider.shutdown() };
}
