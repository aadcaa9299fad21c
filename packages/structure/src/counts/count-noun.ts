import { countNouns, notCountNouns } from '../cues/cues.js';
import { asCapitals, isOneSlip } from '../text/misread.js';

/** What a count is called where its heading names it. */
export interface CountNoun {
  /** Characters that the noun takes. */
  readonly length: number;
  /** True of "COUNTS II AND III". */
  readonly plural: boolean;
  /** True of a word such as "claim" that is a word like another in running text. */
  readonly weak: boolean;
  /** True of "count", with which no ordinal need stand. */
  readonly isCount: boolean;
}

const NOUN =
  /^(causes?\s+of\s+action|claims?\s+(?:for|of)\s+relief|grounds?\s+for\s+relief|legal\s+claim|right\s+of\s+action|claims?|counts?|causes?)\b/i;

/** The noun with which the words begin. `misread`: they are a scan's capitals, so that "CLAM" may be one. */
export function countNounAt(words: string, misread: boolean): CountNoun | null {
  const printed = NOUN.exec(words)?.[1];
  // "CAUSE OF ACTTON": more of the noun follows, misread.
  const guessed = misread && (!printed || /^(?:causes?|claims?)$/i.test(printed)) ? misreadNoun(words) : null;
  const noun = guessed ?? (printed ? { text: printed, length: printed.length } : null);
  if (!noun) return null;
  const first = noun.text.split(/\s/)[0]!;
  return {
    length: noun.length,
    plural: /s$/i.test(first),
    weak: /^(?:claims?|causes?)$/i.test(noun.text),
    isCount: /^counts?$/i.test(noun.text),
  };
}

function misreadNoun(words: string): { text: string; length: number } | null {
  const tokens = [...words.slice(0, 40).matchAll(/\S+/g)];
  if (tokens[0]?.index !== 0 || notCountNouns().has(tokens[0][0].toLowerCase())) return null;
  for (const noun of countNouns()) {
    const wanted = noun.toUpperCase().split(' ');
    const read = tokens.slice(0, wanted.length);
    const bare = read.map((token) => token[0].replace(/[.,:;)\]—–-]{1,4}$/, ''));
    if (read.length < wanted.length || bare[0]!.endsWith('S') !== wanted[0]!.endsWith('S')) continue;
    if (!bare.every((word, index) => isMisread(word, wanted[index]!))) continue;
    const last = read.at(-1)!;
    return { text: noun, length: last.index + bare.at(-1)!.length };
  }
  return null;
}

/** Short words must be read right; a slip in a longer one is one letter. */
const isMisread = (word: string, meant: string): boolean =>
  meant.length < 4 ? asCapitals(word) === meant : isOneSlip(asCapitals(word), meant);
