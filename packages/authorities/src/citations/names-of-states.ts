import { readRows, lazily } from '../data-file.js';
import type { Act, ActName } from '../acts/acts.js';
import type { StateCode } from '../codes/state-codes.js';
import { findState, leadingState, STATES_OF_MANY_CODES } from '../codes/states.js';
import type { LawName, Named } from './law-name.js';
import { wordsOf } from './tokens.js';

/** Initials that codes of several states share: they don't say whose it is. */
const sharedInitials = lazily(
  () => new Set((readRows('law/shared-initials.tsv') as [string][]).map(([initials]) => initials)),
);

/**
 * The names under which a state's code goes: by itself, and behind each of the words that stand for its state; of the latter only
 * those that begin with `first`, where it is given.
 */
export function* namesOfCode(code: StateCode, first?: string): Generator<Named> {
  const prefixes = prefixesOf(code.state, first);
  const nameOf = (qualified: boolean): LawName =>
    code.kind === 'constitution' ? { kind: 'constitution', path: code.path } : { kind: 'code', code, qualified };
  for (const form of formsOf(code)) {
    // Shared by dozens of unconsolidated laws of New York; Texas's old articles go by the name of the code that replaced them.
    if (/Unconsol/.test(form) || /not codified/.test(code.name)) continue;
    const words = wordsOf(form);
    const lead = leadingState(words);
    const own = lead?.state.code === code.state ? lead.length : 0;
    const short = words.slice(own);
    // The letters that only one state's code goes by ("RCW", "O.C.G.A.") say whose it is; so does a name that begins with the state's.
    yield { words, law: nameOf(own > 0 || isOwnInitials(code, form)) };
    if (short.length === 0) continue;
    // "Gen. Mun. Law § 50-e", "Prop. Code § 92.056": within its State a code goes by its abbreviation alone.
    if (own > 0 && STATES_OF_MANY_CODES.has(code.state) && isTellingName(short))
      yield { words: short, law: nameOf(false) };
    for (const prefix of prefixes) yield { words: [...prefix, ...short], law: nameOf(true) };
  }
}

/** New York's abbreviations end in "Law" or, as lawyers there write, in "L.": Gen. Bus. L. § 349. */
const formsOf = (code: StateCode): readonly string[] =>
  code.state === 'NY'
    ? code.forms.flatMap((form) => (/\. Law$/.test(form) ? [form, form.replace(/Law$/, 'L.')] : [form]))
    : code.forms;

/** Not "Code" alone, nor "Uniform Commercial Code", which is every State's, nor "City Code", which is every city's. */
const isTellingName = (words: readonly string[]): boolean =>
  words.length > 1 && words[0] !== 'uniform' && words[0] !== 'city' && /^(?:law|l|code)$/.test(words.at(-1)!);

const isOwnInitials = (code: StateCode, form: string): boolean =>
  /^[A-Z][A-Za-z]?[A-Z.][A-Za-z.]*(?:\s\d{4})?$/.test(form) &&
  !sharedInitials().has(form.replaceAll('.', '')) &&
  !STATES_OF_MANY_CODES.has(code.state);

/** The names of an act; a state's "Consumer Protection Act" also goes by its name behind, and without, the state's. */
export function* namesOfAct({ name, act, full }: ActName, first?: string): Generator<Named> {
  const words = wordsOf(name);
  yield { words, law: { kind: 'act', act, full } };
  if (act.state) yield* namesWithState(words, act, act.state, first);
}

function* namesWithState(words: readonly string[], act: Act, state: string, first?: string): Generator<Named> {
  const lead = leadingState(words);
  const own = lead?.state.code === state ? lead.length : 0;
  const short = words.slice(own);
  if (own > 0 && short.length > 1 && short.some((word) => /^(?:act|law|code)$/.test(word)))
    yield { words: short, law: { kind: 'act', act, full: false } };
  if (short.length < 2 && own > 0) return;
  for (const prefix of prefixesOf(state, first))
    yield { words: [...prefix, ...short], law: { kind: 'act', act, full: true } };
}

function prefixesOf(state: string, first: string | undefined): readonly (readonly string[])[] {
  const prefixes = findState(state)?.prefixes ?? [];
  return first === undefined ? prefixes : prefixes.filter(([word]) => word === first);
}
