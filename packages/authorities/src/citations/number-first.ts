import { readAmendments } from './amendments.js';
import { nameFirst } from './name-first.js';
import type { LawName } from './law-name.js';
import type { NameMatch } from './name-bucket.js';
import type { Passage } from './passage.js';
import type { Reading } from './readings.js';
import { match } from './section-numbers.js';
import { hashOf, LOWER, NUMBER, SIGN } from './tokens.js';

/** Codes that are written small too: 18 usc 2702. */
const SMALL_CODES = new Set(['usc', 'usca', 'uscs', 'us', 'cfr', 'ilcs'].map(hashOf));
const US = hashOf('us');
const PAGE = /[,.]?\s{1,2}(?:No\.\s)?(?:\d{1,5}(?:,\d{3})?|at\s\d{1,5})(?![\w.]*[/-]\d)/y;
const GLUED_PAGE = /\.?\s{0,2}\d{1,5}/y;

/** A number, then a name: 18 U.S.C. § 2702; 550 U.S. 544; 740 ILCS 14/15; 14th Amendment; 1933 Act. */
export function numberFirst(passage: Passage, at: number): Reading | null {
  const { tokens } = passage;
  if (at + 1 >= tokens.count) return null;
  const next = tokens.kinds[at + 1];
  if (next === NUMBER || next === SIGN) return null;
  if (next === LOWER && !SMALL_CODES.has(tokens.hashes[at + 1]!)) return readAmendments(passage, at);
  const amendments = readAmendments(passage, at);
  if (amendments) return amendments;
  const own = passage.nameAt(at);
  if (own) return nameFirst(passage, at, own, '');
  if (!passage.isJoined(at)) return null;
  const named = passage.nameAt(at + 1);
  const word = named ? tokens.word(at) : '';
  return named && /^\d{1,4}[A-Z]?$/.test(word) ? afterNumber(passage, at, word, named) : null;
}

function afterNumber(passage: Passage, at: number, number: string, named: NameMatch): Reading | null {
  const { tokens } = passage;
  const has = (kind: LawName['kind']) => named.names.some((name) => name.kind === kind);
  if (has('stat') || has('fr') || has('reporter')) {
    const volume = volumeAndPage(passage, at, number, named);
    if (volume) return volume;
    // "28 U.S. §§ 2201": the code's last letter is missing, and no page follows.
    const isCode = tokens.hashes[at + 1] === US && tokens.kinds[named.next] === SIGN;
    if (isCode) return nameFirst(passage, at, { ...named, names: [{ kind: 'usc' }] }, number);
    if (!has('usc') && !has('code')) return null;
  }
  const isNumbered = named.names.some((name) => name.kind === 'code' && name.code.holds !== 'section');
  // "Wage Order 5, Cal. Code Regs., tit. 8": a number before a comma is no title of a state's code.
  const isParted = passage.text.slice(passage.end(at), passage.start(at + 1)).includes(',');
  return has('usc') || has('cfr') || (isNumbered && !isParted) ? nameFirst(passage, at, named, number) : null;
}

/** 550 U.S. 544; 118 Stat. 493; 88 Fed. Reg. 1234. */
function volumeAndPage(passage: Passage, at: number, number: string, named: NameMatch): Reading | null {
  const start = passage.start(at);
  const from = passage.end(named.next - 1);
  const page = match(PAGE, passage.text, from) ?? match(GLUED_PAGE, passage.text, from);
  if (!page) return null;
  const end = from + page.length;
  const kinds = named.names.map((name) => name.kind);
  if (!kinds.includes('stat')) return { kind: 'other', start, end, rule: kinds.includes('fr') ? 'register' : 'case' };
  const printed = page.replace(/^\D*/, '').replace(',', '');
  const place = { id: `/us/stat/${number}/${printed}`, start, end };
  return { kind: 'fixed', start, end, places: [place], rule: 'statutes-at-large' };
}
