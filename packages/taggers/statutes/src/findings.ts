import type { Range, Statute, StatuteMention, Unresolved, Warning } from '@averment/record';

/** What a pleading says of the law. */
export interface StatuteFindings {
  /** In the order of their first mention; the mentions of each in the order of their places. */
  readonly statutes: Statute[];
  readonly unresolved: Unresolved[];
  /** Citations of law and of cases, docket numbers: not to be read as anything else. Sorted by start. */
  readonly taken: Range[];
  readonly warnings: Warning[];
}

/** A mention before it has its span. Offsets are those of the filing's text. */
export interface Mentioned extends Range {
  readonly id: string;
  readonly form: StatuteMention['form'];
  readonly confidence: number;
  readonly rule: string;
  readonly pinpoint?: string | undefined;
  readonly etSeq?: boolean | undefined;
  readonly note?: boolean | undefined;
  readonly through?: string | undefined;
  readonly definedAs?: string | undefined;
  /** The act by whose name it is cited. */
  readonly name?: string | undefined;
  /** The section that the tables give for the act that is named beside it, where the one cited can't be that. */
  readonly likely?: string | undefined;
}

export interface Open extends Range {
  readonly reason: string;
}
