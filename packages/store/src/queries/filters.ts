import { sql, type SelectQueryBuilder } from 'kysely';
import type { Database } from '../schema.js';
import type { CourtFilter } from '../store.js';

type WithFilings<T extends keyof Database, O> = SelectQueryBuilder<Database, T | 'filings', O>;

/** What each answer says of its filing; the names are those of `FilingHead`. */
export const FILING_HEAD = [
  'filings.id as filingId',
  'filings.sourceName',
  'filings.path',
  'filings.courtId',
  'filings.court',
  'filings.caseNumber',
  'filings.filedOn',
  'filings.title',
] as const;

/** Narrows a query over `filings` to a court and a stretch of filing dates. */
export function inCourt<T extends keyof Database, O>(query: WithFilings<T, O>, filter: CourtFilter): WithFilings<T, O> {
  const { court, since, until } = filter;
  let narrowed = query;
  if (court !== undefined) narrowed = narrowed.where(sql.ref('filings.courtId'), '=', court);
  if (since !== undefined) narrowed = narrowed.where(sql.ref('filings.filedOn'), '>=', since);
  if (until !== undefined) narrowed = narrowed.where(sql.ref('filings.filedOn'), '<=', until);
  return narrowed;
}

/** The order of all answers: by filing date, those without one last (the databases differ in where null sorts). */
export const BY_DATE = sql<string>`coalesce(${sql.ref('filings.filedOn')}, '9999')`;
