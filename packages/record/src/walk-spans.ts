import type { ComplaintRecord } from './record.js';
import type { Span } from './span.js';

/** Every span of a record, with the path of the fact that it proves: `parties.0.spans.0`. */
export function* walkSpans(record: ComplaintRecord): Generator<{ path: string; span: Span }> {
  yield* walk(record, '');
}

function* walk(value: unknown, path: string): Generator<{ path: string; span: Span }> {
  if (value === null || typeof value !== 'object') return;
  if (isSpan(value)) {
    yield { path, span: value };
    return;
  }
  for (const [key, inner] of Object.entries(value)) yield* walk(inner, path ? `${path}.${key}` : key);
}

const isSpan = (value: object): value is Span => 'boxes' in value && 'page' in value && 'text' in value;
