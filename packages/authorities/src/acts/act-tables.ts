import { lazily, LineTable, readRows } from '../data-file.js';
import { HANDMADE_WEIGHT, type Act, type ActName, type Cue } from './acts.js';

/** The tables of acts: written by hand, abbreviations of federal acts, the states' acts, all federal acts. */
export type ActSource = 'handmade' | 'abbreviations' | 'states' | 'federal';

const handmade = lazily(() => readRows('law/act-names.tsv'));
const abbreviations = lazily(() => readRows('law/federal-abbreviations.tsv'));
const states = lazily(() => readRows('law/state-acts.tsv'));
/** 7,000 lines, of which a filing needs a few: they are split when they are asked for. */
const federal = lazily(() => new LineTable('law/federal-acts.tsv'));

/** How many rows a table of acts has. */
export const actRowCount = (source: ActSource): number =>
  ({ handmade, abbreviations, states, federal })[source]().length;

/** The names that a row gives to an act, the full one first; none where an act written by hand goes by the name. */
export function actNamesOf(source: ActSource, row: number): readonly ActName[] {
  if (source === 'handmade') return handmadeNames(handmade()[row]!);
  if (source === 'abbreviations') return abbreviationNames(abbreviations()[row]!);
  return source === 'states' ? stateNames(states()[row]!) : federalNames(federal().line(row).split('\t'));
}

const identifierOf = (place: string): string => `/us/usc/t${place.replace(':', '/s')}`;
const isAbbreviation = (name: string): boolean =>
  !/\s/.test(name) || !/[a-z]{3}/.test(name.replace(/^(?:the|The) /, ''));
const split = (list: string): string[] => list.split('; ').filter(Boolean);
const namesOf = (act: Act, aliases: readonly string[]): ActName[] => [
  { name: act.name, act, full: true },
  ...aliases.map((name) => ({ name, act, full: !isAbbreviation(name) })),
];

function handmadeNames(row: readonly string[]): readonly ActName[] {
  const [name, aliases, place, act, part, cue, , last] = row as [
    string,
    string,
    string,
    string,
    string,
    Cue,
    string,
    string?,
  ];
  const own = { name, place, act, part, state: null, cue, weight: HANDMADE_WEIGHT, ...(last ? { last } : {}) };
  return namesOf(own, split(aliases));
}

const handmadeKeys = lazily(
  () => new Set(handmade().flatMap(([name, aliases]) => [name!, ...split(aliases!)].map((key) => key.toLowerCase()))),
);

function federalNames(cells: readonly string[]): readonly ActName[] {
  const [name, act, part, place, weight, yearless] = cells as [string, string, string, string, string, string?];
  if (handmadeKeys().has(name.toLowerCase())) return [];
  const own = {
    name,
    place: identifierOf(place),
    act,
    part,
    state: null,
    cue: 'always',
    weight: Number(weight),
  } as const;
  const base = yearless ? name.replace(/(?: of|,) \d{4}$/, '') : name;
  return namesOf(own, base === name || handmadeKeys().has(base.toLowerCase()) ? [] : [base]);
}

function abbreviationNames(row: readonly string[]): readonly ActName[] {
  const [abbreviation, name, act, part, place] = row as [string, string, string, string, string];
  if (handmadeKeys().has(abbreviation.toLowerCase())) return [];
  const own = { name, place: identifierOf(place), act, part, state: null, cue: 'law', weight: 900 } as const;
  return [{ name: abbreviation, act: own, full: false }];
}

function stateNames(row: readonly string[]): readonly ActName[] {
  const [printed, abbreviated, state, place, status] = row as [string, string, string, string, string];
  const name = printed.split('(')[0]!.trimEnd();
  if (/§|\bstatutes?$|\bchapter$|\barticle$/.test(name)) return [];
  const weight = status === 'confirmed' ? 20 : 10;
  const act: Act = { name, place, act: '', part: '', state, cue: 'law', weight };
  return namesOf(
    act,
    split(abbreviated).filter((form) => !/\d/.test(form)),
  );
}
