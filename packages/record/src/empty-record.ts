import { SCHEMA_VERSION, type ComplaintRecord, type Source } from './record.js';

/** A record that says nothing yet: each field present, none guessed. Its key order is that of the published schema. */
export function emptyRecord(id: string, pipelineVersion: string, source: Source): ComplaintRecord {
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    pipelineVersion,
    source,
    document: { kind: 'other', title: null, amendment: 0, firstPage: null, lastPage: null, spans: [] },
    court: { id: null, name: null, spans: [] },
    caseNumber: { value: null, spans: [] },
    filedOn: { value: null, spans: [] },
    parties: [],
    counsel: [],
    claims: [],
    statutes: [],
    agreements: [],
    contractSections: [],
    damages: [],
    relief: [],
    prayer: [],
    classAction: { alleged: false, definition: null, spans: [] },
    juryDemand: false,
    jury: { demanded: false, spans: [] },
    stamps: [],
    pages: [],
    unresolved: [],
    warnings: [],
  };
}
