import type { Party } from '@averment/record';

export interface Sides {
  readonly by: string[];
  readonly against: string[];
}

const SUING = new Set(['plaintiff', 'petitioner', 'relator', 'third-party-plaintiff']);
const SUED = new Set(['defendant', 'respondent', 'third-party-defendant']);

/**
 * Who brings a count against whom, from the party lists of its heading ("against all Defendants", "by Plaintiff Roe
 * against Marlow Freight"). A list that names nobody, or no list, means each party of that side.
 */
export function sidesOf(lists: readonly string[], parties: readonly Party[]): Sides {
  const suing = parties.filter(({ role }) => SUING.has(role));
  const sued = parties.filter(({ role }) => SUED.has(role));
  const named = (candidates: readonly Party[]) => {
    const found = candidates.filter((party) => lists.some((list) => names(list, party)));
    return (found.length ? found : candidates).map(({ id }) => id);
  };
  return { by: named(suing), against: named(sued) };
}

function names(list: string, { name, aliases }: Party): boolean {
  const words = ` ${fold(list)} `;
  return [name, lastName(name), ...aliases].some((form) => {
    const key = fold(form);
    return key.length > 2 && words.includes(` ${key} `);
  });
}

const lastName = (name: string): string => /([\p{L}'’-]+)(?:,? (?:Jr|Sr|I{2,3}|IV)\.?)?$/u.exec(name)?.[1] ?? name;

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
