import { lazily, readRecords } from '@averment/record/data-file';

/** Which grammar a federal court's caption follows; `abolished` ones were districts of a whole State. */
export type FederalKind = 'district' | 'bankruptcy' | 'circuit' | 'abolished';

export interface FederalCourt {
  readonly id: string;
  readonly kind: FederalKind;
  /** Two letters. */
  readonly state: string;
  /** northern, southern, eastern, western, central, middle; empty where the State is one district. */
  readonly compass: string;
  readonly name: string;
}

/** A state's trial court of general jurisdiction. */
export interface TrialCourt {
  readonly id: string;
  readonly state: string;
  /** Superior Court, Court of Common Pleas, … */
  readonly court: string;
}

/** Any other court of first instance: limited jurisdiction, or one county's seat of a general one. */
export interface OtherCourt {
  readonly id: string;
  readonly state: string;
  readonly names: readonly string[];
}

export interface County {
  readonly state: string;
  readonly name: string;
  readonly kind: string;
  readonly also: readonly string[];
  /** The federal district that it lies in, and the division where the statute or the local rule names one. */
  readonly district: string;
  readonly division: string;
}

export interface DivisionOf {
  readonly court: string;
  readonly division: string;
  readonly cities: readonly string[];
}

type Row = Readonly<Record<string, string>>;

/** A table of data/courts, row by row; lists inside a cell are parted by "; ". */
const readTable = (name: string): Row[] => readRecords(new URL(`../../data/courts/${name}.tsv`, import.meta.url));

const list = (cell: string | undefined): string[] => (cell ? cell.split('; ') : []);

const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
};

export const federalCourts = lazily(() =>
  readTable('federal').map((row): FederalCourt => ({
    id: row.id!,
    kind: row.kind as FederalKind,
    state: row.state!,
    compass: row.compass!.toLowerCase(),
    name: row.name!,
  })),
);
export const federalByState = lazily(() => grouped(federalCourts(), (court) => court.state));

export const trialCourts = lazily(() =>
  readTable('trial').map((row): TrialCourt => ({ id: row.id!, state: row.state!, court: row.court! })),
);
export const trialByState = lazily(() => grouped(trialCourts(), (court) => court.state));

export const otherCourts = lazily(() =>
  readTable('other').map((row): OtherCourt => ({ id: row.id!, state: row.state!, names: list(row.names) })),
);

export const counties = lazily(() =>
  readTable('counties').map((row): County => ({
    state: row.state!,
    name: row.name!,
    kind: row.kind!,
    also: list(row.also),
    district: row.district!,
    division: row.division!,
  })),
);

export const divisions = lazily(() =>
  readTable('divisions').map((row): DivisionOf => ({
    court: row.court!,
    division: row.division!,
    cities: row.cities ? row.cities.split(', ') : [],
  })),
);

/** Letters of a State to its name. */
export const stateNames = lazily(() => new Map(readTable('states').map((row) => [row.state!, row.name!])));

const lowerStateNames = lazily(() => new Set([...stateNames().values()].map((name) => name.toLowerCase())));

/** True if the words are the name of a State, in any case. */
export const isStateName = (words: string): boolean => lowerStateNames().has(words.trim().toLowerCase());

/** Letters of a State to the short forms in which captions print it. */
export const stateAbbreviations = lazily(() =>
  readTable('state-abbreviations').map((row) => ({ state: row.state!, forms: list(row.forms) })),
);

/** Courts that are known by a phrase, wherever it stands. */
export const specialPhrases = lazily(() =>
  readTable('special-phrases').map((row) => ({ id: row.id!, phrase: row.phrase!.split(' ') })),
);

/** How the name of each kind of general trial court is printed, the surest first. */
export const courtForms = lazily(() =>
  readTable('court-forms').map((row) => ({ phrase: row.phrase!, court: row.court! })),
);

/** What a State's courts of limited jurisdiction, one or more a county, print before the county's name. */
export const limitedForms = lazily(() =>
  readTable('limited-forms').map((row) => ({ state: row.state!, phrase: row.phrase!, id: row.id! })),
);

/** Words of courts' names, to which a misprinted word is led back. */
export const courtWords = lazily(() => readTable('court-words').map((row) => row.word!));
