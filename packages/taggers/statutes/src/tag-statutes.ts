import { readCitations } from '@averment/authorities';
import type { Range } from '@averment/record';
import { isPleaded, type Pleading } from '@averment/structure';
import { Jurisdiction } from './context.js';
import type { StatuteFindings } from './findings.js';
import { collectStatutes, openSpans } from './collect.js';
import { resolve } from './resolver.js';
import { textWithoutLabels } from './unlabelled.js';

/** Every section of law that a pleading cites, resolved to its identifier, with each place where it is named. */
export function tagStatutes(pleading: Pleading, context: { courtId: string | null }): StatuteFindings {
  const { filing, extent } = pleading;
  const text = textWithoutLabels(pleading);
  const { readings, clusters } = readCitations(text, extent.start, Math.min(extent.end, filing.bodyEnd));
  const pleaded = readings.filter((reading) => isPleaded(pleading, reading));
  const jurisdiction = new Jurisdiction(context.courtId, pleaded);
  const { mentions, open } = resolve(text, pleaded, clusters, jurisdiction);
  const { statutes, warnings } = collectStatutes(filing, mentions);
  const taken: Range[] = [
    ...mentions,
    ...pleaded.filter((reading) => reading.kind === 'other' && /^(?:case|docket|register)$/.test(reading.rule)),
  ].map(({ start, end }) => ({ start, end }));
  return {
    statutes,
    unresolved: openSpans(filing, open),
    taken: taken.sort((a, b) => a.start - b.start || a.end - b.end),
    warnings,
  };
}
