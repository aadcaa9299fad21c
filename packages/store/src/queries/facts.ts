import { sql, type Kysely } from 'kysely';
import type { DamagesKind, DamagesRole } from '@averment/record';
import { foldName } from '../fold.js';
import type { Database } from '../schema.js';
import type { ContractPlace, CourtFilter, DamagesFilter, DamagesPlace, PartyPlace } from '../store.js';
import { BY_DATE, FILING_HEAD, inCourt } from './filters.js';

/** Parties whose name or alias holds the words, by filing date. */
export async function findParties(db: Kysely<Database>, name: string, filter: CourtFilter): Promise<PartyPlace[]> {
  const rows = await inCourt<'parties', object>(
    db.selectFrom('parties').innerJoin('filings', 'filings.id', 'parties.filingId'),
    filter,
  )
    // A folded name holds letters, figures and spaces only, so nothing in it means anything to LIKE.
    .where('parties.searchKey', 'like', `%${foldName(name)}%`)
    .select(FILING_HEAD)
    .select(['partyId', 'parties.name', 'parties.role', 'parties.kind', 'aliases', 'capacity', 'organizedUnder'])
    .select(['principalPlace', 'parties.page'])
    .orderBy(BY_DATE)
    .orderBy('filings.id')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, aliases: JSON.parse(row.aliases) as string[] }));
}

export async function findDamages(db: Kysely<Database>, filter: DamagesFilter): Promise<DamagesPlace[]> {
  let query = inCourt<'damages', object>(
    db.selectFrom('damages').innerJoin('filings', 'filings.id', 'damages.filingId'),
    filter,
  );
  if (filter.kind !== undefined) query = query.where('damages.kind', '=', filter.kind);
  if (filter.role !== undefined) query = query.where('damages.role', '=', filter.role);
  if (filter.statute !== undefined) query = query.where('damages.statuteId', '=', filter.statute);
  const { atLeast } = filter;
  if (atLeast !== undefined) {
    query = query.where((eb) =>
      eb.or([eb('damages.minAmount', '>=', atLeast), eb('damages.maxAmount', '>=', atLeast)]),
    );
  }
  const rows = await query
    .select(FILING_HEAD)
    .select(['damages.kind', 'damages.role', 'minAmount as min', 'maxAmount as max', 'currency', 'per', 'multiplier'])
    .select(['statuteId as statute', 'damages.page', 'damages.text'])
    .orderBy(BY_DATE)
    .orderBy('filings.id')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as DamagesKind, role: row.role as DamagesRole }));
}

export async function findContracts(
  db: Kysely<Database>,
  agreement: string | undefined,
  filter: CourtFilter,
): Promise<ContractPlace[]> {
  let query = inCourt<'contractSections', object>(
    db.selectFrom('contractSections').innerJoin('filings', 'filings.id', 'contractSections.filingId'),
    filter,
  );
  if (agreement !== undefined) query = query.where('contractSections.searchKey', 'like', `%${foldName(agreement)}%`);
  const rows = await query
    .select(FILING_HEAD)
    .select(['agreement', 'aliases', 'section', 'quote', 'contractSections.page', 'contractSections.text'])
    .orderBy(BY_DATE)
    .orderBy('filings.id')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, aliases: JSON.parse(row.aliases) as string[] }));
}
