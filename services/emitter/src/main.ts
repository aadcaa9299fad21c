#!/usr/bin/env node
// Settles each filing: its record goes into the store and is handed on, or its failure is listed.
import { environmentOrExit, runWorker } from '@averment/queue';
import { openBlobs, openStore } from '@averment/store';
import { openDownstream } from './downstream.js';
import { emit, keepFailure } from './emit.js';
import { EMITTER_VARIABLES, checkEmitter } from './variables.js';

const service = { name: 'emitter', summary: 'puts records into the store and hands them on' };
const values = environmentOrExit(service, EMITTER_VARIABLES, { own: 'AVERMENT_EMITTER_', check: checkEmitter });
const concurrency = values.AVERMENT_EMITTER_CONCURRENCY;
const blobs = await openBlobs(values.AVERMENT_BLOBS);
const url = values.AVERMENT_POSTGRES_URL;
const store = await openStore({ kind: 'postgres', url, blobs, poolSize: concurrency + 1, patient: true });
const downstream = await openDownstream(values);

await runWorker({
  name: service.name,
  stage: 'emit',
  values,
  concurrency,
  checks: {
    postgres: () => store.ping(),
    blobs: () => blobs.ping(),
    ...Object.fromEntries(downstream.map((each) => [each.name, () => each.ready()])),
  },
  begin: () => ({
    work: (data, before, { signal }) => emit(data, before, { store, downstream, signal }),
    close: async () => {
      await Promise.all(downstream.map((each) => each.close()));
      await store.close();
    },
  }),
  spent: {
    keep: (data, failure) => keepFailure(data, failure, store),
    isKept: async ({ id, pipelineVersion }) =>
      (await store.hasRecord(id, pipelineVersion)) || (await store.failures({ sha256: id })).length > 0,
  },
});
