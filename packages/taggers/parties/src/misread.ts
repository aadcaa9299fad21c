import distance from 'natural/lib/natural/distance/index.js';

/** How like two names must be to be one name, once misread. */
const ALIKE = 0.93;
/** The opening sentence, in which the parties are named in full, in characters. */
const OPENING = 2500;

/**
 * A name that the caption prints and the body never does is looked for in the body's opening, after a role word, under a
 * spelling a slip away (a scanner's "REBEICAH"). Null where none is near.
 */
export function nearInOpening(body: string, name: string): string | null {
  const count = name.split(' ').length;
  if (count < 2) return null;
  const shape = new RegExp(
    `\\b(?:Plaintiff|Defendant|Petitioner|Respondent)s?,? ((?:\\p{Lu}[\\p{L}.'’-]{0,30},? ?){${count}})(?![\\p{L}])`,
    'gu',
  );
  for (const match of body.slice(0, OPENING).replace(/\s+/g, ' ').matchAll(shape)) {
    const candidate = match[1]!.trim().replace(/,$/, '');
    if (distance.JaroWinklerDistance(candidate.toLowerCase(), name.toLowerCase(), {}) >= ALIKE) return candidate;
  }
  return null;
}

/** Words run together as no name is: two columns that a scanner read as one. */
export const isGarbled = (words: string): boolean =>
  (words.match(/\p{L}{20,}/gu) ?? []).some((word) => (word.match(/\p{Ll}\p{Lu}/gu) ?? []).length >= 2);
