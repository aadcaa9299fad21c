import { lazily, readRows } from '../data-file.js';

export interface ShortSection {
  readonly id: string;
  /** The act whose section it is. */
  readonly source: string;
}

/** Sections that complaints name by the number alone, with no title: "Section 1983". */
export const shortSections = lazily(
  (): ReadonlyMap<string, ShortSection> =>
    new Map(
      (readRows('law/short-sections.tsv') as [string, string, string][]).map(([section, id, source]) => [
        section,
        { id, source },
      ]),
    ),
);
