import type { LawName } from './law-name.js';
import type { Passage } from './passage.js';
import type { Reading } from './readings.js';
import { readSections, type CitedSection, type SectionList } from './section-lists.js';
import { isYear, match } from './section-numbers.js';
import { shapeOf } from './shapes.js';
import { chapteredCodes, threePartCodes } from './word-lists.js';

const TITLE_AFTER = /[,\s]{0,3}(?:tit(?:\.|le\b)\s?|t\.\s?)(\d{1,3}[A-Z]?(?:-[A-Z])?)(?=[,\s(])/iy;
const BARE_TITLE_AFTER = /\s(\d{1,2}[A-Z]?),?\s{1,2}(?=§)/y;
const HYPHENED_CHAPTER_AFTER =
  /[,\s]{0,3}(?:ch\.|chapter|c\.|chap\.)\s?(\d{1,3}[A-Z]?(?:\.\d)?-(?:\d{1,3}(?:\.\d{1,2})?[A-Z]?|[A-Z]{1,2}))(?=[\s,.;)(]|$)/iy;
const CHAPTER_AFTER =
  /[,\s]{0,3}(?:ch(?:\.|s\.|apters?\b)|c(?:\.|h\.)|chap\.)\s?(\d{1,4}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]?)?)(?=[\s,.;)(]|$)/iy;
const CHAPTER_OF_TITLE = /[,\s]{0,3}(?:ch\.|chapter)\s{1,2}(\d{1,4}[A-Z]?)(?![\w-])/iy;
const PART_AFTER = /[,\s]{0,3}(?:pts?\.|parts?)\s{1,2}(\d{1,5})(?!\.?\d)/iy;
const NEXT_PART = /\s?(?:,\s?(?:and\s|&\s)?|and\s|&\s)(\d{1,4})(?![\w.]*\w|\sC\.?F\.?R)/y;
const APPENDIX = /[,\s]{0,3}\(?app(?:x?\.|endix\b|x\b)\)?(?:\s(?:\d|I{1,3})(?=,?\s§))?/iy;
/** What recognition of characters makes of a section sign that stands between a code and a number: 42 U.S.C. $ 1983. */
const MISREAD_SIGN = /\s{0,2}(?:[$@]\s{0,2}|[3568S]\s{1,2})(?=\d{2,5}[A-Za-z]?(?![\d/]))/y;
const ILLINOIS = /\s?(?:§\s?)?(\d{1,4}[A-Z]?)\s?\/\s?(?=\d)/y;
const ILLINOIS_ACT = /\s?\d{1,4}\b/y;

type Base = Pick<Reading, 'start'> & {
  readonly kind: 'named';
  readonly names: readonly LawName[];
  readonly nameStart: number;
  readonly nameEnd: number;
};

/** A code's name, then title, chapter and sections as that code has them. `before`: the number that stands before the name. */
export function readCode(
  passage: Passage,
  start: number,
  nameEnd: number,
  names: readonly LawName[],
  before: string,
): Reading {
  const base: Base = { kind: 'named', names, nameStart: start, nameEnd, start };
  const law = names.find((name) => name.kind !== 'act') ?? names[0]!;
  const holds = law.kind === 'code' ? law.code.holds : law.kind;
  let at = passage.skipAfterName(passage.pastPoint(nameEnd));
  let title = before || (law.kind === 'cfr' && law.title) || '';
  if (!title && (holds === 'title' || holds === 'usc' || holds === 'cfr')) {
    const found = numberAfter(TITLE_AFTER, passage.text, at) ?? numberAfter(BARE_TITLE_AFTER, passage.text, at);
    if (found) [title, at] = [found.number, found.end];
  }
  if (holds === 'act') return readIllinois(passage, base, at, title);
  const chapter = holds === 'chapter' ? numberAfter(CHAPTER_AFTER, passage.text, at) : null;
  if (chapter) return readInChapter(passage, base, law, chapter);
  const appendix = holds === 'usc' ? (match(APPENDIX, passage.text, at)?.length ?? 0) : 0;
  at += appendix;
  at += match(MISREAD_SIGN, passage.text, at)?.length ?? 0;
  const list = longestList(passage.text, at, base.names, law, title);
  const isChapter = list !== null && isChapterAlone(base, list);
  const isEdition = isChapter && isYear(list.items[0]!.section);
  if (isChapter && !isEdition)
    return { ...base, title, chapter: list.items[0]!.section, end: list.items[0]!.end, rule: 'chapter' };
  if (list && !isEdition && isOfCode(passage, base, list, at, title))
    return { ...base, title, end: list.end, sections: list, sectionsAt: at, appendix: appendix > 0, rule: 'code' };
  return withoutSections(passage, base, at, title, holds);
}

/** The sections as the code numbers them; of a name that codes of several States share, as the one that makes most of the number. */
function longestList(
  text: string,
  at: number,
  names: readonly LawName[],
  law: LawName,
  title: string,
): SectionList | null {
  const codes = names.length > 1 ? names.filter(({ kind }) => kind === 'code') : [];
  const lists = (codes.length > 1 ? codes : [law]).map((name) => readSections(text, at, shapeOf(name, title), true));
  const length = (list: SectionList | null) => (list ? list.items[0]!.end : -1);
  return lists.reduce((best, list) => (length(list) > length(best) ? list : best));
}

/** Sections that a sign announces; or a number right behind a name that can be nothing else than this code. */
function isOfCode(passage: Passage, base: Base, list: SectionList, at: number, title: string): boolean {
  if (list.marked) return true;
  if (list.items[0]!.start - at > 3) return false;
  const isSure = title !== '' || base.names.some((name) => name.kind !== 'code' || name.qualified);
  return isSure || isTelling(passage.text.slice(base.start, base.nameEnd), list);
}

/** "RCW 49.60", "KRS 344": fewer parts than a section of the code has, and no sign that it is meant for one: a chapter. */
function isChapterAlone(base: Base, list: SectionList): boolean {
  const [{ section, pinpoint, etSeq, end }] = list.items as [CitedSection];
  if (list.marked || pinpoint !== null || etSeq || end !== list.end) return false;
  const parts = section.split(/[.:-]/).length;
  return base.names.every(
    (name) =>
      name.kind === 'code' &&
      name.qualified &&
      (threePartCodes().has(name.code.path) ? parts === 2 : parts === 1 && chapteredCodes().has(name.code.path)),
  );
}

/** A number that can only be a section, behind a name that another word could be: "CPLR 503", "GBL 349", "R.C. 1345.02", but not "AS 2020". */
function isTelling(name: string, list: SectionList): boolean {
  const { section } = list.items[0]!;
  const letters = name.replace(/[^A-Za-z]/g, '').length;
  // Three letters name a code in its own State only, which the context decides; a year is no section.
  if (/^(?:[A-Z]\.?){3}$|&/.test(name) && /^\d{3,5}(?:-[a-z]{1,2})?$/.test(section)) return !isYear(section);
  return letters > 3 ? section.length > 2 : /[.:-]/.test(section) && section.length > (/[A-Z]/.test(section) ? 3 : 4);
}

function readInChapter(
  passage: Passage,
  base: Base,
  law: LawName,
  { number: chapter, end }: { readonly number: string; readonly end: number },
): Reading {
  const list = passage.markedSections(end, shapeOf(law, chapter));
  const sections = list ? { sections: list, sectionsAt: end } : {};
  return { ...base, chapter, end: list?.end ?? end, ...sections, rule: 'code' };
}

function withoutSections(passage: Passage, base: Base, at: number, title: string, holds: string): Reading {
  const part = holds === 'cfr' ? partAfter(passage.text, at) : null;
  if (part?.others && title) return listedParts(base, title, part);
  if (part) return { ...base, title, chapter: part.number, end: part.end, rule: 'part' };
  const isHyphened = base.names.some((name) => name.kind === 'code' && name.code.shape.hyphens > 0);
  const chapter =
    (isHyphened ? numberAfter(HYPHENED_CHAPTER_AFTER, passage.text, at) : null) ??
    numberAfter(CHAPTER_AFTER, passage.text, at) ??
    numberAfter(CHAPTER_OF_TITLE, passage.text, at);
  if (chapter) return { ...base, title, chapter: chapter.number, end: chapter.end, rule: 'chapter' };
  return { ...base, title, end: base.nameEnd, rule: 'code-alone' };
}

/** 740 ILCS 14/15: an act of a chapter, then its section. */
function readIllinois(passage: Passage, base: Base, at: number, title: string): Reading {
  const act = numberAfter(ILLINOIS, passage.text, at);
  if (!act || !title) {
    const alone = title ? match(ILLINOIS_ACT, passage.text, at) : null;
    return { ...base, title, end: alone ? at + alone.length : base.nameEnd, rule: 'code-alone' };
  }
  const list = readSections(passage.text, act.end, shapeOf(base.names[0]!, ''), true)!;
  return { ...base, title, act: act.number, end: list.end, sections: list, sectionsAt: act.end, rule: 'code' };
}

/** Parts of the C.F.R. that are named together: the first, and where the others stand. */
interface Parts {
  readonly number: string;
  readonly end: number;
  readonly firstEnd: number;
  readonly others?: readonly { readonly number: string; readonly start: number; readonly end: number }[];
}

/** "Part 541", "Parts 541 and 785" behind "29 C.F.R.". */
export function partAfter(text: string, at: number): Parts | null {
  const first = numberAfter(PART_AFTER, text, at);
  if (!first) return null;
  const others: { number: string; start: number; end: number }[] = [];
  let end = first.end;
  for (let next = numberAfter(NEXT_PART, text, end); next; next = numberAfter(NEXT_PART, text, end)) {
    end = next.end;
    others.push({ number: next.number, start: end - next.number.length, end });
  }
  return { ...first, firstEnd: first.end, end, ...(others.length > 0 ? { others } : {}) };
}

function listedParts(base: Base, title: string, { number, firstEnd, end, others = [] }: Parts): Reading {
  const id = (part: string) => `/us/cfr/t${title}/p${part}`;
  const first = { id: id(number), start: base.start, end: firstEnd };
  const places = [first, ...others.map((part) => ({ id: id(part.number), start: part.start, end: part.end }))];
  return { kind: 'fixed', start: base.start, end, places, rule: 'part' };
}

function numberAfter(pattern: RegExp, text: string, at: number): { number: string; end: number } | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && { number: found[1]!, end: at + found[0].length };
}
