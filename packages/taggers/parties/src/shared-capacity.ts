import { kindOf } from './names.js';
import type { PrintedFact, PrintedParty } from './printed-party.js';

/** A party as it is printed, and whether a comma or an "and" alone parts it from the one before. */
export interface Listed {
  readonly printed: PrintedParty;
  readonly joined: boolean;
}

const OF_PERSONS =
  /\bcapacities\b|\bas (?:co-?)?(?:trustees|executors|administrators|guardians|parents|next friends)\b/i;
const OF_ALL = /\bthemselves\b|^individually,? and (?:on behalf of|for) (?:all )?others?\b/i;

/** "JANE ROE, TOM FOX and ANN LEE, in their official capacities": what the last is said to be, all of the list are. */
export function withShared(text: string, listed: readonly Listed[]): PrintedParty[] {
  const parties: PrintedParty[] = [];
  let shared: PrintedFact | undefined;
  for (const { printed, joined } of [...listed].reverse()) {
    const isPerson = kindOf(text.slice(printed.start, printed.end), printed.description) === 'individual';
    const given = shared && !printed.capacity && (isPerson || OF_ALL.test(shared.text)) ? shared : undefined;
    const party: PrintedParty = given ? { ...printed, capacity: given } : printed;
    parties.push(party);
    shared = joined ? sharedBy(party.capacity, isPerson) : undefined;
  }
  return parties.reverse();
}

const sharedBy = (capacity: PrintedFact | undefined, isPerson: boolean): PrintedFact | undefined =>
  capacity && (OF_ALL.test(capacity.text) || (isPerson && OF_PERSONS.test(capacity.text))) ? capacity : undefined;
