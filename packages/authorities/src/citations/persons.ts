import type { NameMatch } from './name-bucket.js';
import type { Passage } from './passage.js';
import { CAPITAL } from './tokens.js';
import { actsLikeNames, besideActs } from './word-lists.js';

/** Words that only a thing has, and no family: DISCRIMINATION, ACCESSIBILITY, DEFENDANTS. */
const NO_SURNAME = /(?:tion|ment|ity|ance|ence|ing|able|ible|ness|cy|ism|ive|ory|ate|ful)$/;
const INITIAL = /^[A-Z]\. [A-Z][A-Za-z]/;
const PLACE_BEFORE = /(?:\b(?:county|city|town|village|township|parish|borough)\s{1,2}of|\bpuerto)\s{1,2}$/i;
const PLACE_AFTER = /^\s{1,2}(?:county|township|parish)\b/i;
const COMPANY_AFTER = /^,?\s{1,2}(?:inc|llc|l\.l\.c|corp|ltd|lp|llp|s\.a|co)\b/i;
const NUMERAL = /^(?:[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten)$/;

/**
 * True of the initials of an act that are here a person's or a place's name in capitals: ADA SMITH, JUAN RICO, PUERTO RICO, ADA COUNTY;
 * but "CIVIL RICO", "ADA TITLE III".
 */
export function isPersonOrPlace(passage: Passage, at: number, named: NameMatch): boolean {
  const { tokens, text } = passage;
  if (named.next - at > 1 || !actsLikeNames().has(tokens.word(at))) return false;
  const before = text.slice(Math.max(0, passage.start(at) - 14), passage.start(at));
  const after = text.slice(passage.end(at), passage.end(at) + 12);
  if (PLACE_BEFORE.test(before) || PLACE_AFTER.test(after) || COMPANY_AFTER.test(after)) return true;
  return isNameWord(passage, at + 1, at) || (isNameWord(passage, at - 1, at - 1) && isShouted(passage, at - 1));
}

/** A word with a capital, a space away from its neighbour, that can be the other half of a person's name. `gap`: the token before the gap. */
function isNameWord({ tokens, text }: Passage, at: number, gap: number): boolean {
  if (at < 0 || at >= tokens.count || tokens.kinds[at] !== CAPITAL) return false;
  const between = text.slice(tokens.ends[gap], tokens.starts[gap + 1]);
  const printed = tokens.printed(at);
  // "ADA M. LOPEZ"
  if (between === ' ' && INITIAL.test(text.slice(tokens.starts[at], tokens.starts[at]! + 5))) return true;
  if (between !== ' ' || !/^[A-Z][A-Za-z'\u2019-]{2,}$/.test(printed)) return false;
  const word = tokens.word(at);
  return [word, word.replace(/s$/, '')].every(
    (form) => !besideActs().has(form) && !NUMERAL.test(form) && !NO_SURNAME.test(form),
  );
}

const isShouted = ({ tokens }: Passage, at: number): boolean => !/[a-z]/.test(tokens.printed(at));
