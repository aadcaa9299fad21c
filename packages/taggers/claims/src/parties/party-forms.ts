import type { Party } from '@averment/record';
import { lazily, readRows } from '@averment/record/data-file';

/** Words as party lists are compared: lower case, single spaces, no marks. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const endings = lazily(
  () => new Set(readRows(new URL('../../data/corporate-endings.tsv', import.meta.url)).map(([ending]) => ending!)),
);

/** The folded forms by which a list may name the party: name, aliases, a person's last name, a company without its ending. */
export function formsOf({ name, aliases, kind }: Party): string[] {
  const whole = [name, ...aliases].map(folded);
  const short = kind === 'individual' ? [lastName(name)] : whole.map(withoutEnding);
  return [...new Set([...whole, ...short])].filter((form) => form.length > 2);
}

function withoutEnding(name: string): string {
  const words = name.split(' ');
  const ending = [2, 1].find((count) => words.length > count && endings().has(words.slice(-count).join(' '))) ?? 0;
  return words.slice(0, words.length - ending).join(' ');
}

const lastName = (name: string): string =>
  folded(
    name
      .replace(/,? (?:Jr|Sr|I{2,3}|IV)\.?$/u, '')
      .split(' ')
      .at(-1)!,
  );
