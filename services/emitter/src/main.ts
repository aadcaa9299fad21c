#!/usr/bin/env node
// Settles each filing: its record goes into the store and is handed on, or its failure is listed.
import {
  HOST_VARIABLES,
  QUEUE_VARIABLES,
  STORE_VARIABLES,
  environmentOrExit,
  runWorker,
  variables as kinds,
} from '@averment/queue';
import { openBlobs, openStore } from '@averment/store';
import { emit, keepFailure } from './emit.js';

const service = { name: 'emitter', summary: 'puts records into the store and hands them on' };
const variables = {
  ...QUEUE_VARIABLES,
  ...STORE_VARIABLES,
  ...HOST_VARIABLES,
  AVERMENT_EMITTER_CONCURRENCY: kinds.wholeNumber({
    meaning: 'Filings in hand at the same time, each with a connection to PostgreSQL',
    from: 1,
    to: 256,
    default: '4',
  }),
};
const values = environmentOrExit(service, variables, { own: 'AVERMENT_EMITTER_' });
const concurrency = values.AVERMENT_EMITTER_CONCURRENCY;
const blobs = await openBlobs(values.AVERMENT_BLOBS);
const store = await openStore({
  kind: 'postgres',
  url: values.AVERMENT_POSTGRES_URL,
  blobs,
  poolSize: concurrency + 1,
});
const homes = { store, downstream: [] };

await runWorker({
  name: service.name,
  stage: 'emit',
  values,
  concurrency,
  checks: { postgres: () => store.ping(), blobs: () => blobs.ping() },
  begin: () => ({ work: (data, before) => emit(data, before, homes), close: () => store.close() }),
  spent: {
    keep: (data, failure) => keepFailure(data, failure, store),
    isKept: async ({ id, pipelineVersion }) =>
      (await store.hasRecord(id, pipelineVersion)) || (await store.failures({ sha256: id })).length > 0,
  },
});
