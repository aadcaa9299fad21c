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

/** The state that begins the words, and how many words name it. */
export function leadingState(words: readonly string[]): { state: State; length: number } | null {
  let best: { state: State; length: number } | null = null;
  for (const state of states())
    for (const prefix of state.prefixes)
      if (prefix.length > (best?.length ?? 0) && prefix.every((word, index) => words[index] === word))
        best = { state, length: prefix.length };
  return best;
}
