import type { FilingText } from '@averment/pdf-text';
import type { Pleading } from './pleading.js';

/** A pleading of which nothing is known but its words: all of the body is its extent. For tests of single taggers. */
export function wholePleading(filing: FilingText, parts: Partial<Pleading> = {}): Pleading {
  return {
    filing,
    kind: 'complaint',
    extent: { start: 0, end: filing.bodyEnd },
    excluded: [],
    caption: { range: { start: 0, end: 0 }, court: null, parties: [], case: [], title: null, counts: [] },
    headings: [],
    paragraphs: [],
    sections: [],
    counts: [],
    prayer: null,
    countPrayers: [],
    signatures: [],
    attorneyBlock: null,
    clerkEntry: null,
    ...parts,
  };
}
