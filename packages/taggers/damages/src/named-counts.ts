import { numberIn } from '@averment/structure';

const NOUN =
  /\b(?:[Cc]ounts?|COUNTS?|Claims?|CLAIMS?|(?<=(?:st|nd|rd|th) )claims?|[Cc]auses? of [Aa]ction|CAUSES? OF ACTION)(?![A-Za-z])/g;
const NUMBER = / ?\(?(\d{1,2}|[A-Za-z]{1,11})\)?(?![A-Za-z\d])/y;
const JOINT = /, (?:(?:and|AND) )?| (?:and|or|&|AND|OR) |( (?:through|to|THROUGH|TO) | ?[–-] ?)/y;
/** "the claims I have made" */
const PRONOUN = / I (?:have|had|am|was|bring|brought|make|made|believe|will|may|can|do|did)\b/y;
const ORDINAL = /(?:first|second|third|th)$/i;
const MOST_ORDINALS = 20;

/** Every naming of counts in words with single spaces, in order: "Counts I and III", "the First Claim for Relief". */
export function namedCounts(words: string): number[][] {
  return [...words.matchAll(NOUN)]
    .map(({ 0: noun, index }) => {
      const after = numbersFrom(words, index + noun.length, /s$/i.test(noun));
      return after.length > 0 ? after : ordinalsBefore(words.slice(0, index));
    })
    .filter((numbers) => numbers.length > 0);
}

/** "the First, Third and Fifth": a list that the words end in. */
function ordinalsBefore(words: string): number[] {
  const numbers: number[] = [];
  for (const word of words.trimEnd().split(' ').slice(-MOST_ORDINALS).reverse()) {
    const value = numberIn(word.replace(',', ''));
    if (value !== null && ORDINAL.test(word.replace(',', ''))) numbers.unshift(value);
    else if (!/^and$/i.test(word)) break;
  }
  return numbers;
}

/** The numbers of a list: "I, II and IV", "1 through 3"; of one count: "Count I – 12 months" is no list. */
function numbersFrom(words: string, start: number, plural: boolean): number[] {
  const numbers: number[] = [];
  PRONOUN.lastIndex = start;
  if (PRONOUN.test(words)) return numbers;
  let isRange = false;
  for (let at = start; ;) {
    NUMBER.lastIndex = at;
    const value = numberIn(NUMBER.exec(words)?.[1] ?? '');
    if (value === null) return numbers;
    for (let next = isRange ? numbers.at(-1)! + 1 : value; next < value; next++) numbers.push(next);
    numbers.push(value);
    JOINT.lastIndex = NUMBER.lastIndex;
    const joint = JOINT.exec(words);
    if (!joint || (joint[1] !== undefined && !plural)) return numbers;
    isRange = joint[1] !== undefined;
    at = JOINT.lastIndex;
  }
}
