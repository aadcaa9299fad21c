import type { LawName } from './law-name.js';
import { quotedNames } from './quoted-names.js';
import { NameBucket, type NameMatch } from './name-bucket.js';
import { matchName } from './name-index.js';
import type { Reading } from './readings.js';
import { CAPITAL, hashOf, LOWER, tokenize, wordsOf, type Tokens } from './tokens.js';
import { beforeCommonNames, commonNames, lawNouns, smallWords } from './word-lists.js';

/** A name that the text gives to a law: ("SCA"), (the "Act"). Bound from `definedAt` on. */
export interface Alias {
  readonly name: string;
  readonly definedAt: number;
  /** The readings that it was bound to: an act's name, the citation beside it, or both. Later ones may join. */
  readonly cluster: Cluster;
  /** The code or the act that stands first in the cluster; null of an act that only this text knows. */
  readonly law: LawName | null;
}

export interface Cluster {
  readonly readings: Reading[];
  /** The name that stands before the citation, where no table knows it: "Fictional Widget Safety Act". */
  printedName?: string;
  end: number;
}

const BRACKET = /[,;.\s]{0,3}[([]([^()[\]]{2,140})[)\]]/y;
const INITIALS = /^(?:hereinafter,?\s|hereafter,?\s|the\s|or\s){0,3}([A-Z][A-Za-z&.-]{0,3}[A-Z][A-Za-z&.]{0,7})$/;
/** What stands between an act's name and its citation, marks left out. */
const LINK =
  /^ (?:as )?(?:amended )?(?:(?:and )?(?:codified|found|located|set forth|compiled) )?(?:as amended )?(?:(?:at|in|under|see|pursuant to) )?$/;
const isLink = (between: string): boolean => LINK.test(` ${between} `.replace(/[,;:\s(\u2013\u2014-]+/g, ' '));

/** What a text defines, as the reader goes along. */
export class Definitions {
  readonly aliases: Alias[] = [];
  /** Those of two readings or more, and those that give a name. */
  readonly clusters: Cluster[] = [];
  /** Identifiers of constitutional amendments whose name the text gives to an amendment of a paper. */
  readonly papers = new Set<string>();
  readonly #tokens: Tokens;
  readonly #buckets = new Map<number, NameBucket>();
  readonly #blocked = new Set<string>();
  #open: Cluster | null = null;
  /** End of the reading before this one: words inside it are no new name. */
  #readTo = 0;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  match(at: number): NameMatch | null {
    const found = this.#buckets.get(this.#tokens.hashes[at]!)?.match(this.#tokens, at);
    if (!found) return null;
    // The last definition wins.
    return { ...found, names: [found.names.at(-1)!] };
  }

  /** False for a common word ("Act") without "the" before it, or one that goes on as another name. */
  mayStand(at: number, names: readonly LawName[]): boolean {
    const alias = names[0]!.kind === 'alias' ? names[0]!.alias : null;
    if (!alias || !commonNames().has(this.#tokens.word(at)) || /\s/.test(alias.name)) return true;
    return beforeCommonNames().has(this.#tokens.word(at - 1));
  }

  /** True of an abbreviation that the text has given to something else: American Dental Association ("ADA"). */
  isBlocked(at: number, named: NameMatch): boolean {
    const { text, starts } = this.#tokens;
    if (named.names.some((name) => name.kind !== 'act' || name.full)) return false;
    const key = wordsOf(text.slice(starts[at], this.#tokens.ends[named.next - 1])).join(' ');
    if (this.#blocked.has(key)) return true;
    const before = text.slice(Math.max(0, starts[at]! - 60), starts[at]);
    if (!/[([](?:the\s)?["\u201c\u2018']$/.test(before) || /\b(?:Act|Acts|Law|Statute|Code|U\.S\.C)\b/i.test(before))
      return false;
    this.#blocked.add(key);
    return true;
  }

  /** Takes note of a reading and of the definition that follows it; returns where reading goes on. */
  follow(reading: Reading, at: number): number {
    const end = this.#take(reading, at);
    this.#readTo = Math.max(this.#readTo, end);
    return end;
  }

  #take(reading: Reading, at: number): number {
    if (reading.kind === 'other' || reading.kind === 'definite' || reading.kind === 'id') return reading.end;
    const cluster = this.#clusterOf(reading, at);
    let end = reading.end;
    for (;;) {
      const bracket = this.#definitionAt(end, cluster);
      if (!bracket) break;
      end = bracket;
    }
    cluster.end = end;
    return end;
  }

  #clusterOf(reading: Reading, at: number): Cluster {
    const open = this.#open;
    const { text } = this.#tokens;
    const head = open?.readings[0];
    const isName =
      head?.kind === 'named' && !head.sections && head.rule !== 'code-alone' && head.names?.[0]?.kind !== 'clause';
    const joins = open && isName && reading.start - open.end < 40 && open.readings.length < 3 && hasSections(reading);
    if (joins && isLink(text.slice(open.end, reading.start))) {
      open.readings.push(reading);
      if (open.readings.length === 2) this.clusters.push(open);
      return open;
    }
    const cluster: Cluster = { readings: [reading], end: reading.end };
    this.#open = cluster;
    if (hasSections(reading)) this.#nameBefore(reading, at, cluster);
    return cluster;
  }

  /** The definition in brackets at the offset: binds its names and returns its end; null if there is none. */
  #definitionAt(at: number, cluster: Cluster): number | null {
    BRACKET.lastIndex = at;
    const found = BRACKET.exec(this.#tokens.text);
    if (!found || found[0].includes('\n\n')) return null;
    const names = quotedNames(found[1]!.replace(/\s+/g, ' '));
    const bare = names.length === 0 ? INITIALS.exec(found[1]!.trim())?.[1] : undefined;
    if (bare) names.push(bare);
    if (names.length === 0) return null;
    const end = at + found[0].length;
    for (const name of names) this.#bind(name, end, cluster);
    return end;
  }

  #bind(name: string, definedAt: number, cluster: Cluster): void {
    if (/^(?:§|Sections?\s\d|Rules?\s\d|Plaintiff|Defendant|Complaint|Class\b|Court)/.test(name) || name.length < 2)
      return;
    const head = cluster.readings[0]!;
    const [first] = head.names ?? [];
    const law =
      cluster.printedName || !first || first.kind === 'clause'
        ? null
        : first.kind === 'alias'
          ? first.alias.law
          : first;
    const alias: Alias = {
      name,
      definedAt,
      cluster,
      law: law?.kind === 'act' || (law && head.rule === 'code-alone') ? law : actOfTitle(name, head),
    };
    const words = wordsOf(name);
    if (words.length === 0) return;
    this.aliases.push(alias);
    const key = hashOf(words[0]!);
    const bucket = this.#buckets.get(key) ?? new NameBucket([], true);
    this.#buckets.set(key, bucket);
    bucket.add(words, { kind: 'alias', alias });
  }

  /** An act that no table has, named right before its citation: "the Fictional Widget Safety Act, Ala. Code § 8-1-1". */
  #nameBefore(reading: Reading, at: number, cluster: Cluster): void {
    const { kinds, starts, ends, text } = this.#tokens;
    const word = (index: number) => this.#tokens.word(index);
    if (reading.kind !== 'named' || reading.names?.[0]?.kind === 'act' || reading.names?.[0]?.kind === 'alias') return;
    const last = at - 1;
    if (last < 1 || starts[last]! < this.#readTo || kinds[last] !== CAPITAL || !lawNouns().has(word(last))) return;
    if (!/^[,\s(\u2013\u2014-]{1,4}$/.test(text.slice(ends[last], reading.start))) return;
    let first = last;
    while (
      first > 0 &&
      last - first < 14 &&
      starts[first]! - ends[first - 1]! <= 3 &&
      !/[.;:()]/.test(text.slice(ends[first - 1], starts[first]))
    )
      if (kinds[first - 1] === CAPITAL || smallWords().has(word(first - 1))) first--;
      else break;
    while (
      first < last &&
      (kinds[first] === LOWER ||
        smallWords().has(word(first)) ||
        /^(?:violations?|under|count|claims?)$/.test(word(first)))
    )
      first++;
    if (last - first < 1) return;
    this.clusters.push(cluster);
    cluster.printedName = text.slice(starts[first], ends[last]).replace(/\s+/g, ' ');
    this.#bind(cluster.printedName, reading.end, cluster);
  }
}

/** "42 U.S.C. § 2000e-5 ("Title VII")": the act that goes by the name anyway, where it lies in the title that is cited. */
function actOfTitle(name: string, { title }: Reading): LawName | null {
  const tokens = tokenize(name);
  const named = title ? matchName(tokens, 0) : null;
  const isIn = (law: LawName) => law.kind === 'act' && law.act.place.startsWith(`/us/usc/t${title}/`);
  return (named?.next === tokens.count && named.names.find(isIn)) || null;
}

/** "M.G.L. c. 93A" is cited as an act, though it is a chapter. */
const isChapterOfAct = ({ chapter, names }: Reading): boolean =>
  chapter !== undefined && names?.[0]?.kind === 'code' && names[0].code.holds === 'chapter';

/** "Regulation Z, 12 C.F.R. Part 1026": a regulation is cited by its part. */
const isPartOfRegulations = ({ chapter, names }: Reading): boolean =>
  chapter !== undefined && names?.[0]?.kind === 'cfr';

const hasSections = (reading: Reading): boolean =>
  (reading.kind === 'fixed' && /rule|constitution|amendment/.test(reading.rule)) ||
  (reading.kind === 'named' &&
    (reading.sections !== undefined || isChapterOfAct(reading) || isPartOfRegulations(reading)) &&
    reading.names?.[0]?.kind !== 'act');
