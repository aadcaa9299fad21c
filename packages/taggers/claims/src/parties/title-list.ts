import type { Party } from '@averment/record';
import { namesOnly } from './names-only.js';
import { folded } from './party-forms.js';
import { begunBy } from './sides.js';

const JOIN =
  / [—–-]{1,2} |[—–]|, (?=against\b|by\b|as to\b)| (?=(?:as )?against\b|as to\b)| (?=by (?:all )?plaintiff)|: | (?=vs?\. )/gi;
const VERSUS = /\s(?:vs?\.?|versus)\s/i;
const BRACKET = /\s?[([]([^()[\]]{2,200})[)\]]/g;
/** "Negligence of Defendant Beck": of whom, not only of what. */
const OF_WHOM = / (?:of|by|from) (?=(?:the |defendants?,? )?[\p{Lu}])/giu;

const DASH = /[—–-]/;
const LEADING_DASH = / [—–-]{1,2} |: /;
/** Behind a name in a list: "Samir Gupta, M.D." */
const DEGREES = /,? (?:M\.?D|D\.?O|R\.?N|D\.?P\.?M|Ph\.?D|Esq)\.?(?=,|;|$| and\b)/g;

interface Parted {
  readonly title: string;
  readonly list: string | null;
}

/**
 * A title that ends in names of the parties is cut there: "Breach of Contract — Marlow and Beck" is "Breach of Contract"
 * against Marlow and Beck. So is one with "Roe v. Marlow" before it, behind it or in brackets. What is cut must be names and
 * the words that join them, nothing else. "Negligence of Marlow" says against whom, and stays whole.
 */
export function withoutParties(title: string, parties: readonly Party[]): Parted {
  const areNames = (words: string): boolean => namesOnly(words, parties);
  return (
    bracketed(title, areNames, parties) ??
    (VERSUS.test(title) ? opposed(title, areNames) : null) ??
    joined(title, areNames, parties) ??
    leading(title, areNames) ??
    ofWhom(title, areNames) ?? { title, list: null }
  );
}

/** "Negligence (Roe v. Marlow)", "Negligence (Marlow)". */
function bracketed(title: string, areNames: (words: string) => boolean, parties: readonly Party[]): Parted | null {
  for (const bracket of title.matchAll(BRACKET)) {
    const rest = (title.slice(0, bracket.index) + title.slice(bracket.index + bracket[0].length)).trim();
    if (rest !== '' && (areNames(bracket[1]!) || begunBy(folded(bracket[1]!), parties)))
      return { title: rest, list: bracket[1]! };
  }
  return null;
}

/** "Plaintiff Roe v. Defendant Marlow, Inc. Negligence", and the same turned round: the most words that are names. */
function opposed(title: string, areNames: (words: string) => boolean): Parted | null {
  const words = title.split(' ');
  for (let count = words.length - 1; count >= 3; count--)
    for (const from of [0, words.length - count]) {
      const list = words.slice(from, from + count).join(' ');
      if (!VERSUS.test(list) || !areNames(list)) continue;
      const rest = from === 0 ? words.slice(count) : words.slice(0, from);
      return { title: rest.join(' ').replace(/^[\s,:;–—-]{1,4}|[\s,:;–—-]{1,4}$/g, ''), list };
    }
  return null;
}

function joined(title: string, areNames: (words: string) => boolean, parties: readonly Party[]): Parted | null {
  for (const join of title.matchAll(JOIN)) {
    const list = title.slice(join.index + join[0].length).trim();
    const named = areNames(list) || (DASH.test(join[0]) && begunBy(folded(list), parties) !== null);
    if (join.index > 3 && named) return { title: title.slice(0, join.index).trim(), list };
  }
  return null;
}

/** "Marlow Freight – Wrongful Death", "Beck, M.D. – Negligence": names first, as Illinois' lawyers write them. */
function leading(title: string, areNames: (words: string) => boolean): Parted | null {
  const dash = LEADING_DASH.exec(title);
  if (!dash) return null;
  const list = title.slice(0, dash.index).replace(DEGREES, '').trim();
  const rest = title.slice(dash.index + dash[0].length).trim();
  return areNames(list) && rest.length > 3 ? { title: rest, list } : null;
}

function ofWhom(title: string, areNames: (words: string) => boolean): Parted | null {
  for (const join of title.matchAll(OF_WHOM)) {
    const list = title.slice(join.index + join[0].length).trim();
    if (join.index > 3 && areNames(list)) return { title, list };
  }
  return null;
}
