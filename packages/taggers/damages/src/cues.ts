import { phrasePattern } from '@averment/structure';
import { readRows } from './data-file.js';

/** A phrase of a cue file, as a pattern over plain words. */
export interface Cue<Label extends string> {
  readonly label: Label;
  readonly pattern: RegExp;
  /** Letters that stand wherever the phrase does: looked for first, since a plain search is many times faster. */
  readonly anchor: string;
  readonly weight: number;
  readonly side: 'before' | 'after' | 'any';
}

/** The longest stretch of a cue phrase that is the same in all its forms. */
export const anchorOf = (phrase: string): string =>
  phrase.split(/\*| \.\.\. /).reduce((longest, part) => (part.length > longest.length ? part : longest), '');

/** The cues of a data file whose columns are label, phrase, weight and side. */
export function readCues<Label extends string>(file: string): Cue<Label>[] {
  return readRows(file).map(([label, phrase, weight, side]) => ({
    label: label as Label,
    pattern: phrasePattern(phrase!),
    anchor: anchorOf(phrase!),
    weight: Number(weight),
    side: side as Cue<Label>['side'],
  }));
}
