import { sql, type Kysely } from 'kysely';
import type { ComplaintRecord } from '@averment/record';
import { caseNumberKey, caseNumberOffice } from '../fold.js';
import type { Database } from '../schema.js';
import type { FilingFilter, FilingHead, FilingSummary, RecordLookup } from '../store.js';
import { BY_DATE, FILING_HEAD, inCourt } from './filters.js';

/** Filings by court and date, those without a date last. */
export async function listFilings(db: Kysely<Database>, filter: FilingFilter): Promise<FilingSummary[]> {
  let page = filtered(db, filter).orderBy(BY_DATE).orderBy('filings.id');
  if (filter.limit !== undefined) page = page.limit(filter.limit);
  else if (filter.offset !== undefined) page = page.limit(Number.MAX_SAFE_INTEGER);
  if (filter.offset !== undefined) page = page.offset(filter.offset);
  const rows = await page
    .select(FILING_HEAD)
    .select(['kind', 'amendment', 'pages', 'textLayer', 'pipelineVersion', 'ingestedAt'])
    .select([
      count('statuteMentions', 'distinct statute_id').as('statutes'),
      count('statuteMentions', '*').as('mentions'),
      count('contractSections', '*').as('contractSections'),
      count('damages', '*').as('damages'),
      count('claims', '*').as('claims'),
    ])
    .execute();
  const partiesOf = await partiesByFiling(
    db,
    rows.map((row) => row.filingId),
  );
  return rows.map(({ statutes, mentions, contractSections, damages, claims, ...row }) => ({
    ...(row as Omit<FilingSummary, 'parties' | 'counts'>),
    parties: partiesOf.get(row.filingId) ?? [],
    counts: { statutes, mentions, contractSections, damages, claims },
  }));
}

const count = (table: string, what: '*' | 'distinct statute_id') =>
  sql<number>`(select cast(count(${sql.raw(what)}) as integer) from ${sql.table(table)}
    where ${sql.ref(`${table}.filingId`)} = ${sql.ref('filings.id')})`;

export async function countFilings(db: Kysely<Database>, filter: FilingFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select(sql<number>`cast(count(*) as integer)`.as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

function filtered(db: Kysely<Database>, filter: FilingFilter) {
  const query = inCourt<'filings', object>(db.selectFrom('filings'), filter);
  return filter.kind === undefined ? query : query.where('filings.kind', '=', filter.kind);
}

/** Ids a statement may hold; well under the limit of either database. */
const IDS_A_QUERY = 500;

async function partiesByFiling(db: Kysely<Database>, ids: readonly string[]) {
  const found = new Map<string, { name: string; role: string }[]>();
  for (let from = 0; from < ids.length; from += IDS_A_QUERY) {
    const rows = await db
      .selectFrom('parties')
      .select(['filingId', 'name', 'role'])
      .where('filingId', 'in', ids.slice(from, from + IDS_A_QUERY))
      .orderBy('filingId')
      .orderBy('position')
      .execute();
    for (const { filingId, name, role } of rows) {
      const list = found.get(filingId) ?? [];
      list.push({ name, role });
      found.set(filingId, list);
    }
  }
  return found;
}

/** Finds the filing that a person means: by id, case number, or file name or path. */
export async function findRecord(db: Kysely<Database>, reference: string): Promise<RecordLookup> {
  const filings = await headsFor(db, reference.trim());
  const exact = filings.filter((filing) => filing.path === reference || filing.filingId === reference);
  const meant = exact.length === 1 ? exact : filings;
  if (meant.length === 0) return { found: 'none' };
  if (meant.length > 1) return { found: 'several', filings: meant };
  const { record } = await db
    .selectFrom('filings')
    .select(recordText.as('record'))
    .where('id', '=', meant[0]!.filingId)
    .executeTakeFirstOrThrow();
  return { found: 'one', record: JSON.parse(record) as ComplaintRecord, filing: meant[0]! };
}

async function headsFor(db: Kysely<Database>, reference: string): Promise<FilingHead[]> {
  const hexDigits = /^(?:sha256:)?([0-9a-f]{4,64})$/i.exec(reference)?.[1]?.toLowerCase();
  const fileName = reference.slice(Math.max(reference.lastIndexOf('/'), reference.lastIndexOf('\\')) + 1);
  const rows = await db
    .selectFrom('filings')
    .select(FILING_HEAD)
    .where((eb) =>
      eb.or([
        ...(hexDigits === undefined ? [] : [eb('id', 'like', `sha256:${hexDigits}%`)]),
        eb('caseNumberKey', '=', caseNumberKey(reference)),
        eb('path', '=', reference),
        eb('sourceName', 'in', [fileName, `${fileName}.pdf`]),
      ]),
    )
    .orderBy('id')
    .execute();
  const office = caseNumberOffice(reference);
  return office === null ? rows : rows.filter((row) => caseNumberOffice(row.caseNumber ?? '') === office);
}

/** Records are read as text in both databases, and parsed by us alone. */
const recordText = sql<string>`cast(${sql.ref('filings.record')} as text)`;

const RECORDS_A_PAGE = 50;

/** Every record, sorted by id. Each page is a query of its own, so that a slow reader holds no connection. */
export async function* exportRecords(db: Kysely<Database>, filter: FilingFilter): AsyncGenerator<ComplaintRecord> {
  let last = '';
  let left = filter.limit ?? Infinity;
  let skip = filter.offset ?? 0;
  while (left > 0) {
    const rows = await filtered(db, filter)
      .select(['filings.id', recordText.as('record')])
      .where('filings.id', '>', last)
      .orderBy('filings.id')
      .limit(RECORDS_A_PAGE)
      .execute();
    if (rows.length === 0) return;
    for (const row of rows) {
      last = row.id;
      if (skip-- > 0) continue;
      if (left-- <= 0) return;
      yield JSON.parse(row.record) as ComplaintRecord;
    }
  }
}
