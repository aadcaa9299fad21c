import type { Act } from '../acts/acts.js';
import type { StateCode } from '../codes/state-codes.js';
import type { Alias } from './definitions.js';

/** What a name in a citation stands for. */
export type LawName =
  | { readonly kind: 'usc' | 'pl' | 'stat' | 'fr' | 'reporter' }
  /** `title`: the name itself says which title's regulations they are: "Treas. Reg.". */
  | { readonly kind: 'cfr'; readonly title?: string }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'rules'; readonly set: string }
  | { readonly kind: 'constitution'; readonly path: string }
  | { readonly kind: 'clause'; readonly places: readonly string[] }
  /** `qualified`: the name itself says which state's code it is. */
  | { readonly kind: 'code'; readonly code: StateCode; readonly qualified: boolean }
  | { readonly kind: 'act'; readonly act: Act; readonly full: boolean }
  /** What the text itself defines. */
  | { readonly kind: 'alias'; readonly alias: Alias };

/** A name, as words, and what it stands for. */
export interface Named {
  readonly words: readonly string[];
  readonly law: LawName;
}
