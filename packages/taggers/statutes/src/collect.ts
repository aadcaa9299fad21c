import { findSection, formatCitation, titlesWith } from '@averment/authorities';
import { pageAt, spansOf, type FilingText } from '@averment/pdf-text';
import type { Statute, StatuteMention, Unresolved, Warning } from '@averment/record';
import { lastSection } from './resolution/beside.js';
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
  const warnings = statutes.flatMap((statute) => warningsOf(filing, statute, byId.get(statute.id)!));
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
  const spans = spansOf(filing, mention.start, mention.end);
  // As spanOf does: of a mention that runs over a page the part with the most characters.
  const span = spans.reduce((best, other) => (other.end - other.start > best.end - best.start ? other : best));
  const continued = spans.filter((other) => other !== span);
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

/** One warning a statute: that another is likelier meant, else what the Code says of it. */
function warningsOf(filing: FilingText, statute: Statute, mentions: readonly Mentioned[]): Warning[] {
  const suspect = mentions.find((mention) => mention.likely);
  const page = pageAt(filing, (suspect ?? mentions[0]!).start);
  if (!suspect) return warningsFor(statute, page);
  const message = `${statute.citation} is cited as the ${suspect.name}: likely ${formatCitation(suspect.likely!)}`;
  return [{ code: 'wrong-title', page, message }];
}

function warningsFor({ id, citation, status, movedTo }: Statute, page: number): Warning[] {
  if (status === 'unknown-section')
    return [{ code: 'unknown-section', page, message: `${citation}: the Code has no such section${elsewhere(id)}` }];
  if (movedTo) return [{ code: 'moved-section', page, message: `${citation} is now ${formatCitation(movedTo)}` }];
  if (status === 'repealed' || status === 'omitted' || status === 'transferred')
    return [{ code: `${status}-section`, page, message: `${citation}: ${status}` }];
  return [];
}

/** "; 15 U.S.C. § 1692e exists": the only title that has a section of such a number. */
function elsewhere(id: string): string {
  const [title, ...others] = titlesWith(lastSection(id));
  return title && others.length === 0
    ? `; ${title} U.S.C. § ${findSection(title, lastSection(id))!.section} exists`
    : '';
}

export const openSpans = (filing: FilingText, open: readonly Open[]): Unresolved[] =>
  open.map(({ start, end, reason }) => ({
    family: 'statutes',
    text: filing.text.slice(start, end),
    reason,
    spans: spansOf(filing, start, end),
  }));
