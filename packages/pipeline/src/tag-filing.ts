import { emptyRecord, type ComplaintRecord, type PageReading, type Unresolved, type Warning } from '@averment/record';
import { textLayerOf, type FilingText } from '@averment/pdf-text';
import { readPleading, wholePleading } from '@averment/structure';
import { tagCaption } from '@averment/tagger-caption';
import { tagClaims } from '@averment/tagger-claims';
import { tagContractSections } from '@averment/tagger-contract-sections';
import { tagDamages } from '@averment/tagger-damages';
import { tagParties } from '@averment/tagger-parties';
import { tagRelief } from '@averment/tagger-relief';
import { tagStatutes } from '@averment/tagger-statutes';
import type { FilingSource } from './filing-source.js';
import { PIPELINE_VERSION } from './version.js';

/**
 * The second stage: a filing's text to its record. Pure and deterministic: the same text and source give the
 * byte-identical record. A tagger that throws leaves its fields empty, with a warning; the rest of the record stands.
 */
export function tagFiling(filing: FilingText, source: FilingSource): ComplaintRecord {
  const { name, bytes } = source;
  const record = emptyRecord(source.id, PIPELINE_VERSION, {
    name,
    bytes,
    pages: filing.pages.length,
    textLayer: textLayerOf(filing),
  });
  record.pages = pageReadings(filing);
  record.warnings.push(...filing.warnings);
  const stage = stagesOf(record);
  const pleading = stage('structure', () => readPleading(filing)) ?? wholePleading(filing, { kind: 'other' });

  const caption = stage('caption', () => tagCaption(pleading));
  if (caption) {
    const { document, court, caseNumber, filedOn, stamps } = caption;
    Object.assign(record, { document, court, caseNumber, filedOn, stamps });
  }
  const parties = stage('parties', () => tagParties(pleading));
  if (parties) Object.assign(record, { parties: parties.parties, counsel: parties.counsel });
  const statutes = stage('statutes', () => tagStatutes(pleading, { courtId: record.court.id }));
  if (statutes) record.statutes = statutes.statutes;
  const { parties: allParties, statutes: allStatutes } = record;
  const claims = stage('claims', () => tagClaims(pleading, { parties: allParties, statutes: allStatutes }));
  if (claims) record.claims = claims.claims;
  const context = { taken: statutes?.taken ?? [], claims: record.claims };
  const contracts = stage('contract-sections', () => tagContractSections(pleading, context));
  if (contracts) {
    const { agreements, contractSections } = contracts;
    Object.assign(record, { agreements, contractSections });
  }
  const pleaded = { statutes: allStatutes, agreements: record.agreements, claims: record.claims };
  const damages = stage('damages', () => tagDamages(pleading, pleaded));
  if (damages) record.damages = damages.damages;
  const relief = stage('relief', () => tagRelief(pleading));
  if (relief) {
    const { prayer, classAction, juryDemand, jury } = relief;
    Object.assign(record, { relief: relief.relief, prayer, classAction, juryDemand, jury });
  }
  return record;
}

interface Findings {
  readonly warnings?: readonly Warning[];
  readonly unresolved?: readonly Unresolved[];
}

/** Runs a stage; what it warns of and could not resolve goes into the record, and so does its failure. */
function stagesOf(record: ComplaintRecord) {
  return <T extends object>(name: string, run: () => T & Findings): T | null => {
    try {
      const findings = run();
      record.warnings.push(...(findings.warnings ?? []));
      record.unresolved.push(...(findings.unresolved ?? []));
      return findings;
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      record.warnings.push({ code: 'tagger-failed', message: `The ${name} could not be read: ${reason}` });
      return null;
    }
  };
}

function pageReadings(filing: FilingText): PageReading[] {
  return filing.pages.flatMap(({ number, source, reason, confidence }) =>
    source === 'text'
      ? []
      : [{ page: number, source, reason: reason ?? 'no-text', ...(confidence === undefined ? {} : { confidence }) }],
  );
}
