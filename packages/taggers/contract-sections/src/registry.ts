import type { Range } from '@averment/record';
import type { Definition } from './definitions.js';
import { isAcronymOf, nameKey, nouns, type NamePhrase } from './names.js';

/** An agreement of the filing, with all its names and the places where it is named. */
export interface KnownAgreement {
  name: string;
  readonly aliases: Set<string>;
  readonly mentions: Range[];
  /** Where it was bound to an alias, or first named. */
  readonly first: Range;
  /** False until something shows that it is more than a word: a definition, a strong name, a section cited. */
  real: boolean;
}

/** A place where an agreement is named. */
export interface Mention extends Range {
  readonly agreement: KnownAgreement;
}

/** The agreements of a filing by their names and aliases, as bound anywhere in it. */
export class Registry {
  readonly agreements: KnownAgreement[] = [];
  readonly #byKey = new Map<string, KnownAgreement>();

  /** A generic name ("Agreement and Declaration of Trust") goes to the first that bears it; the next go by their aliases. */
  define({ aliases, name, spelled, ...bracket }: Definition): void {
    const own = name && !(isBareNoun(name.name) && (!name.name.includes(' ') || this.#exact(name.name))) ? name : null;
    const shown = own?.name ?? aliases[0]!;
    const known = this.#byKey.get(nameKey(aliases[0]!)) ?? this.#exact(shown) ?? this.add(shown, name ?? bracket);
    known.real ||= spelled || Boolean(name?.strong) || aliases.some((alias) => nouns().get(alias.split(' ').at(-1)!));
    for (const alias of aliases) this.alias(known, alias);
    known.mentions.push(bracket);
  }

  add(name: string, first: Range): KnownAgreement {
    const agreement = { name, aliases: new Set<string>(), mentions: [], first, real: false };
    this.agreements.push(agreement);
    this.#bind(name, agreement);
    return agreement;
  }

  alias(agreement: KnownAgreement, alias: string): void {
    if (alias !== agreement.name) agreement.aliases.add(alias);
    this.#bind(alias, agreement);
  }

  /** The agreement that a name means: by the name itself, by a part of it with the same head, or the only one of its noun. */
  find(name: string): KnownAgreement | null {
    return this.#exact(name) ?? this.#byParts(name);
  }

  /** Takes up a name that is met for the first time; bare nouns are left for `find`. */
  meet(phrase: NamePhrase): void {
    if (this.find(phrase.name) || isBareNoun(phrase.name)) return;
    this.add(phrase.name, phrase).real = phrase.strong;
  }

  /** The only agreement whose first letters these are. */
  ofInitials(acronym: string): KnownAgreement | null {
    const fitting = this.agreements.filter(({ name }) => isAcronymOf(acronym, name));
    return fitting.length === 1 ? fitting[0]! : null;
  }

  acronyms(): string[] {
    return [...this.#byKey.values()]
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .filter((alias) => /^[A-Z][A-Za-z&]{1,9}(?: \d{1,3})?$/.test(alias) && !nouns().has(alias));
  }

  #bind(name: string, agreement: KnownAgreement): void {
    const key = nameKey(name);
    if (!this.#byKey.has(key)) this.#byKey.set(key, agreement);
  }

  #exact(name: string): KnownAgreement | null {
    return this.#byKey.get(nameKey(name)) ?? null;
  }

  /** "Pension Trust" of "Pension Fund Trust"; "the Agreement" where only one agreement ends so. */
  #byParts(name: string): KnownAgreement | null {
    const words = nameKey(name).split(' ');
    const fitting = new Set<KnownAgreement>();
    for (const [key, agreement] of this.#byKey) {
      const known = key.split(' ');
      if (known.at(-1) === words.at(-1) && isSubsequence(words, known)) fitting.add(agreement);
    }
    return fitting.size === 1 ? [...fitting][0]! : null;
  }
}

export const isBareNoun = (name: string): boolean => nouns().has(name.replace(/^(?:The|This|Said) /, ''));

function isSubsequence(words: readonly string[], of: readonly string[]): boolean {
  let at = 0;
  for (const word of of) if (word === words[at]) at++;
  return at === words.length;
}
