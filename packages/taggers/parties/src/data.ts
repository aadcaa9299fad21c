import { readFileSync } from 'node:fs';
import type { PartyRole } from '@averment/record';

function rows(name: string): string[][] {
  const text = readFileSync(new URL(`../data/${name}.tsv`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Role words as printed, in lower case and without hyphens or slashes, to the record's role. */
export const roles = once(() => new Map(rows('roles').map(([printed, role]) => [printed!, role as PartyRole])));
/** Corporate endings, in lower case and without points. */
export const endings = once(() => new Set(rows('endings').map(([ending]) => ending!)));
export const organizationWords = once(() => new Set(rows('organization-words').map(([word]) => word!)));
export const governmentPatterns = once(() => rows('government-patterns').map(([pattern]) => new RegExp(pattern!, 'i')));
/** Titles before a name, the longest first. */
export const titles = once(() =>
  rows('titles')
    .map(([title]) => title!.split(' '))
    .sort((a, b) => b.length - a.length),
);
/** Words with which a description after a name begins, to what it describes. */
export const descriptors = once(() => new Map(rows('descriptors').map(([start, kind]) => [start!, kind!])));
