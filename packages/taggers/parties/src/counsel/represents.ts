import type { Party } from '@averment/record';
import { bare } from '../names.js';

const FOR = /\b(?:attorneys?|counsel|co-counsel|lawyers?)(?: of record)?\s{1,3}for\b/i;

/** Ids of those whom "Attorneys for …" names; "Plaintiffs" are all of that side; without such words, those who sue. */
export function represented(parties: readonly Party[], block: string): string[] {
  const words = FOR.exec(block);
  const after = words ? block.slice(words.index + words[0].length, words.index + 240) : 'plaintiff';
  const named = parties.filter((party) => bare(after).includes(bare(party.name)));
  if (named.length > 0) return named.map((party) => party.id);
  const relators = /relator/i.test(after) && parties.some((party) => party.role === 'relator');
  const defends = /defendant|respondent/i.test(after) && !/plaintiff|petitioner/i.test(after);
  const side = relators ? ['relator'] : defends ? ['defendant', 'respondent'] : ['plaintiff', 'petitioner', 'relator'];
  return parties.filter((party) => side.includes(party.role)).map((party) => party.id);
}
