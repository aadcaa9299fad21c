import { phrasePattern } from '@averment/structure';
import { readRows } from './data-file.js';

/** A phrase of a cue file, as a pattern over plain words. */
export interface CuePhrase {
  readonly pattern: RegExp;
  /** Letters that stand wherever the phrase does: looked for first, since a plain search is many times faster. */
  readonly anchor: string;
}

export interface Cue<Label extends string> extends CuePhrase {
  readonly label: Label;
  readonly weight: number;
  readonly side: 'before' | 'after' | 'any';
}

/** The longest stretch of a cue phrase that is the same in all its forms. */
const anchorOf = (phrase: string): string =>
  phrase.split(/\*| \.\.\. /).reduce((longest, part) => (part.length > longest.length ? part : longest), '');

export const cuePhrase = (phrase: string): CuePhrase => ({ pattern: phrasePattern(phrase), anchor: anchorOf(phrase) });

/** The cues of a data file whose columns are label, phrase, weight and side. */
export function readCues<Label extends string>(file: string): Cue<Label>[] {
  return readRows(file).map(([label, phrase, weight, side]) => ({
    label: label as Label,
    ...cuePhrase(phrase!),
    weight: Number(weight),
    side: side as Cue<Label>['side'],
  }));
}
