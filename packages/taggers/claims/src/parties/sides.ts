import type { Party } from '@averment/record';
import { folded, formsOf } from './party-forms.js';

export interface Sides {
  readonly by: string[];
  readonly against: string[];
}

const SUING = new Set(['plaintiff', 'petitioner', 'relator', 'third-party-plaintiff', 'intervenor']);
const SUED = new Set(['defendant', 'respondent', 'third-party-defendant', 'nominal-defendant']);

/**
 * Who brings a count against whom, from the party lists of its heading ("against all Defendants", "by Plaintiff Roe
 * against Marlow Freight", "against all Defendants except Beck", "against the Individual Defendants"). A list that names
 * nobody of a side, or no list, means each party of that side.
 */
export function sidesOf(lists: readonly string[], parties: readonly Party[]): Sides {
  const read = lists.map(splitList);
  const suing = parties.filter(({ role }) => SUING.has(role));
  const sued = parties.filter(({ role }) => SUED.has(role));
  return {
    by: chosen(
      suing,
      read.map(({ by }) => by),
    ),
    against: chosen(
      sued,
      read.map(({ against }) => against),
    ),
  };
}

const AGAINST = /\b(?:as\s+)?(?:against|as to|v|vs|versus)\b\.?/i;

/** Where the list says "against", those who sue stand before it and those who are sued behind. */
function splitList(list: string): { by: string; against: string } {
  const cut = AGAINST.exec(list);
  if (!cut) return { by: list, against: list };
  const [before, after] = [list.slice(0, cut.index), list.slice(cut.index + cut[0].length)];
  const later = /\b(?:on behalf of|brought by|by (?:all )?plaintiffs?)\b/i.exec(after);
  return later
    ? { by: `${before} ${after.slice(later.index)}`, against: after.slice(0, later.index) }
    : { by: before, against: after };
}

const EXCEPT = /\b(?:except(?:ing)?(?: for)?|other than|excluding|but not)\b/i;

function chosen(side: readonly Party[], lists: readonly string[]): string[] {
  const cuts = lists.map((list) => list.split(EXCEPT));
  const taken = side.filter((party) => cuts.some(([among]) => names(among!, party)));
  const left = side.filter((party) => cuts.some(([, ...except]) => except.some((part) => names(part, party))));
  const among = taken.length > 0 ? taken : side;
  const rest = among.filter((party) => !left.includes(party));
  return (rest.length > 0 ? rest : among).map(({ id }) => id);
}

/** "the Individual Defendants", "the Corporate Defendants": a kind of party stands for all of it. */
const KINDS: readonly (readonly [words: RegExp, kind: Party['kind']])[] = [
  [/\bindividual (?:defendants?|plaintiffs?)\b/, 'individual'],
  [/\b(?:corporate|entity|company|organizational) (?:defendants?|plaintiffs?)\b/, 'organization'],
  [/\b(?:government|governmental|municipal) (?:defendants?|entit(?:y|ies))\b/, 'government'],
  [/\b(?:john |jane )?does?\b/, 'unnamed'],
];

function names(list: string, party: Party): boolean {
  const words = folded(list);
  if (KINDS.some(([form, kind]) => kind === party.kind && form.test(words))) return true;
  return formsOf(party).some((form) => ` ${words} `.includes(` ${form} `));
}
