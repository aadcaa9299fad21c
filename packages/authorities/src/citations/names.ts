import { lazily, readRows } from '../data-file.js';
import { actNames, federalActLines, readActLine, type Act } from '../acts/acts.js';
import { stateCodes, type StateCode } from '../codes/state-codes.js';
import { findState, leadingState } from '../codes/states.js';
import type { Alias } from './definitions.js';
import { areJoined, CAPITAL, LOWER, NUMBER, tokenize, wordsOf, type Tokens } from './tokens.js';

/** What a name in a citation stands for. */
export type LawName =
  | { readonly kind: 'usc' | 'cfr' | 'pl' | 'stat' | 'fr' | 'reporter' }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'rules'; readonly set: string }
  | { readonly kind: 'constitution'; readonly path: string }
  | { readonly kind: 'clause'; readonly places: readonly string[] }
  /** `qualified`: the name itself says which state's code it is. */
  | { readonly kind: 'code'; readonly code: StateCode; readonly qualified: boolean }
  | { readonly kind: 'act'; readonly act: Act; readonly full: boolean }
  /** What the text itself defines. */
  | { readonly kind: 'alias'; readonly alias: Alias };

export interface NameMatch {
  readonly names: readonly LawName[];
  /** Index of the token after the name. */
  readonly next: number;
}

interface Waiting {
  readonly name: string;
  readonly prefix: readonly string[];
  readonly law: LawName;
}

/** The names that begin with one word; they are split into words when that word is first met. */
export class Bucket {
  readonly #waiting: Waiting[] = [];
  readonly #lines: string[] = [];
  readonly #byWords = new Map<string, LawName[]>();
  readonly #keepsAll: boolean;
  #longest = 0;

  /** `keepsAll`: a later meaning of a name stands beside the earlier, not in its place. */
  constructor(keepsAll = false) {
    this.#keepsAll = keepsAll;
  }

  add(name: string, prefix: readonly string[], law: LawName): void {
    this.#waiting.push({ name, prefix, law });
  }

  /** A line of the table of federal acts. */
  addLine(line: string): void {
    this.#lines.push(line);
  }

  match(tokens: Tokens, at: number): NameMatch | null {
    if (this.#waiting.length + this.#lines.length > 0) this.#split();
    let best: NameMatch | null = null;
    let key = '';
    for (let next = at; next < tokens.count && next - at < this.#longest; next++) {
      if (next > at && !areJoined(tokens.text, tokens.ends[next - 1]!, tokens.starts[next]!)) break;
      key = next === at ? tokens.words[next]! : `${key} ${tokens.words[next]}`;
      const names = this.#byWords.get(key);
      if (names && endsAsName(tokens, at, next, names)) best = { names, next: next + 1 };
    }
    return best;
  }

  #addTo(known: LawName[], law: LawName): void {
    const same = this.#keepsAll ? -1 : known.findIndex((other) => isSame(other, law));
    if (same < 0) known.push(law);
    else if (law.kind === 'act' && law.full) known[same] = law;
  }

  #split(): void {
    for (const line of this.#lines.splice(0)) {
      const read = readActLine(line);
      if (read) this.add(read.name, [], { kind: 'act', act: read.act, full: read.full });
    }
    for (const { name, prefix, law } of this.#waiting.splice(0)) {
      const words = [...prefix, ...wordsOf(name)];
      const key = words.join(' ');
      const known = this.#byWords.get(key);
      if (!known) this.#byWords.set(key, [law]);
      else this.#addTo(known, law);
      this.#longest = Math.max(this.#longest, words.length);
    }
  }
}

/** A name's last word is a capital one, unless it is a code written small ("u.s.c."); acts of one word are all capitals. */
function endsAsName(tokens: Tokens, at: number, last: number, names: readonly LawName[]): boolean {
  const [law] = names;
  if (law!.kind === 'alias') return tokens.kinds[at] === CAPITAL || tokens.kinds[at] === NUMBER;
  if (law!.kind !== 'act' && law!.kind !== 'clause') return true;
  return tokens.kinds[last] !== LOWER && (last > at || isShoutedOrKnown(tokens, at));
}

function isShoutedOrKnown(tokens: Tokens, at: number): boolean {
  const printed = tokens.text.slice(tokens.starts[at], tokens.ends[at]);
  return tokens.kinds[at] === CAPITAL && /^[A-Z][A-Za-z]?[A-Z.&’']*[A-Z]/.test(printed);
}

function isSame(a: LawName, b: LawName): boolean {
  if (a.kind === 'act' && b.kind === 'act') return a.act.place === b.act.place && a.act.cue === b.act.cue;
  if (a.kind === 'code' && b.kind === 'code') return a.code === b.code;
  return a.kind === b.kind;
}

const index = lazily((): ReadonlyMap<string, Bucket> => {
  const buckets = new Map<string, Bucket>();
  const bucketOf = (first: string): Bucket => {
    let bucket = buckets.get(first);
    if (!bucket) buckets.set(first, (bucket = new Bucket()));
    return bucket;
  };
  const add: Add = (name, law, prefix = []) => bucketOf(prefix[0] ?? firstWord(name)).add(name, prefix, law);
  for (const [name, kind, value] of readRows('law/law-names.tsv') as [string, string, string][])
    add(name, lawOf(kind, value));
  for (const [name] of readRows('law/reporters.tsv') as [string][]) add(name, { kind: 'reporter' });
  for (const code of stateCodes()) addCode(code, add);
  for (const { name, act, full } of actNames()) {
    add(name, { kind: 'act', act, full });
    if (act.state) addStateAct(name, act, add);
  }
  for (const line of federalActLines()) bucketOf(firstWord(line)).addLine(line);
  return buckets;
});

/** The first word of a name, as the tokens have it. */
function firstWord(name: string): string {
  const plain = /^[A-Za-z]{2,}(?=[ \t]|$)/.exec(name)?.[0].toLowerCase();
  return plain && plain !== 'and' ? plain : (tokenize(name, 0, Math.min(name.length, 40), 1).words[0] ?? '');
}

function lawOf(kind: string, value: string): LawName {
  if (kind === 'title') return { kind, title: value };
  if (kind === 'rules') return { kind, set: value };
  if (kind === 'constitution') return { kind, path: value };
  if (kind === 'clause') return { kind, places: value.split(' ').map((place) => `/us/const/${place}`) };
  return { kind: kind as 'usc' };
}

type Add = (name: string, law: LawName, prefix?: readonly string[]) => void;

function addCode(code: StateCode, add: Add): void {
  const prefixes = findState(code.state)?.prefixes ?? [];
  for (const form of code.forms) {
    const words = wordsOf(form);
    // Shared by dozens of unconsolidated laws of New York; Texas's old articles go by the name of the code that replaced them.
    if (/Unconsol/.test(form) || /not codified/.test(code.name)) continue;
    const lead = leadingState(words);
    const own = lead?.state.code === code.state ? lead.length : 0;
    const short = words.slice(own);
    const names = own === 0;
    // The letters that only one state's code goes by ("RCW", "O.C.G.A.") say whose it is; so does a name that begins with the state's.
    add(
      form,
      code.kind === 'constitution'
        ? constitutionOf(code)
        : { kind: 'code', code, qualified: !names || isOwnInitials(code, form) },
    );
    if (short.length === 0) continue;
    for (const prefix of prefixes)
      add(
        short.join(' '),
        code.kind === 'constitution' ? constitutionOf(code) : { kind: 'code', code, qualified: true },
        prefix,
      );
  }
}

const constitutionOf = (code: StateCode): LawName => ({ kind: 'constitution', path: code.path });
const SHARED_INITIALS =
  /^(?:G\.?L\.?|G\.?S\.?|I\.?C\.?|M\.?C\.?A\.?|R\.?S\.?|R\.?C\.?|C\.?C\.?|C\.?C\.?P\.?|A\.?S\.?|F\.?S\.?|O\.?S\.?|P\.?S\.?|W\.?S\.?|A\.?C\.?A\.?|C\.?R\.?S\.?|R\.?S\.?A\.?|M\.?S\.?A\.?|T\.?A\.?C\.?)$/;
const isOwnInitials = (code: StateCode, form: string): boolean =>
  /^[A-Z][A-Za-z]?[A-Z.][A-Za-z.]*(?:\s\d{4})?$/.test(form) &&
  !SHARED_INITIALS.test(form) &&
  !['CA', 'NY', 'TX', 'MD', 'LA'].includes(code.state);

/** "Consumer Protection Act" of Washington also goes by "Washington's Consumer Protection Act", and by its name without the state. */
function addStateAct(name: string, act: Act, add: Add): void {
  const words = wordsOf(name);
  const lead = leadingState(words);
  const own = lead?.state.code === act.state ? lead.length : 0;
  const short = words.slice(own).join(' ');
  if (own > 0 && words.length - own > 1 && /\b(?:act|law|code)\b/.test(short))
    add(short, { kind: 'act', act, full: false });
  for (const prefix of findState(act.state!)?.prefixes ?? [])
    if (words.length - own > 1 || own === 0) add(short, { kind: 'act', act, full: true }, prefix);
}

/** The longest name of law that begins at the token, or null. */
export const matchName = (tokens: Tokens, at: number): NameMatch | null =>
  index().get(tokens.words[at]!)?.match(tokens, at) ?? null;

/** The acts that go by exactly that name, whatever the case of its letters: a state's own first, then by how well they are known. */
export function matchActs(name: string, state: string | null): readonly Act[] {
  const shown = name
    .trim()
    .replace(/^the\s+/i, '')
    .replace(/\S+/g, (word) => (/[A-Z]/.test(word) ? word : word[0]!.toUpperCase() + word.slice(1)));
  const found = [shown, shown.toUpperCase()].map((form) => {
    const tokens = tokenize(form);
    const named = tokens.count > 0 ? matchName(tokens, 0) : null;
    return named?.next === tokens.count ? named.names.flatMap((law) => (law.kind === 'act' ? [law.act] : [])) : [];
  });
  const acts = found.find((list) => list.length > 0) ?? [];
  const rank = (act: Act) =>
    (act.state !== null && act.state === state ? 1e6 : 0) + act.weight - (act.cue === 'defined' ? 1e4 : 0);
  const ranked = [...acts].sort((a, b) => rank(b) - rank(a));
  return ranked.filter((act, index) => ranked.findIndex((other) => other.place === act.place) === index);
}
