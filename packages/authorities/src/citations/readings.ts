import type { LawName } from './law-name.js';
import type { SectionList } from './section-lists.js';

/** A stretch of text that the grammar takes for law, before the context has said which. Offsets are those of the text. */
export interface Reading {
  readonly kind:
    /** A code, a set of rules, a constitution, an act: `names` says which it can be. */
    | 'named'
    /** A section without a code: "Section 2702(a)". */
    | 'bare'
    /** "Id.", with a section or none. */
    | 'id'
    /** "the Act", "said statute". */
    | 'definite'
    /** Places that need no context: a public law, an amendment. */
    | 'fixed'
    /** No law that we name: a case, a docket entry, a contract's section. */
    | 'other';
  readonly start: number;
  readonly end: number;
  readonly names?: readonly LawName[];
  /** Of the name alone. */
  readonly nameStart?: number;
  readonly nameEnd?: number;
  /** The title, volume or chapter that goes with the name. */
  readonly title?: string;
  /** Of Illinois: 740 ILCS 14/15 has title 740 and act 14. */
  readonly act?: string;
  readonly chapter?: string;
  /** A title without its code ("Title 8, Section 11040"): the U.S. Code is a guess. */
  readonly assumed?: boolean;
  /** The title of an act: VII. */
  readonly part?: string;
  /** "50 U.S.C. app." */
  readonly appendix?: boolean;
  readonly sections?: SectionList;
  /** Where `sections` was read from, to read it again in the shape of its code. */
  readonly sectionsAt?: number;
  readonly places?: readonly FixedPlace[];
  /** The rule that read it. */
  readonly rule: string;
}

export interface FixedPlace {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly pinpoint?: string;
}
