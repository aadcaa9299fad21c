import { codeSectionOf } from './act-sections.js';
import { findSection } from '../usc/sections.js';

/** How freely an act's short form is read: wherever it stands, after words of law only, or where the filing defines it only. */
export type Cue = 'always' | 'law' | 'defined';

/** An act, as complaints name it. */
export interface Act {
  readonly name: string;
  /** Identifier of the section where it begins in its code; of a regulation, that of its part of the C.F.R. */
  readonly place: string;
  /** /us/pl/93/406, where its own sections are known. */
  readonly act: string;
  /** The act's title or division that bears the name: "title VII". */
  readonly part: string;
  /** Postal letters of a state's act; null of one of Congress. */
  readonly state: string | null;
  readonly cue: Cue;
  /** Its last section, where only that says how far it reaches. */
  readonly last?: string;
  /** To rank homonyms: how often the Code's notes name it, and how sure the place is. */
  readonly weight: number;
}

/** The weight of acts written by hand, more than any other's: those that complaints plead often. */
export const HANDMADE_WEIGHT = 5000;

/** A name under which an act goes. */
export interface ActName {
  readonly name: string;
  readonly act: Act;
  /** The act's full name, or one that says whose act it is: no cue is needed. */
  readonly full: boolean;
}

/**
 * The section of a code that "§ N of the X Act" means: by the act's own numbers first, then as the code's section, which is how acts
 * of the codified titles, and most acts in complaints, are cited ("FDCPA § 1692e"). Null where neither is a section.
 */
export function sectionOfAct(act: Act, section: string): string | null {
  if (act.act) {
    const own = codeSectionOf(act.act, act.part, section);
    if (own) return own;
  }
  const code = /^\/us\/usc\/t(\w+)\/s(\d+)/.exec(act.place);
  if (code) {
    const found = findSection(code[1]!, section);
    const isWithin = found !== null && found.status === 'in-force' && Number.parseInt(section, 10) >= Number(code[2]);
    return isWithin ? `/us/usc/t${code[1]}/s${found.section}` : null;
  }
  return act.place.replace(/\/[sp][^/]*$/, `/s${section}`);
}
