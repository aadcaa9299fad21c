import { join } from 'node:path';
import {
  FilingFeed,
  RedisWatch,
  queueSettings,
  type Checks,
  type FeedOptions,
  type Service,
  type ServiceContext,
} from '@averment/queue';
import { openBlobs, openStore } from '@averment/store';
import { Door } from './door.js';
import { addIntakeRoutes } from './http/routes.js';
import { IntakeCounts } from './intake-counts.js';
import type { IntakeValues } from './variables.js';
import { FolderSource } from './watch/folder-source.js';
import { Ledger } from './watch/ledger.js';
import type { Source } from './watch/source.js';
import { Watch } from './watch/watch.js';

/** Share of the time for stopping in which requests in hand may still end; after them, as much for what is watched. */
const FINISHING_SHARE = 0.4;

/** Opens what intake needs, and begins to take filings in from the sources that the environment names. */
export async function startIntake(values: IntakeValues, context: ServiceContext): Promise<Service> {
  const { log, metrics, telemetry } = context;
  const redisUrl = values.AVERMENT_REDIS_URL;
  const settings = queueSettings(values);
  const blobs = await openBlobs(values.AVERMENT_BLOBS);
  const store = await openStore({ kind: 'postgres', url: values.AVERMENT_POSTGRES_URL, blobs, patient: true });
  const feed = new FilingFeed({
    redisUrl,
    store,
    settings,
    reading: readingOf(values),
    ...(telemetry ? { telemetry } : {}),
  });
  const redis = new RedisWatch(redisUrl, settings);
  metrics.watchDepth(() => redis.depth());
  const door = new Door({
    ...{ feed, queue: redis, log, counts: new IntakeCounts(metrics.registry) },
    fileBytes: values.AVERMENT_INTAKE_FILE_SIZE,
    mostWaiting: values.AVERMENT_INTAKE_WAITING,
  });
  const watches = await openWatches(values, door, context);
  for (const watch of watches.values()) watch.start();
  return {
    checks: {
      redis: () => redis.ready(),
      postgres: () => store.ping(),
      blobs: () => blobs.ping(),
      queue: () => door.open(),
      ...checksOf(watches),
    },
    routes: (app) =>
      values.AVERMENT_INTAKE_HTTP ? addIntakeRoutes(app, httpOptions(values, door, context)) : undefined,
    close: async (limit) => {
      await Promise.all([...watches.values()].map((watch) => watch.stop(limit * FINISHING_SHARE)));
      await Promise.all([feed.close(), redis.close(), store.close()]);
    },
  };
}

/** How the filings are to be read; what is left out is as on the laptop. */
function readingOf({
  AVERMENT_INTAKE_OCR: ocr,
  AVERMENT_INTAKE_PAGES: maxPages,
}: IntakeValues): NonNullable<FeedOptions['reading']> {
  return { ocr, ...(maxPages === undefined ? {} : { maxPages }) };
}

const checksOf = (watches: ReadonlyMap<string, Watch>): Checks =>
  Object.fromEntries([...watches].map(([name, watch]) => [name, () => watch.ready()]));

const httpOptions = (values: IntakeValues, door: Door, { log }: ServiceContext) => ({
  ...{ door, log },
  tokens: values.AVERMENT_INTAKE_TOKENS ?? null,
  fileBytes: values.AVERMENT_INTAKE_FILE_SIZE,
  filesPerRequest: values.AVERMENT_INTAKE_FILES,
  requestBytes: values.AVERMENT_INTAKE_REQUEST_SIZE,
  bufferBytes: values.AVERMENT_INTAKE_BUFFER,
  requestsPerMinute: values.AVERMENT_INTAKE_RATE,
  requestSeconds: values.AVERMENT_INTAKE_REQUEST_SECONDS,
  stopMs: values.AVERMENT_STOP_SECONDS * 1000 * FINISHING_SHARE,
});

/** The places to watch, by the name of their kind. */
async function openWatches(
  values: IntakeValues,
  door: Door,
  { log }: ServiceContext,
): Promise<ReadonlyMap<string, Watch>> {
  const watches = new Map<string, Watch>();
  const add = async (source: Source, seconds: number) => {
    const ledger = await Ledger.open(join(values.AVERMENT_INTAKE_STATE!, `${source.name}.ledger`));
    const fileBytes = values.AVERMENT_INTAKE_FILE_SIZE;
    watches.set(source.name, new Watch({ source, ledger, door, fileBytes, interval: seconds * 1000, log }));
  };
  if (values.AVERMENT_INTAKE_FOLDER !== undefined) {
    await add(new FolderSource(values.AVERMENT_INTAKE_FOLDER), values.AVERMENT_INTAKE_FOLDER_SECONDS);
  }
  if (values.AVERMENT_INTAKE_S3 !== undefined) {
    // Only who needs S3 loads its client, which is large.
    const [{ openS3 }, { S3Source }] = await Promise.all([
      import('@averment/store/s3'),
      import('./watch/s3-source.js'),
    ]);
    await add(new S3Source(openS3(values.AVERMENT_INTAKE_S3)), values.AVERMENT_INTAKE_S3_SECONDS);
  }
  return watches;
}
