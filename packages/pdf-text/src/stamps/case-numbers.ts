import { lazily, readRows } from '@averment/record/data-file';

/** The shapes of case numbers that courts of the States print without a label, and an example of each. */
export const caseNumberShapes = lazily(() =>
  readRows(new URL('../../data/case-numbers.tsv', import.meta.url)).map(([shape, courts, example]) => ({
    shape: shape!,
    courts: courts!,
    example: example!,
  })),
);

/** After white space, a number sign, or the time of day: "10:11 AM-23CV001823". */
const BEFORE = '(?<=^|[\\s#]|[AP]M-)';
const AFTER = '(?=[.,;]?(?:\\s|$))';
const MARKED = lazily(() => {
  const shapes = caseNumberShapes().map(({ shape }) => shape);
  return new RegExp(`${BEFORE}(?:${shapes.join('|')})${AFTER}`);
});

/** The first number of a case that stands in the words without a label; undefined if there is none. */
export const bareCaseNumber = (words: string): string | undefined => MARKED().exec(words)?.[0];
