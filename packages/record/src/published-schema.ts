import { ComplaintRecord } from './record.js';
import { Span } from './span.js';

/** The text of record.schema.json: the record's JSON Schema (draft-07), for users of any language. */
export function publishedSchema(): string {
  const byReference = (key: string, value: unknown) =>
    value === Span && key !== 'Span' ? { $ref: '#/definitions/Span' } : value;
  return `${JSON.stringify({ ...ComplaintRecord, definitions: { Span } }, byReference, 2)}\n`;
}
