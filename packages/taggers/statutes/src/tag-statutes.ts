import { readCitations } from '@averment/authorities';
import type { Range } from '@averment/record';
import { isPleaded, type Pleading } from '@averment/structure';
import { Jurisdiction } from './context.js';
import type { StatuteFindings } from './findings.js';
import { collectStatutes, openSpans } from './collect.js';
import { Resolver } from './resolver.js';

/** Every section of law that a pleading cites, resolved to its identifier, with each place where it is named. */
export function tagStatutes(pleading: Pleading, context: { courtId: string | null }): StatuteFindings {
  const { filing, extent } = pleading;
  const { readings, clusters } = readCitations(filing.text, extent.start, Math.min(extent.end, filing.bodyEnd));
  const pleaded = readings.filter((reading) => isPleaded(pleading, reading));
  const resolver = new Resolver(filing.text, clusters, new Jurisdiction(context.courtId, pleaded));
  resolver.resolveAll(pleaded);
  const { statutes, warnings } = collectStatutes(filing, resolver.mentions);
  const taken: Range[] = [
    ...resolver.mentions,
    ...pleaded.filter((reading) => reading.kind === 'other' && /^(?:case|docket|register)$/.test(reading.rule)),
  ].map(({ start, end }) => ({ start, end }));
  return {
    statutes,
    unresolved: openSpans(filing, resolver.open),
    taken: taken.sort((a, b) => a.start - b.start || a.end - b.end),
    warnings,
  };
}
