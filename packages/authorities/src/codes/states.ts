import { lazily, readRows } from '../data-file.js';
import { wordsOf } from '../citations/tokens.js';

export interface State {
  /** Postal letters: CA. */
  readonly code: string;
  readonly name: string;
  /** The words that stand for it before a code's name, the longest first: [["california"], ["cal"], …]. */
  readonly prefixes: readonly (readonly string[])[];
}

export const states = lazily((): readonly State[] =>
  (readRows('law/states.tsv') as [string, string, string][]).map(([code, name, abbreviations]) => ({
    code,
    name,
    prefixes: [name, ...abbreviations.split('; ').filter(Boolean)].map(wordsOf).sort((a, b) => b.length - a.length),
  })),
);

const byCode = lazily(() => new Map(states().map((state) => [state.code, state])));

export const findState = (code: string): State | null => byCode().get(code) ?? null;

/** States whose codes are many, and none of them goes by initials of its own. */
export const STATES_OF_MANY_CODES: ReadonlySet<string> = new Set(['CA', 'NY', 'TX', 'MD', 'LA']);

interface Lead {
  readonly state: State;
  readonly prefix: readonly string[];
}

/** The prefixes by their first word, the longest first. */
const leads = lazily(() => {
  const byWord = new Map<string, Lead[]>();
  for (const state of states())
    for (const prefix of state.prefixes) {
      const known = byWord.get(prefix[0]!);
      if (known) known.push({ state, prefix });
      else byWord.set(prefix[0]!, [{ state, prefix }]);
    }
  for (const list of byWord.values()) list.sort((a, b) => b.prefix.length - a.prefix.length);
  return byWord;
});

/** The state that begins the words, and how many words name it. */
export function leadingState(words: readonly string[]): { state: State; length: number } | null {
  const found = leads()
    .get(words[0] ?? '')
    ?.find(({ prefix }) => prefix.every((word, index) => words[index] === word));
  return found ? { state: found.state, length: found.prefix.length } : null;
}
