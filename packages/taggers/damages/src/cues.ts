import { phrasePattern } from '@averment/structure';
import { readRows } from './data-file.js';

/** A phrase of a cue file, as a pattern over plain words. */
export interface Cue<Label extends string> {
  readonly label: Label;
  readonly pattern: RegExp;
  readonly weight: number;
  readonly side: 'before' | 'after' | 'any';
}

/** The cues of a data file whose columns are label, phrase, weight and side. */
export function readCues<Label extends string>(file: string): Cue<Label>[] {
  return readRows(file).map(([label, phrase, weight, side]) => ({
    label: label as Label,
    pattern: phrasePattern(phrase!),
    weight: Number(weight),
    side: side as Cue<Label>['side'],
  }));
}
