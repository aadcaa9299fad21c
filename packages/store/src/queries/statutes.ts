import { sql, type Kysely } from 'kysely';
import type { Box } from '@averment/record';
import { statuteKey } from '../fold.js';
import type { Database } from '../schema.js';
import type { StatuteCount, StatutePlace, StatuteQuery } from '../store.js';
import { BY_DATE, FILING_HEAD, inCourt } from './filters.js';

/** How often each statute is cited: by filings, then mentions, then the order of the sections. */
export async function statuteCounts(db: Kysely<Database>, query: StatuteQuery): Promise<StatuteCount[]> {
  return mentions(db, query)
    .groupBy(['statuteId', 'statuteKey'])
    .select(['statuteId as id'])
    .select((eb) => [
      eb.fn.min('statuteMentions.citation').as('citation'),
      eb.fn.min('statuteMentions.name').as('name'),
      sql<number>`cast(count(distinct filing_id) as integer)`.as('filings'),
      sql<number>`cast(count(*) as integer)`.as('mentions'),
    ])
    .orderBy('filings', 'desc')
    .orderBy('mentions', 'desc')
    .orderBy('statuteKey')
    .execute();
}

/** Each mention, by the filing's date and id, then by its place in the text. */
export async function statutePlaces(db: Kysely<Database>, query: StatuteQuery): Promise<StatutePlace[]> {
  const rows = await mentions(db, query)
    .select(FILING_HEAD)
    .select(['statuteId', 'citation', 'name', 'form', 'pinpoint', 'etSeq', 'through', 'page'])
    .select(['textStart as start', 'textEnd as end', 'text', 'sentence', 'boxes', 'confidence'])
    .orderBy(BY_DATE)
    .orderBy('filings.id')
    .orderBy('textStart')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, etSeq: row.etSeq === 1, boxes: JSON.parse(row.boxes) as Box[] }));
}

/** The sentences around a filing's mentions, by where the mention begins. */
export async function sentencesOf(db: Kysely<Database>, filingId: string): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('statuteMentions')
    .select(['textStart', 'sentence'])
    .where('filingId', '=', filingId)
    .where('sentence', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.textStart, row.sentence!]));
}

/** The mentions that a question asks for. One of a range of sections is asked for by any section within. */
function mentions(db: Kysely<Database>, query: StatuteQuery) {
  let found = inCourt<'statuteMentions', object>(
    db.selectFrom('statuteMentions').innerJoin('filings', 'filings.id', 'statuteMentions.filingId'),
    query,
  );
  const { ids, prefix, range } = query;
  if (ids !== undefined) found = found.where((eb) => eb.or([sql<boolean>`1 = 0`, ...ids.map((id) => within(id, id))]));
  if (prefix !== undefined) {
    const whole = prefix.replace(/\/+$/, '');
    const below = whole.replace(/[\\%_]/g, '\\$&');
    found = found.where(
      sql<boolean>`(${sql.ref('statuteId')} = ${whole} or ${sql.ref('statuteId')} like ${`${below}/%`} escape '\\')`,
    );
  }
  if (range !== undefined) found = found.where(within(range.from, range.to));
  return found;
}

const within = (from: string, to: string) =>
  sql<boolean>`(${sql.ref('statuteKey')} <= ${statuteKey(to)} and
    (${sql.ref('statuteKey')} >= ${statuteKey(from)} or ${sql.ref('throughKey')} >= ${statuteKey(from)}))`;
