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
 * nobody of a side, or no list, means each party of that side; one that says against whom by a name that no party has
 * ("against the Landlord") means nobody that is known.
 */
export function sidesOf(lists: readonly string[], parties: readonly Party[]): Sides {
  const read = lists.map(splitList);
  const suing = parties.filter(({ role }) => SUING.has(role));
  const sued = parties.filter(({ role }) => SUED.has(role));
  // A nominal defendant is sued for form's sake: "all Defendants" are the others.
  const others = sued.filter(({ role }) => role !== 'nominal-defendant');
  return {
    by: chosen(
      suing,
      read.map(({ by }) => by),
    ),
    against: strangersOnly(read, sued)
      ? []
      : chosen(
          sued,
          read.map(({ against }) => against),
          others.length > 0 ? others : sued,
        ),
  };
}

const WHOLE_SIDE = /\b(?:all|each|every|both|any|defendants?|respondents?|class)\b/i;

/** True if a list says against whom, and neither names one of them nor speaks of them all. */
const strangersOnly = (lists: readonly ReturnType<typeof splitList>[], sued: readonly Party[]): boolean => {
  const said = lists.filter(({ saysAgainst }) => saysAgainst).map(({ against }) => against);
  return said.length > 0 && !said.some((list) => WHOLE_SIDE.test(list)) && named(said, sued).length === 0;
};

const AGAINST = /\b(?:as\s+)?(?:against|as to|v|vs|versus)\b\.?/i;

/** Where the list says "against", those who sue stand before it and those who are sued behind. */
function splitList(list: string): { by: string; against: string; saysAgainst: boolean } {
  const cut = AGAINST.exec(list);
  if (!cut) return { by: list, against: list, saysAgainst: false };
  const [before, after] = [list.slice(0, cut.index), list.slice(cut.index + cut[0].length)];
  const later = /\b(?:on behalf of|brought by|by (?:all )?plaintiffs?)\b/i.exec(after);
  return later
    ? { by: `${before} ${after.slice(later.index)}`, against: after.slice(0, later.index), saysAgainst: true }
    : { by: before, against: after, saysAgainst: true };
}

const EXCEPT = /\b(?:except(?:ing)?(?: for)?|other than|excluding|but not)\b/i;

function chosen(side: readonly Party[], lists: readonly string[], all: readonly Party[] = side): string[] {
  const cuts = lists.map((list) => list.split(EXCEPT));
  const taken = named(
    cuts.map(([among]) => among!),
    side,
  );
  const left = named(
    cuts.flatMap(([, ...except]) => except),
    side,
  );
  const among = taken.length > 0 ? taken : all;
  const rest = among.filter((party) => !left.includes(party));
  return (rest.length > 0 ? rest : among).map(({ id }) => id);
}

/** "the Individual Defendants", "the Corporate Defendants": a kind of party stands for all of it. */
const KINDS: readonly (readonly [words: RegExp, kind: Party['kind']])[] = [
  [/\b(?:individual|director|officer) (?:defendants?|plaintiffs?)\b/, 'individual'],
  [/\b(?:corporate|entity|company|organizational) (?:defendants?|plaintiffs?)\b/, 'organization'],
  [/\b(?:government|governmental|municipal) (?:defendants?|entit(?:y|ies))\b/, 'government'],
  [/\b(?:john |jane )?does?\b/, 'unnamed'],
];
/** Who holds what is sued for, or in whose name: sued for form's sake. */
const FORMAL = /\b(?:relief|nominal) defendants?\b/;
/** What may stand before a name in a list. */
const BEFORE_NAME =
  /^(?:(?:and|or|the|as to|against|defendants?|plaintiffs?|only|individual|solely) )+| (?:only|defendants?)$/g;

/** The parties of the side that the lists name. The longest names are taken first: "Marlow Inc." is not Marlow LLC. */
function named(lists: readonly string[], side: readonly Party[]): Party[] {
  const found = new Set<Party>();
  const forms = side
    .flatMap((party) => formsOf(party).map((form) => ({ form, party })))
    .sort((a, b) => b.form.length - a.form.length);
  for (const list of lists) {
    let words = ` ${folded(list)} `;
    for (const party of side)
      if (
        KINDS.some(([kindWords, kind]) => kind === party.kind && kindWords.test(words)) ||
        (party.role === 'nominal-defendant' && FORMAL.test(words))
      )
        found.add(party);
    for (const { form } of forms) {
      if (!words.includes(` ${form} `)) continue;
      for (const other of forms) if (other.form === form) found.add(other.party);
      words = words.replaceAll(` ${form} `, ' , ');
    }
    for (const part of words.split(/ (?:,|and) /)) {
      const begun = begunBy(part, side);
      if (begun) found.add(begun);
    }
  }
  return side.filter((party) => found.has(party));
}

/** The one body of the side whose name the folded words begin: "Board of Commissioners" of "Board of Commissioners of Orme County". */
export function begunBy(list: string, side: readonly Party[]): Party | null {
  const words = list.trim().replace(BEFORE_NAME, '');
  if (words.length < SHORTEST_BEGINNING) return null;
  const begun = side.filter(({ name, kind }) => kind !== 'individual' && folded(name).startsWith(`${words} `));
  return begun.length === 1 ? begun[0]! : null;
}

const SHORTEST_BEGINNING = 4;
