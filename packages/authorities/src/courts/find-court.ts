import { findFederalCourt } from './federal.js';
import { countyIn, statesIn } from './places.js';
import { findLimitedCourt, findOtherCourt, findTrialCourt, stateOf } from './state.js';
import { federalCourts, otherCourts, specialPhrases, stateNames, trialCourts } from './tables.js';
import { indexOfPhrase, wordsOf, type Word } from './words.js';

/** A court of first instance, as a caption names it. */
export interface CourtMatch {
  /** Free Law Project's id; a county's court bears the id of its State's trial court. */
  readonly id: string;
  /** The court's own name, not the caption's. */
  readonly name: string;
  /** As printed: a division is no district. */
  readonly division?: string;
  /** As printed, without "County of". */
  readonly county?: string;
}

export interface CourtHints {
  /** Letters of a State that the filing gives elsewhere, for captions that name none. */
  readonly state?: string;
}

/**
 * The court that a caption's words name, or null where they name none that is known, or several. Line breaks, capitals,
 * points and small slips of letters don't matter.
 */
export function findCourt(printed: string, hints: CourtHints = {}): CourtMatch | null {
  const words = wordsOf(printed.slice(0, 600));
  const found =
    specialCourt(words) ??
    generalCourt(words, hints) ??
    findOtherCourt(words, hints.state) ??
    findLimitedCourt(words, hints.state);
  if (!found) return null;
  const county = countyPrinted(printed, words, found.id);
  const division = divisionPrinted(printed, words);
  return {
    id: found.id,
    name: courtById(found.id)?.name ?? found.id,
    ...(division && { division }),
    ...(county && { county }),
  };
}

function specialCourt(words: readonly Word[]): { id: string } | null {
  return specialPhrases().find(({ phrase }) => indexOfPhrase(words, phrase) >= 0) ?? null;
}

const generalCourt = (words: readonly Word[], hints: CourtHints): { id: string } | null =>
  findFederalCourt(words) ?? findTrialCourt(words, hints.state);

function countyPrinted(printed: string, words: readonly Word[], id: string): string | undefined {
  if (!trialCourts().some((court) => court.id === id) && !otherCourts().some((court) => court.id === id && court.state))
    return undefined;
  const county = countyIn(words, stateOfCourt(id) ?? stateOf(words));
  if (!county) return undefined;
  return sliceOf(printed, words, county.at, county.length);
}

const sliceOf = (printed: string, words: readonly Word[], at: number, length: number): string =>
  printed.slice(words[at]!.start, words[at + length - 1]!.end).replace(/\s+/g, ' ');

const NO_DIVISION_WORD = new Set([
  'district',
  'court',
  'of',
  'for',
  'the',
  'in',
  'and',
  'department',
  'county',
  'jersey',
  'justice',
  'civil',
]);

/** "EASTERN DIVISION", "SAN JOSE DIVISION", "LAW DIVISION": the words before it that begin its line or follow a comma. */
function divisionPrinted(printed: string, words: readonly Word[]): string | undefined {
  for (let at = 1; at < words.length; at++) {
    if (words[at]!.text !== 'division') continue;
    if (words[at + 1]?.text === 'of' && printed.slice(words[at - 1]!.end, words[at]!.start).includes('\n'))
      return toLineEnd(printed, words[at]!);
    let from = at;
    while (from > 0 && at - from < 3 && joined(printed, words[from - 1]!, words[from]!, from === at)) from--;
    while (from < at - 1 && NO_DIVISION_WORD.has(words[from]!.text)) from++;
    if (from < at && !isBareCourtWord(words[from]!.text)) return sliceOf(printed, words, from, at - from + 1);
  }
  return undefined;
}

/** "DIVISION OF ST. CROIX" on a line of its own. */
const toLineEnd = (printed: string, { start }: Word): string => printed.slice(start).split('\n', 1)[0]!.trim();

const isBareCourtWord = (word: string): boolean => word === 'court' || word === 'district' || word === 'of';

function joined(printed: string, before: Word, after: Word, first: boolean): boolean {
  if (/^(?:court|of|district|county)$/.test(before.text)) return false;
  const between = printed.slice(before.end, after.start);
  return first ? /^[\s-]+$/.test(between) : /^[ \t-]+$/.test(between) || /^\.? $/.test(between);
}

let names: ReadonlyMap<string, { readonly name: string; readonly state: string }> | undefined;

function courtNames() {
  if (names) return names;
  const made = new Map<string, { name: string; state: string }>();
  for (const court of otherCourts()) made.set(court.id, { name: court.names[0] ?? court.id, state: court.state });
  for (const court of trialCourts()) {
    made.set(court.id, { name: `${court.court} of ${stateInName(court.state)}`, state: court.state });
  }
  for (const court of federalCourts()) made.set(court.id, { name: court.name, state: court.state });
  names = made;
  return made;
}

const stateInName = (state: string): string =>
  state === 'DC' ? 'the District of Columbia' : (stateNames().get(state) ?? state);

/** A court by its id. `state`: its letters, of a federal court those of the district. */
export function courtById(id: string): { readonly id: string; readonly name: string; readonly state: string } | null {
  const court = courtNames().get(id);
  return court ? { id, ...court } : null;
}

/** Letters of the State in which the court sits, or null. */
export const stateOfCourt = (id: string): string | null => courtById(id)?.state || null;

const federalIds = () =>
  new Set([...federalCourts().map((court) => court.id), 'uscfc', 'cit', 'tax', 'jpml', 'cc', 'cavc']);

/** True for the federal district and bankruptcy courts and the national courts of first instance. */
export const isFederalCourt = (id: string): boolean => federalIds().has(id);

/** Letters of the State that a few words name, in full or short ("N.C.", "Florida", "Del."), or null. */
export function stateIn(printed: string): string | null {
  const words = wordsOf(printed);
  return statesIn(words)[0]?.state ?? null;
}
