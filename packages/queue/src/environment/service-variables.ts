import { address, oneOf, optional, seconds, text, wholeNumber } from './variables.js';

/** Where records, PDFs and texts go. Addresses are secrets, since they may hold a password. */
export const STORE_VARIABLES = {
  AVERMENT_POSTGRES_URL: address({
    meaning: 'Where the records are: postgres://user:password@host:5432/database',
    schemes: ['postgres:', 'postgresql:'],
    isSecret: true,
  }),
  AVERMENT_BLOBS: text({
    meaning: 'Where PDFs and texts lie: a folder that all services share, or s3://bucket/prefix',
  }),
};

export const QUEUE_VARIABLES = {
  AVERMENT_REDIS_URL: address({
    meaning: 'Where the queues are: redis://user:password@host:6379/0, or rediss://… for TLS',
    schemes: ['redis:', 'rediss:'],
    isSecret: true,
  }),
  AVERMENT_QUEUE_PREFIX: text({
    meaning: 'What stands before all keys in Redis, so that several installations can share one; keep the braces',
    default: '{averment}',
  }),
};

/** How a service itself runs. */
export const HOST_VARIABLES = {
  AVERMENT_HOST: text({
    meaning: 'The address to listen on; 0.0.0.0 for all networks, as in a container',
    default: '127.0.0.1',
  }),
  AVERMENT_PORT: wholeNumber({
    meaning: 'The port of /healthz, /readyz, /metrics, and of what else the service answers',
    from: 0,
    to: 65535,
    default: '8080',
  }),
  AVERMENT_LOG_LEVEL: oneOf({
    meaning: 'The least that is logged',
    values: ['debug', 'info', 'warn', 'error', 'silent'],
    default: 'info',
  }),
  AVERMENT_STOP_SECONDS: seconds({
    meaning: 'How long stopping may take after SIGTERM before what is in hand is cut off; the container needs more',
    from: 1,
    to: 600,
    default: '20',
  }),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(
    address({
      meaning: 'Where traces go, by OpenTelemetry over HTTP; without it there are none',
      schemes: ['http:', 'https:'],
    }),
  ),
};

/** What every service reads from its environment. */
export const SERVICE_VARIABLES = { ...QUEUE_VARIABLES, ...STORE_VARIABLES, ...HOST_VARIABLES };
