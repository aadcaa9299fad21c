import type { ContractSection } from '@averment/record';
import { spansOf } from '@averment/pdf-text';
import { countAt, type Pleading } from '@averment/structure';
import { quoteAfter } from './quotations.js';
import type { Resolved } from './owners.js';
import type { Part, Reference } from './references.js';
import type { KnownAgreement } from './registry.js';

interface Gathered {
  readonly agreement: KnownAgreement;
  section: string;
  readonly places: { readonly part: Part; readonly confidence: number }[];
}

/** One entry a section of an agreement, with all its places, its quotation and the counts that rest on it. */
export function sectionsOf(
  pleading: Pleading,
  resolved: readonly Resolved[],
  references: readonly Reference[],
): ContractSection[] {
  const gathered = new Map<string, Gathered>();
  const index = new Map<KnownAgreement, number>();
  for (const { reference, agreement, confidence } of resolved) {
    if (!index.has(agreement)) index.set(agreement, index.size);
    for (const part of reference.parts) {
      const key = `${index.get(agreement)}|${part.section}`;
      const entry = gathered.get(key) ?? { agreement, section: part.section, places: [] };
      entry.places.push({ part, confidence });
      gathered.set(key, entry);
    }
  }
  return mergeComposites([...gathered.values()]).map((entry) => sectionOf(pleading, entry, references));
}

/** "Article III, Section 3.1" is the same as "Section 3.1" where the pleading cites both. */
function mergeComposites(entries: Gathered[]): Gathered[] {
  const kept: Gathered[] = [];
  for (const entry of entries) {
    const inner = /^Article [^§]+§ (\d+\..*)$/.exec(entry.section)?.[1];
    const short = inner && entries.find((other) => other.agreement === entry.agreement && other.section === inner);
    if (short) short.places.unshift(...entry.places);
    else kept.push(entry);
  }
  return kept;
}

function sectionOf(
  pleading: Pleading,
  { agreement, section, places }: Gathered,
  references: readonly Reference[],
): ContractSection {
  const sorted = [...places].sort((a, b) => a.part.start - b.part.start);
  const quote = sorted
    .map(({ part }) => quoteAfter(pleading.filing.text, part.end, nextStart(references, part.end)))
    .find(Boolean);
  const claims = [...new Set(sorted.flatMap(({ part }) => countAt(pleading, part.start)?.number ?? []))];
  return {
    agreement: agreement.name,
    aliases: [...agreement.aliases],
    section,
    printed: sorted[0]!.part.printed,
    ...(quote && { quote }),
    ...(claims.length > 0 && { claims }),
    confidence: Math.max(...sorted.map(({ confidence }) => confidence)),
    spans: sorted.flatMap(({ part }) => spansOf(pleading.filing, part.start, part.end)),
  };
}

const nextStart = (references: readonly Reference[], from: number): number =>
  references.find(({ start }) => start >= from)?.start ?? Infinity;
