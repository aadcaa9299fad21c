import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { ComplaintRecord } from './record.js';

let compiled: ValidateFunction<ComplaintRecord> | undefined;

/** Compiled at the first use: most commands never validate, and should not pay for it at start-up. */
function validator(): ValidateFunction<ComplaintRecord> {
  return (compiled ??= new Ajv({ allErrors: true, strict: false }).compile<ComplaintRecord>(ComplaintRecord));
}

/** A record that does not keep the published schema, with each place where it breaks it. */
export class InvalidRecordError extends Error {
  override readonly name = 'InvalidRecordError';

  constructor(readonly errors: readonly ErrorObject[]) {
    super(errors.map((error) => `${error.instancePath || '/'} ${error.message ?? 'is wrong'}`).join('; '));
  }
}

/** True if the value keeps the record's JSON Schema. */
export const isComplaintRecord = (value: unknown): value is ComplaintRecord => validator()(value);

/** Returns the value as a record; throws InvalidRecordError if it breaks the schema. */
export function assertComplaintRecord(value: unknown): ComplaintRecord {
  const validate = validator();
  if (validate(value)) return value;
  throw new InvalidRecordError(validate.errors ?? []);
}
