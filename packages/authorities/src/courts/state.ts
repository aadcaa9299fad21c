import { countyIn, statesIn } from './places.js';
import {
  courtForms,
  limitedForms,
  otherCourts,
  stateNames,
  trialByState,
  trialCourts,
  type TrialCourt,
} from './tables.js';
import { hasPhrase, indexOfPhrase, plain, wordsOf, type Word } from './words.js';

/** A State's trial court of general jurisdiction, by the words of its name and the State's, or by the county's alone. */
export function findTrialCourt(words: readonly Word[], hint?: string): TrialCourt | null {
  const forms = courtForms()
    .filter(({ phrase }) => hasPhrase(words, phrase) && !isLimited(words, phrase))
    .map(({ court }) => court);
  if (forms.length === 0) return null;
  const among = (courts: readonly TrialCourt[]) => {
    for (const form of forms) {
      const court = courts.find((each) => each.court === form);
      if (court) return court;
    }
    return null;
  };
  const state = stateOf(words);
  if (state) return among(trialByState().get(state) ?? []);
  return byCounty(words, forms) ?? (hint ? among(trialByState().get(hint) ?? []) : null);
}

/** The State of a caption: "State of X" before a bare name, the last before the first. */
export function stateOf(words: readonly Word[]): string | null {
  const named = statesIn(words);
  const formal = named.find(({ at }) =>
    /^(?:state|commonwealth) of$/.test(`${words[at - 2]?.text} ${words[at - 1]?.text}`),
  );
  const full = named.filter((each) => each.inFull);
  return (formal ?? full.at(-1) ?? null)?.state ?? null;
}

/** Where only one State has a county of that name and a court of that kind. */
function byCounty(words: readonly Word[], forms: readonly string[]): TrialCourt | null {
  const county = countyIn(words, null);
  if (!county) return null;
  const states = new Set(county.matches.map((match) => match.state));
  const courts = trialCourts().filter((court) => states.has(court.state) && forms.includes(court.court));
  return courts.length === 1 ? courts[0]! : null;
}

const LIMITED_BEFORE = new Set(['justice', 'city', 'municipal', 'county', 'family', 'metropolitan', 'magistrate']);

/** "County District Court" is a Maryland or New York court of limited jurisdiction only where nothing of the State's says so. */
function isLimited(words: readonly Word[], phrase: string): boolean {
  const at = indexOfPhrase(words, phrase.split(' '));
  const before = words[at - 1]?.text ?? '';
  return phrase === 'supreme court' && LIMITED_BEFORE.has(before) && before !== 'county' && before !== 'city';
}

let bags: ReadonlyMap<string, readonly { id: string; state: string; name: string }[]> | undefined;

const EMPTY_WORDS = new Set([
  'in',
  'the',
  'of',
  'and',
  'for',
  'at',
  'to',
  'state',
  'before',
  'part',
  'court',
  'courts',
  'co',
  'county',
]);

/** The words that tell a court's name from another's, in the order of the alphabet; "County" tells little, and is weighed apart. */
function bagOf(words: readonly Word[], without: ReadonlySet<string>): string {
  return [...new Set(words.map((word) => word.text).filter((word) => !EMPTY_WORDS.has(word) && !without.has(word)))]
    .sort()
    .join(' ');
}

function nameBags() {
  if (bags) return bags;
  const made = new Map<string, { id: string; state: string; name: string }[]>();
  for (const { id, state, names } of otherCourts()) {
    const stateWords = new Set(plain(stateNames().get(state) ?? '').split(' '));
    for (const name of names) {
      const words = wordsOf(name);
      for (const bag of new Set([bagOf(words, new Set()), bagOf(words, stateWords)])) {
        const entry = { id, state, name: name };
        const group = made.get(bag);
        if (group) group.push(entry);
        else made.set(bag, [entry]);
      }
    }
  }
  bags = made;
  return made;
}

/** A court of limited jurisdiction that each county of its State has: "State Court of Fulton County, Georgia". */
export function findLimitedCourt(words: readonly Word[], hint?: string): { id: string } | null {
  const state = stateOf(words) ?? hint ?? stateOfCounty(words);
  return limitedForms().find((form) => form.state === state && hasPhrase(words, form.phrase)) ?? null;
}

/** Of a county whose name is no other State's. */
function stateOfCounty(words: readonly Word[]): string | null {
  const states = new Set(countyIn(words, null)?.matches.map((match) => match.state));
  return states.size === 1 ? [...states][0]! : null;
}

/** A court of limited jurisdiction, by its name in any order of words. */
export function findOtherCourt(words: readonly Word[], hint?: string): { id: string; name: string } | null {
  const state = stateOf(words) ?? hint ?? null;
  const stateWords = new Set(plain(stateNames().get(state ?? '') ?? '').split(' '));
  for (const bag of [bagOf(words, new Set()), bagOf(words, stateWords)]) {
    const all = nameBags().get(bag) ?? [];
    const fit = state ? all.filter((entry) => entry.state === state) : all;
    const exact = fit.filter((entry) => sameLetters(entry.name, words));
    for (const group of [exact, withCountyAlike(fit, words)]) {
      const ids = new Set(group.map((entry) => entry.id));
      if (ids.size === 1) return group[0]!;
    }
  }
  return null;
}

const sameLetters = (name: string, words: readonly Word[]): boolean =>
  wordsOf(name)
    .map((word) => word.text)
    .join(' ') === words.map((word) => word.text).join(' ');

const hasCounty = (words: readonly Word[]): boolean =>
  words.some((word) => word.text === 'county' || word.text === 'co');

function withCountyAlike<T extends { name: string }>(entries: readonly T[], words: readonly Word[]): readonly T[] {
  const alike = entries.filter((entry) => hasCounty(wordsOf(entry.name)) === hasCounty(words));
  return alike.length > 0 ? alike : entries;
}
