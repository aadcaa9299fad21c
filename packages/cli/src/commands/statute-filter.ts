import { statuteKey, type StatuteQuery } from '@averment/store';

/** True if one of the questions asks for this statute: by its identifier, by what it is a part of, or by a range. */
export const asksFor = (queries: readonly StatuteQuery[], id: string | null): boolean =>
  id !== null && queries.some((query) => holds(query, id));

function holds({ ids, prefix, range }: StatuteQuery, id: string): boolean {
  if (ids?.includes(id)) return true;
  const whole = prefix?.replace(/\/+$/, '');
  if (whole !== undefined && (id === whole || id.startsWith(`${whole}/`))) return true;
  return range !== undefined && statuteKey(range.from) <= statuteKey(id) && statuteKey(id) <= statuteKey(range.to);
}
