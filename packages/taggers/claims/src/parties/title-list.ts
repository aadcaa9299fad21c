import type { Party } from '@averment/record';
import { folded, formsOf } from './party-forms.js';

const JOIN =
  / [—–-]{1,2} |[—–]|, (?=against\b|by\b|as to\b)| (?=(?:as )?against\b|as to\b)| (?=by (?:all )?plaintiff)|: /gi;
const CONNECTORS = new Set(
  'and or all the as to against by v defendant defendants plaintiff plaintiffs respondents petitioner both each every only individual does doe class on behalf of'.split(
    ' ',
  ),
);

/**
 * A title that ends in names of the parties is cut there: "Breach of Contract — Marlow and Beck" is "Breach of Contract"
 * against Marlow and Beck. What stands behind the join must be names and the words that join them, nothing else.
 */
export function withoutParties(title: string, parties: readonly Party[]): { title: string; list: string | null } {
  for (const join of title.matchAll(JOIN)) {
    const list = title.slice(join.index + join[0].length).trim();
    if (join.index > 3 && namesOnly(list, parties)) return { title: title.slice(0, join.index).trim(), list };
  }
  return { title, list: null };
}

function namesOnly(list: string, parties: readonly Party[]): boolean {
  const forms = parties.flatMap(formsOf).sort((a, b) => b.length - a.length);
  let words = ` ${folded(list)} `;
  for (const form of forms) words = words.replaceAll(` ${form} `, ' , ');
  return words.includes(',') && words.split(' ').every((word) => word === '' || word === ',' || CONNECTORS.has(word));
}
