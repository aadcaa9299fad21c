import { Webhook, type Downstream } from '@averment/downstream';
import type { EmitterValues } from './variables.js';

/** The places that the environment names for records to be handed on to. */
export async function openDownstream(values: EmitterValues): Promise<readonly Downstream[]> {
  const { AVERMENT_EMITTER_WEBHOOK: url, AVERMENT_EMITTER_WEBHOOK_SECRETS: secrets = [] } = values;
  return url === undefined ? [] : [new Webhook({ url, secrets })];
}
