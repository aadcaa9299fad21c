import { lazily, readLines, readRows } from '../data-file.js';

/** What the tables of the U.S. Code (release point 119-100 and older editions) say of a section. */
export type SectionStatus = 'in-force' | 'repealed' | 'transferred' | 'omitted' | 'unknown-section';

export interface CodeSection {
  readonly title: string;
  /** As the Code prints it: 2000e-5, 1605B. */
  readonly section: string;
  readonly status: SectionStatus;
  /** `title:section` of the present place. */
  readonly movedTo?: string;
}

interface Title {
  /** By the section's number in lower case. */
  readonly sections: ReadonlyMap<string, CodeSection>;
  readonly order: readonly CodeSection[];
}

const STATUS: Readonly<Record<string, SectionStatus>> = {
  r: 'repealed',
  t: 'transferred',
  o: 'omitted',
  // Gone since 2016, the tables don't say how.
  d: 'repealed',
};

const titleLines = lazily(
  () => new Map(readLines('law/usc-sections.txt', false).map((line) => line.split('\t') as [string, string])),
);
const titles = new Map<string, Title | null>();

function titleOf(title: string): Title | null {
  let known = titles.get(title);
  if (known === undefined) titles.set(title, (known = readTitle(title)));
  return known;
}

function readTitle(title: string): Title | null {
  const coded = titleLines().get(title);
  if (!coded) return null;
  const sections = new Map<string, CodeSection>();
  const order: CodeSection[] = [];
  for (const item of coded.split(' ')) {
    const [numbers, mark] = item.split('|') as [string, string | undefined];
    const [letter, movedTo] = (mark ?? '').split('>') as [string, string | undefined];
    const status = mark ? STATUS[letter]! : 'in-force';
    for (const number of expand(numbers)) {
      const section: CodeSection = { title, section: number, status, ...(movedTo ? { movedTo } : {}) };
      const key = number.toLowerCase();
      if (!sections.has(key) || status === 'in-force') sections.set(key, section);
      order.push(section);
    }
  }
  return { sections, order };
}

function expand(numbers: string): string[] {
  const [first, last] = numbers.split('..') as [string, string | undefined];
  if (!last) return [first];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(Number(first) + index));
}

/** True if the Code has, or had, a title of that number. */
export const isCodeTitle = (title: string): boolean => titleOf(title) !== null;

/** Dead sections that the Code prints only as a range ("§§ 411 to 417. Repealed"), by title. */
const deadRanges = lazily(() => {
  const byTitle = new Map<string, { from: number; to: number; status: SectionStatus }[]>();
  for (const [title, from, to, letter] of readRows('law/usc-dead-ranges.tsv') as [string, string, string, string][]) {
    if (!/^\d+$/.test(from) || !/^\d+$/.test(to)) continue;
    const range = { from: Number(from), to: Number(to), status: STATUS[letter]! };
    byTitle.set(title, [...(byTitle.get(title) ?? []), range]);
  }
  return byTitle;
});

/** The section as the Code prints it, whatever the case of its letters; null if no table has it. */
export function findSection(title: string, section: string): CodeSection | null {
  const found = titleOf(title)?.sections.get(section.toLowerCase());
  if (found) return found;
  if (!/^\d+$/.test(section)) return null;
  const range = deadRanges()
    .get(title)
    ?.find(({ from, to }) => from <= Number(section) && Number(section) <= to);
  return range ? { title, section, status: range.status } : null;
}

/**
 * The titles that have a section of that number in force. Only numbers with a letter or a hyphen say anything: for plain ones, which
 * most titles have, the list is empty.
 */
export function titlesWith(section: string): readonly string[] {
  if (/^\d*$/.test(section)) return [];
  const titlesOfCode = [...titleLines().keys()];
  return titlesOfCode.filter(
    (title) =>
      // The table writes such sections out: titles that don't hold the letters need not be read.
      titleLines().get(title)!.toLowerCase().includes(` ${section.toLowerCase()}`) &&
      findSection(title, section)?.status === 'in-force',
  );
}

/** Of some sections of a title the last in the Code's order that is in force; null if none is. */
export function lastInForce(title: string, sections: readonly string[]): string | null {
  const wanted = new Set(sections.map((section) => section.toLowerCase()));
  const isLast = ({ section, status }: CodeSection) => status === 'in-force' && wanted.has(section.toLowerCase());
  return titleOf(title)?.order.findLast(isLast)?.section ?? null;
}

/** The section that follows in the Code, dead ones included, or null at the title's end. */
export function nextSection(title: string, section: string): CodeSection | null {
  const found = titleOf(title);
  const at = found?.order.findIndex((item) => item.section.toLowerCase() === section.toLowerCase()) ?? -1;
  return at < 0 ? null : (found!.order[at + 1] ?? null);
}

export interface Chapter {
  readonly title: string;
  readonly chapter: string;
  /** Its first and last section in force. */
  readonly first: string;
  readonly last: string;
}

const chapters = lazily(() => {
  const byTitle = new Map<string, Chapter[]>();
  for (const [title, chapter, first, last] of readRows('law/usc-chapters.tsv') as [string, string, string, string][])
    byTitle.set(title, [...(byTitle.get(title) ?? []), { title, chapter, first, last }]);
  return byTitle;
});

/** A chapter of a title, or null where the tables don't have it. */
export const findChapter = (title: string, chapter: string): Chapter | null =>
  chapters()
    .get(title)
    ?.find((item) => item.chapter.toLowerCase() === chapter.toLowerCase()) ?? null;

/** The sections from `first` to `last` in the Code's order, both included; empty if either is unknown. */
export function sectionsBetween(title: string, first: string, last: string): readonly CodeSection[] {
  const order = titleOf(title)?.order ?? [];
  const from = order.findIndex((item) => item.section.toLowerCase() === first.toLowerCase());
  const to = order.findLastIndex((item) => item.section.toLowerCase() === last.toLowerCase());
  return from < 0 || to < from ? [] : order.slice(from, to + 1);
}

/** The chapter in which a section lies: what "et seq." reaches over at most; null where unknown. */
export function chapterOf(title: string, section: string): Chapter | null {
  const order = titleOf(title)?.order ?? [];
  const place = (number: string) => order.findIndex((item) => item.section === number);
  const at = order.findIndex((item) => item.section.toLowerCase() === section.toLowerCase());
  if (at < 0) return null;
  return (
    chapters()
      .get(title)
      ?.find((item) => place(item.first) <= at && at <= place(item.last)) ?? null
  );
}

/** The last section of a chapter, with those that were enacted since the chapters were listed: they follow it, and lie in none. */
export function lastOfChapter({ title, last }: Chapter): string {
  let found = last;
  for (let next = nextSection(title, last); next && chapterOf(title, next.section) === null;)
    next = nextSection(title, (found = next.section));
  return found;
}
