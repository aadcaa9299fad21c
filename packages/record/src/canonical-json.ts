/**
 * JSON of a value with the keys of every object in one order, whatever order they were set in: two records with the
 * same facts are the same bytes. The top level keeps the order given, so that a record still begins with its id.
 */
export function canonicalJson(value: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)])));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
