import { STATES_OF_MANY_CODES } from '../codes/states.js';
import type { LawName } from './law-name.js';
import { isOfPaper } from './papers.js';
import type { Passage } from './passage.js';
import type { Reading } from './readings.js';
import { readSections, type SectionList } from './section-lists.js';
import { ANY_SHAPE, isYear } from './section-numbers.js';
import { isActOfDate } from './short-forms.js';
import { codeAfterTitle } from './title-first.js';
import { CAPITAL, NUMBER, tokenAt } from './tokens.js';

/** Sections, and what the reading of them holds in any case. */
interface Sections {
  readonly start: number;
  readonly sections: SectionList;
  readonly sectionsAt: number;
}

/**
 * Sections, then a law: section 1983 of title 42; § 17.44 of the Texas Business and Commerce Code; or none: Section 2702(a).
 */
export function sectionFirst(passage: Passage, at: number): Reading | null {
  const start = passage.start(at);
  const list = readSections(passage.text, start, ANY_SHAPE, false);
  if (!list?.marked) return null;
  const of: Sections = { start, sections: list, sectionsAt: start };
  const after = lawAfter(passage, of);
  if (after) return after;
  if (isOfPaper(passage, list.end)) return { kind: 'other', start, end: list.end, rule: 'paper' };
  return { kind: 'bare', ...of, end: list.end, rule: 'bare-section' };
}

/** "Articles 2315 and 2317 of the Louisiana Civil Code": of a code whose sections are called so; null of anything else. */
export function articlesFirst(passage: Passage, at: number): Reading | null {
  const start = passage.start(at);
  const list = readSections(passage.text, start, ARTICLES, false);
  if (!list?.marked) return null;
  const after = lawAfter(passage, { start, sections: list, sectionsAt: start });
  return after?.names?.some((name) => name.kind === 'code' && name.code.shape.articles) ? after : null;
}
const ARTICLES = { ...ANY_SHAPE, articles: true };

function lawAfter(passage: Passage, of: Sections): Reading | null {
  const { tokens } = passage;
  const link = passage.linkAt(of.sections.end);
  const from = of.sections.end + link.length;
  const at = tokenAt(tokens, from);
  if (at >= tokens.count || passage.start(at) - from > 2) return null;
  if (!/of|under|in\s|,/.test(link) && !/^\s{1,2}$/.test(link)) return null;
  const isOf = /of|under/.test(link);
  const kind = tokens.kinds[at];
  const word = tokens.word(at);
  if (word === 'title' || word === 'chapter') return titleAfter(passage, at, of);
  const named = kind === CAPITAL || kind === NUMBER ? passage.nameAt(at) : null;
  const law = named?.names[0];
  if (!named || !law) {
    const isTheAct = isOf && kind === CAPITAL && (word === 'act' || word === 'statute') && !isActOfDate(passage, at);
    return isTheAct ? { kind: 'definite', ...of, end: passage.end(at), rule: 'section-of-the-act' } : null;
  }
  const nameEnd = passage.end(named.next - 1);
  if (law.kind === 'constitution')
    return { kind: 'other', start: of.start, end: nameEnd, rule: 'constitution-section' };
  if (!['act', 'code', 'title', 'alias'].includes(law.kind)) return null;
  if (!isOf && !isAfterComma(passage, law, link, nameEnd)) return null;
  return ofNamed(of, named.names, passage.start(at), law.kind === 'act' ? passage.withYear(nameEnd) : nameEnd);
}

const ofNamed = (of: Sections, names: readonly LawName[], nameStart: number, nameEnd: number): Reading => ({
  kind: 'named',
  ...of,
  names,
  nameStart,
  nameEnd,
  end: nameEnd,
  rule: 'section-of',
});

/** "section 768.72, Florida Statutes": the code's name follows, and has no section of its own behind it. */
function isAfterComma(passage: Passage, law: LawName, link: string, nameEnd: number): boolean {
  if (law.kind !== 'code') return law.kind === 'title';
  if (!link.includes(',')) return true;
  const from = passage.skipAfterName(passage.pastPoint(nameEnd));
  const own = readSections(passage.text, from, ANY_SHAPE, true);
  if (own === null) return true;
  // "Section 6-1-105, C.R.S. 2023": the year of the edition.
  if (!own.marked) return isYear(own.items[0]!.section);
  // "Section 627.736, Florida Statutes, §§ 627.7405 …": parted from the next by a comma, which California alone puts before its own.
  return !STATES_OF_MANY_CODES.has(law.code.state) && passage.text.slice(nameEnd, own.start + 1).includes(',');
}

/** "… of title 42 (of the) United States Code", "… of Title 6 of the Delaware Code", "… of Title VII". */
function titleAfter(passage: Passage, at: number, of: Sections): Reading | null {
  const named = passage.nameAt(at);
  if (named && /^(?:act|alias)$/.test(named.names[0]!.kind))
    return ofNamed(of, named.names, passage.start(at), passage.end(named.next - 1));
  const number = passage.tokens.word(at + 1);
  if (!/^\d{1,3}[A-Z]{0,2}$/.test(number)) return null;
  const isChapter = passage.tokens.word(at) === 'chapter';
  const end = passage.end(at + 1);
  const law = codeAfterTitle(passage, end);
  const rule = 'section-of-title';
  if (law) return { kind: 'named', ...of, ...law, ...(isChapter ? { chapter: number } : { title: number }), rule };
  if (isChapter || Number(number) > 54) return null;
  const nameStart = passage.start(at);
  const names = [{ kind: 'usc' }] as const;
  return { kind: 'named', ...of, names, assumed: true, nameStart, nameEnd: end, end, title: number, rule };
}
