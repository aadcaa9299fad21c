import { Type, type Static } from 'typebox';
import { Span } from './span.js';

/**
 * The record of one filing. The names, closed lists and identifiers here are what gold labels and users' queries are
 * written against: add to them, don't rename. Each object is described once, as a TypeBox schema, from which both the
 * TypeScript type and the published JSON Schema (`record.schema.json`) come.
 */

const spans = Type.Array(Span);
const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const oneOf = <const V extends readonly string[]>(values: V, description?: string) =>
  Type.Union(
    values.map((value) => Type.Literal(value)) as { [K in keyof V]: Type.TLiteral<V[K]> } & Type.TLiteral[],
    description ? { description } : {},
  ) as unknown as Type.TUnsafe<V[number]>;
const partyIds = Type.Array(Type.String(), { description: 'Ids of parties in this record (p1, p2, …)' });
const confidence = Type.Number({ minimum: 0, maximum: 1, description: '1: printed in full; lower: read from context' });
const isoDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

export const SCHEMA_VERSION = '1';

export const TEXT_LAYERS = ['full', 'partial', 'none'] as const;
export const DOCUMENT_KINDS = ['complaint', 'other'] as const;
export const PARTY_ROLES = [
  'plaintiff',
  'defendant',
  'petitioner',
  'respondent',
  'relator',
  'intervenor',
  'nominal-defendant',
  'third-party-plaintiff',
  'third-party-defendant',
  'interested-party',
] as const;
export const PARTY_KINDS = ['individual', 'organization', 'government', 'unnamed'] as const;
export const MENTION_FORMS = ['full', 'short', 'name', 'id'] as const;
export const DAMAGES_KINDS = [
  'statutory',
  'compensatory',
  'punitive',
  'restitution',
  'civil-penalty',
  'fees',
  'unspecified',
] as const;
export const DAMAGES_ROLES = ['demanded', 'jurisdictional-threshold', 'alleged-loss', 'background'] as const;
export const AMOUNT_BOUNDS = ['exact', 'at-least', 'more-than', 'up-to', 'range'] as const;
export const RELIEF_KINDS = [
  'damages',
  'injunction',
  'declaratory',
  'restitution',
  'disgorgement',
  'rescission',
  'specific-performance',
  'accounting',
  'constructive-trust',
  'class-certification',
  'class-counsel',
  'fees',
  'costs',
  'pre-judgment-interest',
  'post-judgment-interest',
  'penalties',
  'other',
] as const;

export const Source = Type.Object({
  name: Type.String({ description: "The file's name as it was given, without its folder" }),
  bytes: Type.Integer({ minimum: 0 }),
  pages: Type.Integer({ minimum: 0 }),
  textLayer: oneOf(TEXT_LAYERS, 'full: each page with words has a text layer; none: no page has one'),
});

export const Document = Type.Object({
  kind: oneOf(DOCUMENT_KINDS),
  title: nullable(Type.String()),
  amendment: Type.Integer({ minimum: 0, description: 'Amended 1, Second Amended 2, …; the original is 0' }),
  firstPage: nullable(Type.Integer({ minimum: 1, description: 'The page on which the pleading begins' })),
  lastPage: nullable(Type.Integer({ minimum: 1, description: 'The page of its last signature; exhibits follow' })),
  spans,
});

export const Court = Type.Object({
  id: nullable(Type.String({ description: 'Free Law Project id, e.g. cand' })),
  name: nullable(Type.String()),
  division: Type.Optional(Type.String({ description: 'As printed; a division is no district' })),
  county: Type.Optional(Type.String({ description: 'As printed' })),
  spans,
});

export const CaseNumber = Type.Object({
  value: nullable(
    Type.String({ description: 'Federal: office:yy-type-number with its zeros; state: as printed; null: left blank' }),
  ),
  printed: Type.Optional(Type.String({ description: 'All that stands there, judges’ initials included' })),
  parts: Type.Optional(
    Type.Object({
      office: Type.Optional(Type.String()),
      year: Type.Optional(Type.String()),
      type: Type.Optional(Type.String()),
      number: Type.Optional(Type.String()),
      assignedJudge: Type.Optional(Type.String({ description: 'Initials' })),
      referredJudge: Type.Optional(Type.String({ description: 'Initials' })),
      defendantNumber: Type.Optional(Type.String()),
    }),
  ),
  from: Type.Optional(oneOf(['caption', 'stamp'] as const)),
  spans,
});

export const FiledOn = Type.Object({
  value: nullable(isoDate),
  basis: Type.Optional(oneOf(['stamp', 'clerk', 'signature'] as const, 'What the date was read from')),
  spans,
});

export const PartyDetail = Type.Object({
  field: oneOf([
    'organizedUnder',
    'principalPlace',
    'residence',
    'jobTitle',
    'parentCompany',
    'alias',
    'capacity',
  ] as const),
  value: Type.String(),
  spans,
});

export const Party = Type.Object({
  id: Type.String({ pattern: '^p\\d+$' }),
  name: Type.String({ description: 'In the case that the body of the pleading uses' }),
  role: oneOf(PARTY_ROLES),
  rolePrinted: Type.Optional(Type.String({ description: "The court's own words for the role" })),
  kind: oneOf(PARTY_KINDS),
  capacity: Type.Optional(Type.String()),
  organizedUnder: Type.Optional(Type.String()),
  principalPlace: Type.Optional(Type.String()),
  residence: Type.Optional(Type.String()),
  jobTitle: Type.Optional(Type.String()),
  parentCompany: Type.Optional(Type.String()),
  proSe: Type.Optional(Type.Boolean()),
  aliases: Type.Array(Type.String()),
  details: Type.Optional(Type.Array(PartyDetail, { description: 'Where each of the facts above was read' })),
  mentionCount: Type.Optional(Type.Integer({ minimum: 0, description: 'Later mentions by name, alias or role word' })),
  spans,
});

export const Counsel = Type.Object({
  name: Type.String(),
  barNumber: Type.Optional(Type.String({ description: 'State and number, e.g. CA 000000' })),
  firm: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  represents: partyIds,
  spans,
});

export const Claim = Type.Object({
  number: Type.Integer({ minimum: 1, description: 'As printed, in figures; else its place in the order' }),
  title: Type.String(),
  label: Type.Optional(Type.String({ description: 'From the closed list of causes of action in authorities' })),
  by: partyIds,
  against: partyIds,
  statutes: Type.Array(Type.String(), { description: 'Identifiers, from heading and body' }),
  headingStatutes: Type.Optional(Type.Array(Type.String(), { description: 'Those that the heading names' })),
  firstParagraph: Type.Optional(Type.Integer()),
  lastParagraph: Type.Optional(Type.Integer()),
  spans,
});

export const StatuteMention = Type.Object({
  form: oneOf(MENTION_FORMS),
  pinpoint: Type.Optional(Type.String({ description: 'What is finer than the section: (a)(3)' })),
  etSeq: Type.Optional(Type.Boolean()),
  through: Type.Optional(Type.String({ description: 'On the first mention of a range: the identifier of its end' })),
  note: Type.Optional(Type.Boolean({ description: 'The citation is to a note under the section' })),
  confidence,
  rule: Type.String({ description: 'The rule that read it' }),
  definedAs: Type.Optional(Type.String({ description: 'The alias that is bound here, or by which it is named' })),
  span: Span,
  continued: Type.Optional(Type.Array(Span, { description: 'The rest of a mention that runs over a page' })),
});

export const Statute = Type.Object({
  id: Type.String({ pattern: '^/us' }),
  citation: Type.String({ description: 'In Bluebook style' }),
  name: Type.Optional(Type.String({ description: 'The act’s name' })),
  status: Type.Optional(
    oneOf(
      ['in-force', 'repealed', 'transferred', 'omitted', 'unknown-section'] as const,
      'By the tables of the U.S. Code; left out where they do not reach',
    ),
  ),
  movedTo: Type.Optional(Type.String({ description: 'Identifier of the present place' })),
  mentions: Type.Array(StatuteMention),
});

export const Agreement = Type.Object({
  name: Type.String(),
  aliases: Type.Array(Type.String()),
  parties: Type.Optional(Type.Array(Type.String())),
  date: Type.Optional(isoDate),
  exhibit: Type.Optional(Type.String({ description: 'Under which it is attached to the pleading: Exhibit A' })),
  claims: Type.Optional(Type.Array(Type.Integer(), { description: 'Numbers of the claims that name it' })),
  spans,
});

export const ContractSection = Type.Object({
  agreement: Type.String(),
  aliases: Type.Array(Type.String()),
  section: Type.String({ description: 'Normalised: 3.2, 12(b), Article IV § 4.01(a)' }),
  printed: Type.Optional(Type.String()),
  quote: Type.Optional(Type.String({ description: 'The words of the section that the pleading quotes' })),
  claims: Type.Optional(Type.Array(Type.Integer(), { description: 'Numbers of the claims that rest on it' })),
  confidence: Type.Optional(confidence),
  spans,
});

export const Damages = Type.Object({
  kind: oneOf(DAMAGES_KINDS),
  role: oneOf(DAMAGES_ROLES),
  min: nullable(Type.Number()),
  max: nullable(Type.Number()),
  bound: Type.Optional(oneOf(AMOUNT_BOUNDS)),
  currency: Type.String({ description: 'ISO 4217' }),
  per: nullable(Type.String({ description: 'violation, person, day, call, class member, …' })),
  multiplier: nullable(Type.Number({ description: 'Treble: 3, with no sum' })),
  statute: nullable(Type.String({ description: 'Identifier of the statute it rests on' })),
  agreement: Type.Optional(Type.String()),
  claims: Type.Optional(Type.Array(Type.Integer())),
  prayerItem: Type.Optional(Type.String({ description: 'Label of the item of the prayer, as printed' })),
  payer: Type.Optional(Type.String({ description: 'Who is to pay, as the words around the sum say' })),
  payee: Type.Optional(Type.String({ description: 'Who is to be paid, as the words around the sum say' })),
  confidence: Type.Optional(confidence),
  spans,
});

export const PrayerItem = Type.Object({
  label: nullable(Type.String({ description: 'A, 1, (a), … as printed' })),
  kinds: Type.Array(oneOf(RELIEF_KINDS)),
  text: Type.String(),
  spans,
});

export const ClassDefinition = Type.Object({
  name: nullable(Type.String()),
  definition: Type.String({ description: 'Word for word' }),
  exclusions: Type.Optional(Type.String()),
  spans,
});

export const ClassAction = Type.Object({
  alleged: Type.Boolean(),
  definition: nullable(Type.String()),
  classes: Type.Optional(Type.Array(ClassDefinition)),
  period: Type.Optional(Type.String()),
  rules: Type.Optional(Type.Array(Type.String(), { description: 'Subsections of Rule 23: (b)(2), (b)(3)' })),
  collective: Type.Optional(Type.Boolean({ description: '29 U.S.C. § 216(b)' })),
  representative: Type.Optional(Type.Boolean({ description: 'Private attorney general, Cal. Lab. Code § 2698' })),
  derivative: Type.Optional(Type.Boolean()),
  quiTam: Type.Optional(Type.Boolean()),
  spans,
});

export const Jury = Type.Object({
  demanded: Type.Boolean(),
  waived: Type.Optional(Type.Boolean()),
  spans,
});

export const PageReading = Type.Object({
  page: Type.Integer({ minimum: 1 }),
  source: oneOf(['ocr', 'none'] as const),
  reason: Type.String({ description: 'Why the text layer was not used' }),
  confidence: Type.Optional(Type.Number({ minimum: 0, maximum: 100, description: 'Mean of the words’, 0 to 100' })),
});

export const StampRecord = Type.Object({
  page: Type.Integer({ minimum: 1 }),
  caseNumber: Type.Optional(Type.String()),
  documentNumber: Type.Optional(Type.String()),
  filedOn: Type.Optional(isoDate),
  pageOf: Type.Optional(Type.Tuple([Type.Integer(), Type.Integer()])),
  spans,
});

export const Unresolved = Type.Object({
  family: oneOf(['statutes', 'contract-sections', 'damages', 'parties', 'claims'] as const),
  text: Type.String(),
  reason: Type.String(),
  spans,
});

export const Warning = Type.Object({
  code: Type.String({ pattern: '^[a-z0-9-]+$' }),
  page: Type.Optional(Type.Integer({ minimum: 1 })),
  message: Type.String(),
});

export const ComplaintRecord = Type.Object(
  {
    schemaVersion: Type.Literal(SCHEMA_VERSION),
    id: Type.String({ pattern: '^sha256:[0-9a-f]{64}$', description: "Of the PDF's bytes" }),
    pipelineVersion: Type.String(),
    source: Source,
    document: Document,
    court: Court,
    caseNumber: CaseNumber,
    filedOn: FiledOn,
    parties: Type.Array(Party),
    counsel: Type.Array(Counsel),
    claims: Type.Array(Claim),
    statutes: Type.Array(Statute),
    agreements: Type.Array(Agreement),
    contractSections: Type.Array(ContractSection),
    damages: Type.Array(Damages),
    relief: Type.Array(oneOf(RELIEF_KINDS)),
    prayer: Type.Array(PrayerItem),
    classAction: ClassAction,
    juryDemand: Type.Boolean(),
    jury: Jury,
    stamps: Type.Array(StampRecord),
    pages: Type.Array(PageReading, { description: 'Only the pages that were not read from their text layer' }),
    unresolved: Type.Array(Unresolved),
    warnings: Type.Array(Warning),
  },
  {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'ComplaintRecord',
    description: 'What one court complaint says, each fact with the place that it was read from',
  },
);

export type Source = Static<typeof Source>;
export type Document = Static<typeof Document>;
export type Court = Static<typeof Court>;
export type CaseNumber = Static<typeof CaseNumber>;
export type FiledOn = Static<typeof FiledOn>;
export type PartyDetail = Static<typeof PartyDetail>;
export type Party = Static<typeof Party>;
export type PartyRole = (typeof PARTY_ROLES)[number];
export type PartyKind = (typeof PARTY_KINDS)[number];
export type Counsel = Static<typeof Counsel>;
export type Claim = Static<typeof Claim>;
export type StatuteMention = Static<typeof StatuteMention>;
export type Statute = Static<typeof Statute>;
export type Agreement = Static<typeof Agreement>;
export type ContractSection = Static<typeof ContractSection>;
export type Damages = Static<typeof Damages>;
export type DamagesKind = (typeof DAMAGES_KINDS)[number];
export type DamagesRole = (typeof DAMAGES_ROLES)[number];
export type ReliefKind = (typeof RELIEF_KINDS)[number];
export type PrayerItem = Static<typeof PrayerItem>;
export type ClassDefinition = Static<typeof ClassDefinition>;
export type ClassAction = Static<typeof ClassAction>;
export type Jury = Static<typeof Jury>;
export type PageReading = Static<typeof PageReading>;
export type StampRecord = Static<typeof StampRecord>;
export type Unresolved = Static<typeof Unresolved>;
export type Warning = Static<typeof Warning>;
export type ComplaintRecord = Static<typeof ComplaintRecord>;
