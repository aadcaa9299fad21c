import { JsonlSink, Webhook, type Downstream } from '@averment/downstream';
import type { EmitterValues } from './variables.js';

/** The places that the environment names for records to be handed on to. */
export async function openDownstream(values: EmitterValues): Promise<readonly Downstream[]> {
  const { AVERMENT_EMITTER_JSONL: folder, AVERMENT_EMITTER_WEBHOOK: url } = values;
  const places: Downstream[] = [];
  if (folder !== undefined) places.push(await JsonlSink.open(folder));
  if (url !== undefined) places.push(new Webhook({ url, secrets: values.AVERMENT_EMITTER_WEBHOOK_SECRETS! }));
  return places;
}
