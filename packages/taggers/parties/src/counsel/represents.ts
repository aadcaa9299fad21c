import type { Party } from '@averment/record';
import { bare } from '../names.js';

/** The words before those whom a lawyer represents. */
export const FOR = /\b(?:attorneys?|counsel|co-counsel|lawyers?)(?: of record)?\s{1,3}(?:for|to)\b/i;

/** Ids of those whom "Attorneys for …" names; "Plaintiffs" are all of that side; without such words, those who sue. */
export function represented(parties: readonly Party[], block: string): string[] {
  const words = FOR.exec(block);
  const after = words ? block.slice(words.index + words[0].length, words.index + 240) : 'plaintiff';
  const sues = /^\s*(?:the )?(?:plaintiff|petitioner|relator)/i.test(after);
  const named = parties.filter((party) => bare(after).includes(bare(party.name)) && !(sues && isSued(party)));
  if (named.length > 0) return named.map((party) => party.id);
  const relators = /relator/i.test(after) && parties.some((party) => party.role === 'relator');
  const defends = /defendant|respondent/i.test(after) && !/plaintiff|petitioner/i.test(after);
  const side = relators ? ['relator'] : defends ? ['defendant', 'respondent'] : ['plaintiff', 'petitioner', 'relator'];
  return parties.filter((party) => side.includes(party.role)).map((party) => party.id);
}

/** Named below "Attorney for Plaintiff" only as one on whom the paper is to be served. */
const isSued = ({ role }: Party): boolean => role === 'defendant' || role === 'respondent';
