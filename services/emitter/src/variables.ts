import { HOST_VARIABLES, QUEUE_VARIABLES, STORE_VARIABLES, variables, type Values } from '@averment/queue';

const { address, list, optional, text, wholeNumber } = variables;

/** What the emitter reads from its environment. */
export const EMITTER_VARIABLES = {
  ...QUEUE_VARIABLES,
  ...STORE_VARIABLES,
  ...HOST_VARIABLES,
  AVERMENT_EMITTER_CONCURRENCY: wholeNumber({
    meaning: 'Filings in hand at the same time, each with a connection to PostgreSQL',
    from: 1,
    to: 256,
    default: '4',
  }),
  AVERMENT_EMITTER_WEBHOOK: optional(
    address({
      meaning: 'Where each record is posted to, signed, once it is in the store',
      schemes: ['http:', 'https:'],
      isSecret: true,
    }),
  ),
  AVERMENT_EMITTER_WEBHOOK_SECRETS: optional(
    list({
      meaning: 'What deliveries to the webhook are signed with; two while the receiver changes from one to the other',
      shape: 'secrets of at least 16 characters',
      isItem: (secret: string) => secret.length >= 16,
      isSecret: true,
    }),
  ),
  AVERMENT_EMITTER_JSONL: optional(
    text({
      meaning: 'A folder in which each record is appended to a JSONL file; emitters of one machine may share it',
    }),
  ),
};

export type EmitterValues = Values<typeof EMITTER_VARIABLES>;

/** A webhook whose receiver could not tell our deliveries from anybody's is refused. */
export const checkEmitter = ({
  AVERMENT_EMITTER_WEBHOOK: url,
  AVERMENT_EMITTER_WEBHOOK_SECRETS: secrets,
}: EmitterValues) =>
  (url === undefined) === (secrets === undefined)
    ? []
    : ['AVERMENT_EMITTER_WEBHOOK and AVERMENT_EMITTER_WEBHOOK_SECRETS have to be set together.'];
