import type { DamagesKind, Range } from '@averment/record';
import { lazily } from '@averment/record/data-file';
import { readRows } from './data-file.js';
import { plainWords } from '@averment/structure';
import { offsetOf } from './plain-offsets.js';

/** Words that multiply damages: "treble damages", "three times the loss". */
export interface Multiplier extends Range {
  readonly factor: number;
}

const WORDS =
  /\b(?:[Tt]rebl(?:e|ed|ing)|TREBLE|[Tt]ripled?|[Tt]hree-?fold|[Dd]oubl(?:e|ed|ing)|DOUBLE|[Tt]wo-?fold|[Tt]wice|[Qq]uadruple)\b|\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Tt]en|[23])(?:\s\(\d{1,2}\))?(?=\s[Tt]imes\b)/g;
/** What is multiplied, and the words that may stand before it: "of the amount of his actual damages". */
const multiplied = lazily(() => new Map(readRows('multiplied-words.tsv').map(([word, part]) => [word!, part!])));
const MOST_WORDS = 16;
const OBJECT_WORD = /([a-z']{1,16})( ?)/y;

/** "damages, trebled", "damages shall be doubled". */
const OBJECT_BEFORE =
  /\b(?:damages|award|judgment|loss|losses|amount|recovery|penalty|royalty|royalties)\b[^.;]{0,40}$/;

const factors = lazily(() => new Map(readRows('multipliers.tsv').map(([word, factor]) => [word!, Number(factor)])));

/** The multipliers of damages between two offsets; "searched three times" and "double time" are none. */
export function multipliersIn(text: string, { start, end }: Range): Multiplier[] {
  const found: Multiplier[] = [];
  WORDS.lastIndex = start;
  for (let match = WORDS.exec(text); match && match.index < end; match = WORDS.exec(text)) {
    const after = plainWords(text.slice(WORDS.lastIndex, WORDS.lastIndex + 120));
    const word = plainWords(match[0]).replace(/ \(\d+\)$/, '');
    const factor = factors().get(after.startsWith(' times') ? `${word} times` : word);
    const objectEnd = endOfObject(after);
    if (!factor || !(objectEnd !== null || multipliesBefore(word, text, match.index))) continue;
    found.push({ factor, start: match.index, end: offsetOf(text, WORDS.lastIndex, objectEnd ?? 0) });
  }
  return found;
}

/** Where the words end that name what is multiplied, within a few words after the multiplier; null where none do. */
function endOfObject(after: string): number | null {
  OBJECT_WORD.lastIndex = /^(?: times)?,? ?/.exec(after)![0].length;
  let end: number | null = null;
  for (let count = 0; count < MOST_WORDS; count++) {
    const at = OBJECT_WORD.lastIndex;
    const word = OBJECT_WORD.exec(after);
    const part = word && multiplied().get(word[1]!);
    if (!part) break;
    if (part !== 'before') end = at + word[1]!.length;
    if (word[2] === '') break;
  }
  return end;
}

/** "a civil penalty of up to two times the actual damages": what is asked for is the penalty. */
const PENALTY_OF = /\b(?:civil (?:penalty|penalties)|statutory penalty)\b[^.,;]{0,40}\b(?:of|to|equal to)(?: up to)? $/;

/** The kind of what is multiplied, by the words before the multiplier. */
export const kindOfMultiplied = (before: string): DamagesKind =>
  PENALTY_OF.test(before) ? 'civil-penalty' : 'compensatory';

const multipliesBefore = (word: string, text: string, at: number): boolean =>
  /(?:ed|ing|fold)$/.test(word) && OBJECT_BEFORE.test(plainWords(text.slice(Math.max(0, at - 90), at)));
