import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Database } from '../schema.js';
import type { Dialect } from '../migrate.js';

export const name = 'tables';

/** The first tables. Once released a migration is never changed: a later one alters what it made. */
export async function up(db: Kysely<Database>, dialect: Dialect): Promise<void> {
  // Sections sort by code point, whatever the database's own language is.
  const keyType = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
  // `json`, not `jsonb`: PostgreSQL can look inside, and gives the record back byte for byte.
  const recordType = dialect === 'postgres' ? sql`json` : sql`text`;

  await db.schema
    .createTable('filings')
    .addColumn('id', keyType, (column) => column.primaryKey())
    .addColumn('sourceName', 'text', (column) => column.notNull())
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('courtId', 'text')
    .addColumn('court', 'text')
    .addColumn('division', 'text')
    .addColumn('county', 'text')
    .addColumn('caseNumber', 'text')
    .addColumn('caseNumberKey', 'text')
    .addColumn('filedOn', 'text')
    .addColumn('title', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('amendment', 'integer', (column) => column.notNull())
    .addColumn('pages', 'integer', (column) => column.notNull())
    .addColumn('textLayer', 'text', (column) => column.notNull())
    .addColumn('classAction', 'integer', (column) => column.notNull())
    .addColumn('juryDemand', 'integer', (column) => column.notNull())
    .addColumn('warnings', 'integer', (column) => column.notNull())
    .addColumn('pipelineVersion', 'text', (column) => column.notNull())
    .addColumn('ingestedAt', 'text', (column) => column.notNull())
    .addColumn('record', recordType, (column) => column.notNull())
    .execute();

  await factTable(db, 'parties', (table) =>
    table
      .addColumn('partyId', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('capacity', 'text')
      .addColumn('organizedUnder', 'text')
      .addColumn('principalPlace', 'text')
      .addColumn('aliases', 'text', (column) => column.notNull())
      .addColumn('searchKey', 'text', (column) => column.notNull())
      .addColumn('page', 'integer'),
  );
  await factTable(db, 'counsel', (table) =>
    table
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('barNumber', 'text')
      .addColumn('firm', 'text')
      .addColumn('address', 'text')
      .addColumn('phone', 'text')
      .addColumn('email', 'text')
      .addColumn('represents', 'text', (column) => column.notNull())
      .addColumn('page', 'integer'),
  );
  await factTable(db, 'statuteMentions', (table) =>
    table
      .addColumn('statuteId', keyType, (column) => column.notNull())
      .addColumn('statuteKey', keyType, (column) => column.notNull())
      .addColumn('citation', 'text', (column) => column.notNull())
      .addColumn('name', 'text')
      .addColumn('form', 'text', (column) => column.notNull())
      .addColumn('pinpoint', 'text')
      .addColumn('etSeq', 'integer', (column) => column.notNull())
      .addColumn('through', 'text')
      .addColumn('throughKey', keyType)
      .addColumn('page', 'integer', (column) => column.notNull())
      .addColumn('textStart', 'integer', (column) => column.notNull())
      .addColumn('textEnd', 'integer', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('sentence', 'text')
      .addColumn('boxes', 'text', (column) => column.notNull())
      .addColumn('confidence', 'double precision', (column) => column.notNull()),
  );
  await factTable(db, 'contractSections', (table) =>
    table
      .addColumn('agreement', 'text', (column) => column.notNull())
      .addColumn('aliases', 'text', (column) => column.notNull())
      .addColumn('searchKey', 'text', (column) => column.notNull())
      .addColumn('section', 'text', (column) => column.notNull())
      .addColumn('quote', 'text')
      .addColumn('claims', 'text', (column) => column.notNull())
      .addColumn('page', 'integer')
      .addColumn('text', 'text'),
  );
  await factTable(db, 'damages', (table) =>
    table
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('minAmount', 'double precision')
      .addColumn('maxAmount', 'double precision')
      .addColumn('bound', 'text')
      .addColumn('currency', 'text', (column) => column.notNull())
      .addColumn('per', 'text')
      .addColumn('multiplier', 'double precision')
      .addColumn('statuteId', 'text')
      .addColumn('page', 'integer')
      .addColumn('text', 'text'),
  );
  await factTable(db, 'claims', (table) =>
    table
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('label', 'text')
      .addColumn('plaintiffs', 'text', (column) => column.notNull())
      .addColumn('defendants', 'text', (column) => column.notNull())
      .addColumn('statutes', 'text', (column) => column.notNull())
      .addColumn('page', 'integer'),
  );

  await db.schema
    .createTable('failures')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text')
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('pipelineVersion', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('firstAt', 'text', (column) => column.notNull())
    .addColumn('lastAt', 'text', (column) => column.notNull())
    .execute();

  await index(db, 'filings', ['courtId', 'filedOn']);
  await index(db, 'filings', ['caseNumberKey']);
  await index(db, 'filings', ['sourceName']);
  await index(db, 'statuteMentions', ['statuteKey', 'filingId']);
  await index(db, 'statuteMentions', ['throughKey']);
  await index(db, 'damages', ['statuteId']);
  await index(db, 'failures', ['sha256']);
}

async function factTable(
  db: Kysely<Database>,
  table: string,
  columns: (builder: CreateTableBuilder<string, string>) => CreateTableBuilder<string, string>,
): Promise<void> {
  const beginning = db.schema
    .createTable(table)
    .addColumn('filingId', 'text', (column) => column.notNull().references('filings.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull()) as CreateTableBuilder<string, string>;
  await columns(beginning)
    .addPrimaryKeyConstraint(`${table}Key`, ['filingId', 'position'] as never)
    .execute();
}

async function index(db: Kysely<Database>, table: string, columns: string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}By_${columns.join('_')}`)
    .on(table)
    .columns(columns)
    .execute();
}
