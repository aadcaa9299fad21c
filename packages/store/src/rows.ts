import { canonicalJson, type ComplaintRecord, type Span } from '@averment/record';
import { caseNumberKey, searchKey, statuteKey } from './fold.js';
import type {
  ClaimsTable,
  ContractSectionsTable,
  CounselTable,
  DamagesTable,
  FactTable,
  FilingsTable,
  Database,
  PartiesTable,
  StatuteMentionsTable,
} from './schema.js';
import type { RecordDetails } from './store.js';

/** The row of `filings`. */
export function filingRow(
  record: ComplaintRecord,
  { path, recordJson }: RecordDetails,
  ingestedAt: string,
): FilingsTable {
  return {
    id: record.id,
    sourceName: storable(record.source.name),
    path: storable(path),
    courtId: record.court.id,
    court: storable(record.court.name),
    division: storable(record.court.division),
    county: storable(record.court.county),
    caseNumber: storable(record.caseNumber.value),
    caseNumberKey: record.caseNumber.value === null ? null : caseNumberKey(storable(record.caseNumber.value)),
    filedOn: record.filedOn.value,
    title: storable(record.document.title),
    kind: record.document.kind,
    amendment: record.document.amendment,
    pages: record.source.pages,
    textLayer: record.source.textLayer,
    classAction: Number(record.classAction.alleged),
    juryDemand: Number(record.juryDemand),
    warnings: record.warnings.length,
    pipelineVersion: record.pipelineVersion,
    ingestedAt,
    record: recordJson ?? canonicalJson(record),
  };
}

/** The rows of the tables of facts. */
export function factRows(record: ComplaintRecord, details: RecordDetails): { [T in FactTable]: Database[T][] } {
  return {
    parties: record.parties.map((party, position) => partyRow(record.id, position, party)),
    counsel: record.counsel.map((counsel, position) => counselRow(record.id, position, counsel)),
    statuteMentions: mentionRows(record, details),
    contractSections: record.contractSections.map((section, position) => contractRow(record.id, position, section)),
    damages: record.damages.map((damages, position) => damagesRow(record.id, position, damages)),
    claims: record.claims.map((claim, position) => claimRow(record.id, position, claim)),
  };
}

type Item<F extends 'parties' | 'counsel' | 'contractSections' | 'damages' | 'claims'> = ComplaintRecord[F][number];

function partyRow(filingId: string, position: number, party: Item<'parties'>): PartiesTable {
  return {
    filingId,
    position,
    partyId: party.id,
    name: storable(party.name),
    role: party.role,
    kind: party.kind,
    capacity: storable(party.capacity),
    organizedUnder: storable(party.organizedUnder),
    principalPlace: storable(party.principalPlace),
    aliases: JSON.stringify(party.aliases),
    searchKey: searchKey([party.name, ...party.aliases]),
    page: firstPage(party.spans),
  };
}

function counselRow(filingId: string, position: number, counsel: Item<'counsel'>): CounselTable {
  return {
    filingId,
    position,
    name: storable(counsel.name),
    barNumber: storable(counsel.barNumber),
    firm: storable(counsel.firm),
    address: storable(counsel.address),
    phone: storable(counsel.phone),
    email: storable(counsel.email),
    represents: JSON.stringify(counsel.represents),
    page: firstPage(counsel.spans),
  };
}

function mentionRows(record: ComplaintRecord, { sentences }: RecordDetails): StatuteMentionsTable[] {
  const inOrder = record.statutes.flatMap((statute) => statute.mentions.map((mention) => ({ statute, mention })));
  return inOrder.map(({ statute, mention }, position) => ({
    filingId: record.id,
    position,
    statuteId: statute.id,
    statuteKey: statuteKey(statute.id),
    citation: statute.citation,
    name: storable(statute.name),
    form: mention.form,
    pinpoint: storable(mention.pinpoint),
    etSeq: Number(mention.etSeq ?? false),
    through: mention.through ?? null,
    throughKey: mention.through === undefined ? null : statuteKey(mention.through),
    page: mention.span.page,
    textStart: mention.span.start,
    textEnd: mention.span.end,
    text: storable(mention.span.text),
    sentence: storable(sentences?.get(mention.span.start)),
    boxes: JSON.stringify(mention.span.boxes),
    confidence: mention.confidence,
  }));
}

function contractRow(filingId: string, position: number, section: Item<'contractSections'>): ContractSectionsTable {
  return {
    filingId,
    position,
    agreement: storable(section.agreement),
    aliases: JSON.stringify(section.aliases),
    searchKey: searchKey([section.agreement, ...section.aliases]),
    section: storable(section.section),
    quote: storable(section.quote),
    claims: JSON.stringify(section.claims ?? []),
    page: firstPage(section.spans),
    text: firstText(section.spans),
  };
}

function damagesRow(filingId: string, position: number, damages: Item<'damages'>): DamagesTable {
  return {
    filingId,
    position,
    kind: damages.kind,
    role: damages.role,
    minAmount: damages.min,
    maxAmount: damages.max,
    bound: damages.bound ?? null,
    currency: damages.currency,
    per: storable(damages.per),
    multiplier: damages.multiplier,
    statuteId: damages.statute,
    page: firstPage(damages.spans),
    text: firstText(damages.spans),
  };
}

function claimRow(filingId: string, position: number, claim: Item<'claims'>): ClaimsTable {
  return {
    filingId,
    position,
    number: claim.number,
    title: storable(claim.title),
    label: claim.label ?? null,
    plaintiffs: JSON.stringify(claim.by),
    defendants: JSON.stringify(claim.against),
    statutes: JSON.stringify(claim.statutes),
    page: firstPage(claim.spans),
  };
}

const firstPage = (spans: readonly Span[]): number | null => spans[0]?.page ?? null;
const firstText = (spans: readonly Span[]): string | null => storable(spans[0]?.text);

/** Text as a column takes it: PostgreSQL has no place for U+0000, which damaged PDFs do hold. */
export function storable(text: string): string;
export function storable(text: string | null | undefined): string | null;
export function storable(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : text.replaceAll('\0', '\uFFFD');
}
