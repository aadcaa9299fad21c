import { startOfPart } from '../acts/act-sections.js';
import { readCode } from './code-citations.js';
import { isOfBody, readConstitutionParts } from './constitutions.js';
import { isPersonOrPlace } from './persons.js';
import { readPublicLaw } from './public-laws.js';
import { readRules } from './rules.js';
import { beforeNames, companyEndings, rulesOfOthers } from './word-lists.js';
import type { LawName } from './law-name.js';
import type { NameMatch } from './name-bucket.js';
import type { Passage } from './passage.js';
import type { FixedPlace, Reading } from './readings.js';
import { readSections } from './section-lists.js';
import { ANY_SHAPE } from './section-numbers.js';
import { shapeOf } from './shapes.js';
import { CAPITAL } from './tokens.js';

/** A name, then its sections if it has any. `title`: the number that stands before it. */
export function nameFirst(passage: Passage, at: number, named: NameMatch, title: string): Reading | null {
  const { names } = named;
  const start = passage.start(at);
  const nameEnd = passage.end(named.next - 1);
  const [law] = names;
  switch (law!.kind) {
    case 'reporter':
    case 'stat':
    case 'fr':
      return null;
    case 'pl':
      return readPublicLaw(passage.text, start, nameEnd) ?? readPenalLaw(passage, start, nameEnd, names);
    case 'rules':
      if (rulesOfOthers().has(passage.tokens.word(at - 1)))
        return { kind: 'other', start, end: nameEnd, rule: 'rule-of-another' };
      return places(start, nameEnd, readRules(passage.text, afterPoint(passage, nameEnd), law!.set), {
        rule: 'federal-rule',
        alone: `set:${law!.set}`,
      });
    case 'constitution':
      if (isOfBody(passage, nameEnd) || isBodysOwn(passage, at, named)) return null;
      return places(start, nameEnd, readConstitutionParts(passage.text, afterPoint(passage, nameEnd), law!.path), {
        rule: 'constitution',
        alone: `constitution:${law!.path}`,
      });
    case 'clause':
      return { kind: 'named', start, end: nameEnd, names, nameStart: start, nameEnd, rule: 'clause' };
    case 'act':
      if (passage.definitions.isBlocked(at, named) || isTailOfName(passage, at, named)) return null;
      if (isPersonOrPlace(passage, at, named)) return null;
      return readAct(passage, start, nameEnd, names);
    case 'alias':
      return readAlias(passage, at, start, nameEnd, names);
    default: {
      const reading = codeOrAct(passage, start, nameEnd, names, title);
      return !reading.sections?.marked && isCompanyEnding(passage, at, named) ? null : reading;
    }
  }
}

/** "Lakeview Dental, P.C.": letters that end a company's name, with no section behind them. */
function isCompanyEnding({ tokens, text }: Passage, at: number, named: NameMatch): boolean {
  if (named.next - at > 1 || at === 0 || !companyEndings().has(tokens.word(at))) return false;
  if (tokens.kinds[at - 1] !== CAPITAL || beforeNames().has(tokens.word(at - 1))) return false;
  return /^,?\s{1,2}$/.test(text.slice(tokens.ends[at - 1], tokens.starts[at]));
}

/** "PL § 120.05", where a code goes by the letters of the public laws. */
function readPenalLaw(passage: Passage, start: number, nameEnd: number, names: readonly LawName[]): Reading | null {
  const codes = names.filter(({ kind }) => kind === 'code');
  const reading = codes.length > 0 ? readCode(passage, start, nameEnd, codes, '') : null;
  return reading?.sections ? reading : null;
}

/** A code; an act of the same name where no section stands behind it. */
function codeOrAct(
  passage: Passage,
  start: number,
  nameEnd: number,
  names: readonly LawName[],
  title: string,
): Reading {
  const reading = readCode(passage, start, nameEnd, names, title);
  const acts = names.filter((name) => name.kind === 'act');
  return reading.sections || acts.length === 0 ? reading : readAct(passage, start, nameEnd, acts);
}

const afterPoint = (passage: Passage, nameEnd: number): number => nameEnd + (passage.text[nameEnd] === '.' ? 1 : 0);

function places(
  start: number,
  nameEnd: number,
  found: { readonly places: readonly FixedPlace[]; readonly end: number },
  rules: { readonly rule: string; readonly alone: string },
): Reading {
  const [first, ...others] = found.places;
  if (!first) return { kind: 'other', start, end: nameEnd, rule: rules.alone };
  return { kind: 'fixed', start, end: found.end, places: [{ ...first, start }, ...others], rule: rules.rule };
}

function readAct(passage: Passage, start: number, nameEnd: number, names: readonly LawName[]): Reading {
  const end = passage.withYear(nameEnd);
  const base = { kind: 'named', names, nameStart: start, nameEnd: end, start, rule: 'act' } as const;
  const from = passage.skipAfterName(end);
  const list = passage.markedSections(from, ANY_SHAPE);
  if (list) return { ...base, end: list.end, sections: list, sectionsAt: from, rule: 'act-section' };
  const [printed = '', part = ''] = TITLE_BEHIND.exec(passage.text.slice(end, end + 16)) ?? [];
  const isItsPart = names.some(
    (name) => name.kind === 'act' && part !== '' && startOfPart(name.act.act, part) !== null,
  );
  return isItsPart
    ? { ...base, end: end + printed.length, part: part.toUpperCase(), rule: 'title-of-act' }
    : { ...base, end };
}

/** "ADA TITLE III", "the ADA, Title II". */
const TITLE_BEHIND = /^[,:\s]{0,2}\sTitle\s([IVX]{1,5})(?!\w)/i;

/** "Safety Act" at the end of "Fictional Widget Safety Act" is no act of its own. */
function isTailOfName({ tokens, text }: Passage, at: number, named: NameMatch): boolean {
  const { starts, ends, kinds } = tokens;
  if (at === 0 || kinds[at - 1] !== CAPITAL || starts[at]! - ends[at - 1]! !== 1) return false;
  const name = text.slice(starts[at], ends[named.next - 1]);
  if (!/[a-z]/.test(name) || !/\s/.test(name)) return false;
  return /^[A-Z][a-z]+$/.test(tokens.printed(at - 1)) && !beforeNames().has(tokens.word(at - 1));
}

/** "the Union Constitution": the word alone, behind another name. */
function isBodysOwn({ tokens }: Passage, at: number, named: NameMatch): boolean {
  if (named.next - at > 1 || at === 0 || tokens.kinds[at - 1] !== CAPITAL) return false;
  return tokens.starts[at]! - tokens.ends[at - 1]! === 1 && !beforeNames().has(tokens.word(at - 1));
}

function readAlias(
  passage: Passage,
  at: number,
  start: number,
  nameEnd: number,
  names: readonly LawName[],
): Reading | null {
  if (!passage.definitions.mayStand(at, names)) return null;
  const law = (names[0] as Extract<LawName, { kind: 'alias' }>).alias.law;
  if (!law || law.kind === 'act') return readAct(passage, start, nameEnd, names);
  const base = { kind: 'named', names, nameStart: start, nameEnd, start } as const;
  const from = passage.skipAfterName(nameEnd);
  const list = readSections(passage.text, from, shapeOf(law, ''), true);
  const isItsOwn = list !== null && (list.marked || list.items[0]!.start - from <= 3);
  if (list && isItsOwn) return { ...base, end: list.end, sections: list, sectionsAt: from, rule: 'alias-section' };
  return { ...base, end: nameEnd, rule: 'alias' };
}
