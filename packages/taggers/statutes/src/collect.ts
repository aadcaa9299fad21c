import { findSection, formatCitation } from '@averment/authorities';
import { pageAt, spanOf, spansOf, type FilingText } from '@averment/pdf-text';
import type { Statute, StatuteMention, Unresolved, Warning } from '@averment/record';
import type { Mentioned, Open } from './findings.js';

/** The statutes of the mentions, with what the tables of the U.S. Code say of each. */
export function collectStatutes(
  filing: FilingText,
  mentions: readonly Mentioned[],
): { statutes: Statute[]; warnings: Warning[] } {
  const byId = new Map<string, Mentioned[]>();
  for (const mention of mentions) {
    const known = byId.get(mention.id);
    if (known) known.push(mention);
    else byId.set(mention.id, [mention]);
  }
  const statutes = [...byId].map(([id, of]) => statuteOf(filing, id, of));
  const warnings = statutes.flatMap((statute) => warningsFor(statute, pageAt(filing, byId.get(statute.id)![0]!.start)));
  return { statutes, warnings };
}

function statuteOf(filing: FilingText, id: string, mentions: readonly Mentioned[]): Statute {
  const name = mentions.find((mention) => mention.name)?.name;
  const statute: Statute = {
    id,
    citation: formatCitation(id),
    mentions: mentions.map((mention) => mentionOf(filing, mention)),
  };
  if (name) statute.name = name;
  const code = /^\/us\/usc\/t([0-9]+)\/s(.*)$/.exec(id);
  if (code) {
    const section = findSection(code[1]!, code[2]!);
    statute.status = section?.status ?? 'unknown-section';
    if (section?.movedTo) statute.movedTo = `/us/usc/t${section.movedTo.replace(':', '/s')}`;
  }
  return statute;
}

function mentionOf(filing: FilingText, mention: Mentioned): StatuteMention {
  const { form, confidence, rule, pinpoint, etSeq, note, through, definedAs } = mention;
  const span = spanOf(filing, mention.start, mention.end);
  const continued = spansOf(filing, mention.start, mention.end).filter((other) => other.page !== span.page);
  return {
    form,
    ...(pinpoint ? { pinpoint } : {}),
    ...(etSeq ? { etSeq } : {}),
    ...(through ? { through } : {}),
    ...(note ? { note } : {}),
    confidence: Math.round(confidence * 100) / 100,
    rule,
    ...(definedAs ? { definedAs } : {}),
    span,
    ...(continued.length > 0 ? { continued } : {}),
  };
}

function warningsFor(statute: Statute, page: number): Warning[] {
  const { citation, status, movedTo } = statute;
  if (status === 'unknown-section')
    return [{ code: 'unknown-section', page, message: `${citation}: the Code has no such section` }];
  if (movedTo) return [{ code: 'moved-section', page, message: `${citation} is now ${formatCitation(movedTo)}` }];
  if (status === 'repealed' || status === 'omitted')
    return [{ code: `${status}-section`, page, message: `${citation}: ${status}` }];
  return [];
}

export const openSpans = (filing: FilingText, open: readonly Open[]): Unresolved[] =>
  open.map(({ start, end, reason }) => ({
    family: 'statutes',
    text: filing.text.slice(start, end),
    reason,
    spans: spansOf(filing, start, end),
  }));
