import { counties, divisions, stateAbbreviations, stateNames, type County } from './tables.js';
import { plain, type Word } from './words.js';

/** A place named in a caption: from the word of index `at`, `length` words long. */
interface Place {
  readonly at: number;
  readonly length: number;
}

export interface StateNamed extends Place {
  readonly state: string;
  /** False for an abbreviation. */
  readonly inFull: boolean;
}

type Forms = ReadonlyMap<
  string,
  readonly { readonly state: string; readonly words: readonly string[]; readonly inFull: boolean }[]
>;
let stateForms: Forms | undefined;

/** Names and abbreviations of the States by their first word, the longest first. */
function formsByFirstWord(): Forms {
  if (stateForms) return stateForms;
  const forms = new Map<string, { state: string; words: string[]; inFull: boolean }[]>();
  const add = (state: string, form: string, inFull: boolean) => {
    const words = form.split(' ').map(plain);
    const group = forms.get(words[0]!);
    if (group) group.push({ state, words, inFull });
    else forms.set(words[0]!, [{ state, words, inFull }]);
  };
  for (const [state, name] of stateNames()) add(state, name, true);
  add('DC', 'Washington D C', true);
  add('VI', 'Virgin Islands', true);
  add('MP', 'Northern Mariana Islands', true);
  for (const { state, forms: short } of stateAbbreviations()) for (const form of short) add(state, form, false);
  for (const group of forms.values()) group.sort((a, b) => b.words.length - a.words.length);
  stateForms = forms;
  return forms;
}

/** The States named in a caption, in order; a county or city that bears a State's name is none. */
export function statesIn(words: readonly Word[]): StateNamed[] {
  const found: StateNamed[] = [];
  for (let at = 0; at < words.length; at++) {
    const form = (formsByFirstWord().get(words[at]!.text) ?? []).find((each) =>
      each.words.every((word, offset) => words[at + offset]?.text === word),
    );
    if (!form) continue;
    if (!isLocalName(words, at, form.words.length))
      found.push({ state: form.state, at, length: form.words.length, inFull: form.inFull });
    at += form.words.length - 1;
  }
  return found;
}

const LOCAL_AFTER = new Set(['county', 'counties', 'parish', 'city', 'circuit']);
const LOCAL_BEFORE = /^(?:county|parish|city|town|village) of$/;

function isLocalName(words: readonly Word[], at: number, length: number): boolean {
  if (/^(?:state|commonwealth) of$/.test(`${words[at - 2]?.text ?? ''} ${words[at - 1]?.text ?? ''}`)) return false;
  const after = words[at + length]?.text ?? '';
  if (after === 'city' && words[at + length + 1]?.text === 'and') return false;
  if (LOCAL_AFTER.has(after) && !(after === 'circuit' && words[at + length + 1]?.text === 'court' && at === 0)) {
    return after !== 'circuit' || at > 0;
  }
  return LOCAL_BEFORE.test(`${words[at - 2]?.text ?? ''} ${words[at - 1]?.text ?? ''}`);
}

export interface CountyNamed extends Place {
  readonly name: string;
  readonly matches: readonly County[];
}

const COUNTY_WORDS = new Set(['county', 'co', 'parish', 'borough', 'unit', 'ss', 'sc']);

let countyNames: ReadonlyMap<string, readonly County[]> | undefined;

function countiesNamed(name: string): readonly County[] {
  if (!countyNames) {
    const names = new Map<string, County[]>();
    for (const county of counties()) {
      const city = county.kind === 'City' ? [`${county.name} City`] : [];
      for (const form of new Set([county.name, ...county.also, ...city].map(countyKey))) {
        const group = names.get(form);
        if (group) group.push(county);
        else names.set(form, [county]);
      }
    }
    countyNames = names;
  }
  return countyNames.get(name) ?? [];
}

const countyKey = (name: string): string =>
  plain(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^st(?=e? )/, 'saint')
    .replace(/ county$/, '')
    .replace(/ /g, '');

/** The county named in a caption: "COUNTY OF X", "X COUNTY", "PARISH OF X", "SUFFOLK, ss.", "MARION SUPERIOR COURT". */
export function countyIn(words: readonly Word[], state: string | null): CountyNamed | null {
  const inState = (list: readonly County[]) => (state ? list.filter((county) => county.state === state) : list);
  let unknown: CountyNamed | null = null;
  for (const place of countyPlaces(words)) {
    const key = countyKey(
      words
        .slice(place.at, place.at + place.length)
        .map((word) => word.text)
        .join(' '),
    );
    const matches = inState(countiesNamed(key));
    if (matches.length > 0) return { ...place, name: key, matches };
    if (place.certain) unknown ??= { ...place, name: key, matches: [] };
  }
  return unknown;
}

/** Places beside the word "County" and its like before those beside "Superior Court": the Iowa District Court for Polk County. */
function countyPlaces(words: readonly Word[]): (Place & { certain?: boolean })[] {
  const isCounty = (at: number): boolean => COUNTY_WORDS.has(words[at]!.text);
  const indices = [...words.keys()];
  return [...indices.filter(isCounty), ...indices.filter((at) => !isCounty(at))].flatMap((at) =>
    countyPlacesAt(words, at),
  );
}

/** Stretches of words around the one at the index that may be a county's name, the longest first. */
function countyPlacesAt(words: readonly Word[], at: number): (Place & { certain?: boolean })[] {
  const word = words[at]!.text;
  const places: (Place & { certain?: boolean })[] = [];
  const before = (end: number) => {
    for (const length of [4, 3, 2, 1]) if (end - length >= 0) places.push({ at: end - length, length });
  };
  if (COUNTY_WORDS.has(word)) {
    if (words[at + 1]?.text === 'of') {
      for (const length of [4, 3, 2, 1]) {
        if (at + 2 + length <= words.length) places.push({ at: at + 2, length, certain: length === 1 });
      }
    }
    if (words[at + 1]?.text !== 'court' || at > 0) before(at);
  } else if (
    /^(?:superior|circuit|district|chancery|common)$/.test(word) &&
    /^(?:court|pleas)$/.test(words[at + 1]?.text ?? '')
  ) {
    before(at);
  } else if (word === 'city' && words[at + 1]?.text !== 'of' && words[at + 1]?.text !== 'and') before(at + 1);
  else if (word === 'city' && words[at + 1]?.text === 'of') {
    for (const length of [3, 2, 1]) if (at + 2 + length <= words.length) places.push({ at: at + 2, length });
  }
  return places;
}

let cityDivisions: ReadonlyMap<string, readonly string[]> | undefined;

/** Courts that have a division of that name, or sit in a city of that name. */
export function courtsAt(place: string): readonly string[] {
  if (!cityDivisions) {
    const names = new Map<string, Set<string>>();
    for (const { court, division, cities } of divisions()) {
      for (const name of [division, ...cities]) {
        if (!name || /^(?:Northern|Southern|Eastern|Western|Central|Middle)$/.test(name)) continue;
        const group = names.get(plain(name)) ?? new Set();
        names.set(plain(name), group.add(court));
      }
    }
    cityDivisions = new Map([...names].map(([name, courts]) => [name, [...courts]]));
  }
  return cityDivisions.get(place) ?? [];
}

/** Courts whose division or seat a caption names: "SAN JOSE DIVISION", "AT SEATTLE", "Wichita" at its end. */
export function courtsSeated(words: readonly Word[]): readonly string[] {
  for (let at = 0; at < words.length; at++) {
    for (const length of [3, 2, 1]) {
      if (at + length > words.length) continue;
      const courts = courtsAt(
        words
          .slice(at, at + length)
          .map((word) => word.text)
          .join(' '),
      );
      if (courts.length > 0) return courts;
    }
  }
  return [];
}
