import type { PartyRole } from '@averment/record';
import { lazily, readRows } from '@averment/record/data-file';

const rows = (name: string): string[][] => readRows(new URL(`../data/${name}.tsv`, import.meta.url));

/** Role words as printed, in lower case and without hyphens or slashes, to the record's role. */
export const roles = lazily(() => new Map(rows('roles').map(([printed, role]) => [printed!, role as PartyRole])));
/** Corporate endings, in lower case and without points. */
export const endings = lazily(() => new Set(rows('endings').map(([ending]) => ending!)));
export const organizationWords = lazily(() => new Set(rows('organization-words').map(([word]) => word!)));
export const governmentPatterns = lazily(() =>
  rows('government-patterns').map(([pattern]) => new RegExp(pattern!, 'i')),
);
/** Titles before a name, the longest first. */
export const titles = lazily(() =>
  rows('titles')
    .map(([title]) => title!.split(' '))
    .sort((a, b) => b.length - a.length),
);
/** Words with which a description after a name begins, to what it describes. */
export const descriptors = lazily(() => new Map(rows('descriptors').map(([start, kind]) => [start!, kind!])));
