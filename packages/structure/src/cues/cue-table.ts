import { readRecords } from '@averment/record/data-file';

/** Lower-case words of a line, without punctuation: "PLAINTIFF'S 1st Claim" gives plaintiff, s, 1st, claim. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

export interface CueMatch<T> {
  readonly value: T;
  /** Index of the first word that it covers, and how many it covers. */
  readonly at: number;
  readonly length: number;
}

interface Cue<T> {
  readonly how: string;
  readonly words: readonly string[];
  readonly value: T;
}

/** Phrases that are looked for in the words of a line: as the whole of it, at its beginning, at its end, or anywhere. */
export class CueTable<T> {
  private readonly byFirstWord = new Map<string, Cue<T>[]>();
  /** True if every phrase stands at a line's beginning, so that nothing behind it need be looked at. */
  private readonly onlyBegins: boolean;

  constructor(cues: readonly Cue<T>[]) {
    for (const cue of cues) {
      const first = cue.words[0]!;
      const list = this.byFirstWord.get(first);
      if (list) list.push(cue);
      else this.byFirstWord.set(first, [cue]);
    }
    this.onlyBegins = cues.every(({ how }) => how === 'begins' || how === 'is');
    for (const list of this.byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  /** The phrase that comes first in the line; of two that begin at the same word, the longer. */
  find(words: readonly string[], from = 0): CueMatch<T> | null {
    const end = this.onlyBegins ? Math.min(1, words.length) : words.length;
    for (let at = from; at < end; at++) {
      const cue = this.byFirstWord.get(words[at]!)?.find((candidate) => stands(candidate, words, at));
      if (cue) return { value: cue.value, at, length: cue.words.length };
    }
    return null;
  }

  has(words: readonly string[]): boolean {
    return this.find(words) !== null;
  }
}

function stands<T>(cue: Cue<T>, words: readonly string[], at: number): boolean {
  const end = at + cue.words.length;
  if (end > words.length) return false;
  if (cue.how !== 'holds' && cue.how !== 'ends' && at > 0) return false;
  if ((cue.how === 'is' || cue.how === 'ends') && end !== words.length) return false;
  return cue.words.every((word, index) => words[at + index] === word);
}

/** The rows of a table in `data`, each as a record by the names in the header. */
export const readTable = (name: string): Record<string, string>[] =>
  readRecords(new URL(`../../data/${name}`, import.meta.url));

/** A cue table from rows with the columns `words` and, where it isn't always `holds`, `how`. */
export function cueTable<T>(
  rows: readonly Record<string, string>[],
  valueOf: (row: Record<string, string>) => T,
): CueTable<T> {
  return new CueTable(
    rows.map((row) => ({ how: row['how'] ?? 'holds', words: row['words']!.split(' '), value: valueOf(row) })),
  );
}
