import type { Range } from '@averment/record';
import type { FilingText } from '@averment/pdf-text';

/** The parts of a pleading, as offsets into the filing's text. All taggers read the filing through it. */
export interface Pleading {
  readonly filing: FilingText;
  readonly kind: 'complaint' | 'other';
  /** From the caption to the last signature. Exhibits, cover sheets and other cases' papers lie outside. */
  readonly extent: Range;
  /** Stretches within the extent that are not the pleading's own words: tables of contents, forms. Sorted. */
  readonly excluded: readonly Range[];
  readonly caption: Caption;
  /** Sorted by start. */
  readonly headings: readonly Heading[];
  /** Numbered paragraphs, in order; numbers may restart. */
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly counts: readonly Count[];
  /** The last one: it asks on all counts. */
  readonly prayer: Prayer | null;
  /** Those before it: a WHEREFORE that closes a single count. */
  readonly countPrayers: readonly Prayer[];
  /** Signature blocks within the extent, in order. */
  readonly signatures: readonly Range[];
  /** The lawyers' block that stands above the caption in some states, or null. */
  readonly attorneyBlock: Range | null;
  /**
   * In a transcript of record, the clerk's words before the pleading: of which court and case it is, and when it was
   * filed. Outside the extent; else null.
   */
  readonly clerkEntry: Range | null;
}

export interface Caption {
  /** From the court's name to the title of the pleading; empty where no caption was found. */
  readonly range: Range;
  /** The lines that name the court, county, division. */
  readonly court: Range | null;
  /** The column, or the sentence, that names the parties. */
  readonly parties: readonly Range[];
  /** The column with number, judge, title. */
  readonly case: readonly Range[];
  readonly title: Range | null;
  /** Counts that the caption lists. */
  readonly counts: readonly Range[];
}

export interface Heading extends Range {
  /** 1 is the outermost. */
  readonly level: number;
  /** The number or letter it carries, as printed, or null. */
  readonly label: string | null;
}

export interface Paragraph extends Range {
  readonly number: number;
  /** Where its words begin, after the number. */
  readonly wordsStart: number;
}

export type SectionKind =
  | 'introduction'
  | 'parties'
  | 'jurisdiction-and-venue'
  | 'facts'
  | 'class-allegations'
  | 'claims'
  | 'prayer'
  | 'jury-demand'
  | 'signature'
  | 'verification'
  | 'certificate-of-service'
  | 'other';

export interface Section extends Range {
  readonly kind: SectionKind;
  readonly heading: Heading | null;
}

export interface Count extends Range {
  /** As printed, in figures; else its place in the order. */
  readonly number: number;
  /** All lines of its heading, party lists and citations in brackets included. */
  readonly heading: Range;
  /** The title within the heading: without "Count I", party lists and citations in brackets. */
  readonly title: readonly Range[];
  /** "(against all Defendants)", "on behalf of the California Subclass": as they stand in the heading, or in the one above it. */
  readonly partyLists: readonly Range[];
}

export interface Prayer extends Range {
  readonly items: readonly PrayerItem[];
}

export interface PrayerItem extends Range {
  /** A, 1, (a) as printed; null where the prayer is running prose. */
  readonly label: string | null;
  readonly level: number;
}
