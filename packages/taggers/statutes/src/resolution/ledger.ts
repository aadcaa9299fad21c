import type { Act, CitedSection, Cluster, Held, LawName, Reading } from '@averment/authorities';
import type { Jurisdiction } from '../context.js';
import type { Mentioned, Open } from '../findings.js';

/** How far back a section without a code looks for one, in characters: about two paragraphs. */
export const NEAR = 1500;
export const BESIDE = 500;

/** What was last seen of a code: where a section without one looks. */
export interface Seen {
  readonly law: LawName;
  readonly held: Held;
  readonly at: number;
  /** The code was named without a section. */
  readonly alone?: boolean;
}

/** What a name or an alias stands for. */
export interface Target {
  readonly id: string;
  readonly law?: LawName;
  readonly held?: Held;
  readonly name?: string;
}

/** What is resolved so far, and what the context remembers of it. */
export class Ledger {
  readonly mentions: Mentioned[] = [];
  readonly open: Open[] = [];
  /** The mentions that each reading gave. */
  readonly ofReading = new Map<Reading, readonly Mentioned[]>();
  /** The readings that stand together: an act's name and the citation beside it. */
  readonly clusters = new Map<Reading, Cluster>();
  readonly bySection = new Map<string, Mentioned>();
  /** Acts that the filing cites with a section of its own choice, by where the tables place them. */
  readonly boundActs = new Map<string, string>();
  /** Names whose citation is still to come, by that citation. */
  readonly pending = new Map<Reading, Reading>();
  code: Seen | null = null;
  act: (Target & { readonly at: number }) | null = null;
  last: Mentioned | null = null;
  lastReading: Reading | null = null;
  /** Sections for which the text before them names no code. */
  waiting: Reading[] = [];

  constructor(
    readonly text: string,
    clusters: readonly Cluster[],
    readonly jurisdiction: Jurisdiction,
  ) {
    for (const cluster of clusters) for (const reading of cluster.readings) this.clusters.set(reading, cluster);
  }

  add(mention: Mentioned): Mentioned {
    this.mentions.push(mention);
    return mention;
  }

  /** The name that the reading begins with, as printed. */
  nameIn({ nameStart, nameEnd }: Reading): string {
    return this.text.slice(nameStart, nameEnd);
  }

  leave(reading: Reading, reason: string): void {
    this.open.push({ start: reading.start, end: reading.end, reason });
  }

  /** From here on the section's number alone means this. */
  remember(section: string, mention: Mentioned): void {
    this.bySection.set(section.toLowerCase(), mention);
    const own = lastPart(mention.id);
    if (own?.startsWith('s')) this.bySection.set(own.slice(1).toLowerCase(), mention);
  }
}

const lastPart = (id: string): string | undefined => id.split('/').at(-1);

/** The stretch of the section of a list: the first begins with the reading, the last ends with it. */
export function stretchOf(
  reading: Reading,
  items: readonly CitedSection[],
  index: number,
): { start: number; end: number } {
  const item = items[index]!;
  const start = index === 0 && reading.start <= item.start ? reading.start : item.start;
  return { start, end: index === items.length - 1 ? Math.max(item.end, reading.end) : item.end };
}

export const detail = (item: CitedSection): Pick<Mentioned, 'pinpoint' | 'etSeq' | 'note'> => ({
  pinpoint: item.pinpoint ?? undefined,
  etSeq: item.etSeq || undefined,
  note: item.note || undefined,
});

export type ActLaw = LawName & { readonly kind: 'act'; readonly act: Act };
