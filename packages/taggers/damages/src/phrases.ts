import { readRows } from './data-file.js';

/** A phrase of a cue file, as a pattern over lower-case words with single spaces. */
export interface Cue<Label extends string> {
  readonly label: Label;
  readonly pattern: RegExp;
  readonly weight: number;
  readonly side: 'before' | 'after' | 'any';
}

/** Where a cue stands: its label, and its place in the words that were searched. */
export interface CueHit<Label extends string> {
  readonly label: Label;
  readonly start: number;
  readonly end: number;
}

/** The cues of a data file whose columns are label, phrase, weight and side; the last two may be missing. */
export function readCues<Label extends string>(file: string): Cue<Label>[] {
  return readRows(file).map(([label, phrase, weight, side]) => ({
    label: label as Label,
    pattern: phrasePattern(phrase!),
    weight: Number(weight ?? 1),
    side: (side ?? 'any') as Cue<Label>['side'],
  }));
}

/** "suffer* ... loss" as a pattern: a star ends a word in any way, three points are up to three words. */
export function phrasePattern(phrase: string): RegExp {
  const body = phrase
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ \\\.\\\.\\\. /g, ' (?:[^ ]{1,24} ){0,3}')
    .replace(/\*/g, "[a-z']{0,12}");
  return new RegExp(`(?<![a-z0-9])${body}(?![a-z0-9])`, 'g');
}

/** Words in lower case, with plain apostrophes and single spaces: the same length is not kept. */
export const plainWords = (text: string): string => text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").toLowerCase();

/** All places of the cues in plain words, in the words' order. */
export function cueHits<Label extends string>(cues: readonly Cue<Label>[], words: string): CueHit<Label>[] {
  const hits: CueHit<Label>[] = [];
  for (const { label, pattern } of cues) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(words); match; match = pattern.exec(words))
      hits.push({ label, start: match.index, end: match.index + match[0].length });
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}
