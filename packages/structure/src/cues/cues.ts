import type { SectionKind } from '../pleading.js';
import { lazily } from '@averment/record/data-file';
import { cueTable, readTable } from './cue-table.js';

export type TitleClass = 'complaint' | 'introduces' | 'other';
export type Side = 'first' | 'second' | 'either';

/** The rows of one part of a table. */
const partOf = (rows: Rows, part: string): Rows => rows.filter((row) => row['part'] === part);
type Rows = ReturnType<typeof readTable>;

export const sectionHeadings = lazily(() =>
  cueTable(readTable('section-headings.tsv'), (row) => row['kind'] as SectionKind),
);
export const causeHeadings = lazily(() => cueTable(readTable('cause-headings.tsv'), () => true));
export const pleadingTitles = lazily(() =>
  cueTable(readTable('pleading-titles.tsv'), (row) => row['class'] as TitleClass),
);
const titleJoints = lazily(() => readTable('title-joints.tsv'));
/** Words that ask for another at the end of a title's line, and words with which the line below it answers. */
export const titleEnds = lazily(() => cueTable(partOf(titleJoints(), 'ends'), () => true));
export const titleAnswers = lazily(() => cueTable(partOf(titleJoints(), 'begins'), () => true));
const courtWords = lazily(() => readTable('court-words.tsv'));
export const courtOpeners = lazily(() => cueTable(partOf(courtWords(), 'opens'), () => true));
export const courtJoiners = lazily(() => cueTable(partOf(courtWords(), 'joins'), () => true));
export const roleWords = lazily(() => cueTable(readTable('role-words.tsv'), (row) => row['side'] as Side));
export const prayerOpeners = lazily(() => cueTable(readTable('prayer-openers.tsv'), () => true));
export const prayerParts = lazily(() => cueTable(readTable('prayer-parts.tsv'), () => true));
export const reallegeOpeners = lazily(() => cueTable(readTable('reallege-openers.tsv'), () => true));
export const afterPleading = lazily(() => cueTable(readTable('after-pleading.tsv'), () => true));

/** Words of a transcript of record, by their part in it. */
export const transcriptWords = lazily(() => {
  const rows = readTable('transcript-words.tsv');
  return {
    title: cueTable(partOf(rows, 'title'), () => true),
    appeal: cueTable(partOf(rows, 'appeal'), () => true),
    index: cueTable(partOf(rows, 'index'), () => true),
    entry: cueTable(partOf(rows, 'entry'), () => true),
    pleading: cueTable(partOf(rows, 'pleading'), () => true),
  };
});

const signatureCues = lazily(() => readTable('signature-cues.tsv'));
const isStrong = (row: Rows[number]): boolean => row['strong'] === 'yes';
/** Words with which a signature block begins; the value says whether they are enough alone. */
export const signatureOpeners = lazily(() => cueTable(partOf(signatureCues(), 'opens'), isStrong));
export const signatureWords = lazily(() => cueTable(partOf(signatureCues(), 'belongs'), isStrong));

/** Words of the line with which a lawyers' office begins that is printed above the signature. */
export const officeWords = lazily(() => cueTable(partOf(signatureCues(), 'heads'), () => true));

const countWords = lazily(() => readTable('count-words.tsv'));
/** What a count is called, the longest names first. */
export const countNouns = lazily(() =>
  partOf(countWords(), 'noun')
    .map((row) => row['words']!)
    .sort((a, b) => b.length - a.length),
);
/** Words that one slip parts from such a name, but that are words of their own: "court". */
export const notCountNouns = lazily(
  () => new Set(countWords().flatMap((row) => (row['part'] === 'not-noun' ? [row['words']!] : []))),
);

/** Numbers in words, as ordinals (first) and cardinals (one). */
export const numberWords = lazily(() => {
  const rows = countWords();
  const numbersOf = (part: string) => new Map(partOf(rows, part).map((row) => [row['words']!, Number(row['number'])]));
  return { ordinals: numbersOf('ordinal'), cardinals: numbersOf('cardinal') };
});
