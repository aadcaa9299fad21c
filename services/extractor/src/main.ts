#!/usr/bin/env node
// Takes PDFs from the queue and extracts their text, a child process each.
import {
  CHILD_VARIABLES,
  HOST_VARIABLES,
  QUEUE_VARIABLES,
  STORE_VARIABLES,
  environmentOrExit,
  runChildWorker,
} from '@averment/queue';
import { openBlobs } from '@averment/store';

const { AVERMENT_BLOBS } = STORE_VARIABLES;
const service = { name: 'extractor', summary: 'extracts the text of the PDFs in the queue' };
const values = environmentOrExit(service, {
  ...QUEUE_VARIABLES,
  AVERMENT_BLOBS,
  ...HOST_VARIABLES,
  ...CHILD_VARIABLES,
});
const blobs = await openBlobs(values.AVERMENT_BLOBS);

await runChildWorker({
  name: service.name,
  stage: 'extract',
  values,
  checks: { blobs: () => blobs.ping() },
  file: new URL('./child.js', import.meta.url),
});
