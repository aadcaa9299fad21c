import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DamagesKind, DamagesRole, PartyKind, PartyRole } from '@averment/record';

/**
 * What a person read in one filing. A family that is left out is not labelled, and so not scored; `null` or an empty
 * list means that the filing has none. Items of the `…Optional` lists are neither asked for nor counted as wrong.
 */
export interface GoldLabel {
  readonly pdf: string;
  readonly sha256?: string;
  readonly document?: { readonly kind: 'complaint' | 'other'; readonly amendment?: number };
  readonly court?: { readonly id: string | null } | null;
  readonly caseNumber?: string | null;
  readonly filedOn?: string | null;
  readonly parties?: readonly GoldParty[];
  readonly partiesOptional?: readonly string[];
  readonly counsel?: readonly string[];
  readonly statutes?: readonly string[];
  readonly statutesOptional?: readonly string[];
  readonly contractSections?: readonly GoldContractSection[];
  readonly contractSectionsOptional?: readonly GoldContractSection[];
  readonly damages?: readonly GoldDamages[];
  readonly damagesOptional?: readonly GoldDamages[];
  readonly damagesKindsDemanded?: readonly DamagesKind[];
  readonly claims?: readonly GoldClaim[];
  readonly classAction?: boolean;
  readonly juryDemand?: boolean;
  /** One place for each fact: "p. 3: words as they stand there". */
  readonly evidence?: Readonly<Record<string, string>>;
}

export interface GoldParty {
  readonly name: string;
  readonly role: PartyRole;
  readonly kind: PartyKind;
  readonly alt?: readonly string[];
}

export interface GoldContractSection {
  readonly agreement: string;
  readonly aliases?: readonly string[];
  readonly section: string;
}

export interface GoldDamages {
  readonly kind: DamagesKind;
  readonly role: DamagesRole;
  readonly min: number | null;
  readonly max: number | null;
  readonly multiplier?: number | null;
}

export interface GoldClaim {
  readonly number: number;
  readonly title: string;
  readonly statutes?: readonly string[];
}

/** All label files of a folder, by name; none where the folder is absent. */
export function readGold(folder: string): GoldLabel[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldLabel);
}
