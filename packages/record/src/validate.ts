import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { ComplaintRecord } from './record.js';

const validator = new Ajv2020({ allErrors: true, strict: false }).compile<ComplaintRecord>(ComplaintRecord);

/** A record that does not keep the published schema, with each place where it breaks it. */
export class InvalidRecordError extends Error {
  override readonly name = 'InvalidRecordError';

  constructor(readonly errors: readonly ErrorObject[]) {
    super(errors.map((error) => `${error.instancePath || '/'} ${error.message ?? 'is wrong'}`).join('; '));
  }
}

/** True if the value keeps the record's JSON Schema. */
export const isComplaintRecord = (value: unknown): value is ComplaintRecord => validator(value);

/** Returns the value as a record; throws InvalidRecordError if it breaks the schema. */
export function assertComplaintRecord(value: unknown): ComplaintRecord {
  if (validator(value)) return value;
  throw new InvalidRecordError(validator.errors ?? []);
}
