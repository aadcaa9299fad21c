import { stateCodes } from '../codes/state-codes.js';
import { lazily } from '../data-file.js';
import { partAfter } from './code-citations.js';
import type { LawName } from './law-name.js';
import type { Passage } from './passage.js';
import type { Reading } from './readings.js';
import { readSections, type SectionList } from './section-lists.js';
import { ANY_SHAPE, match } from './section-numbers.js';
import { codeShape, shapeOf } from './shapes.js';

const CHAPTER_NUMBER = /\d{1,4}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]?)?(?:-\d{1,3}(?:\.\d{1,2})?[A-Z]?)?(?![\w-])/y;
/** "Chapter 1345. of the Revised Code": so Ohio prints it. */
const POINT_BEFORE_OF = /\.(?=\s{1,2}of\s)/y;
const HELD_NUMBER = /^\d{1,4}[A-Z]{0,2}(?:\.\d+[A-Z]?)?(?:-\d[\d.]*[A-Z]?)?$/;
const OF = /\s{1,2}of\s{1,2}(?:the\s{1,2})?/iy;
const IN_TITLE = /\btitle\s[\dA-Z.]{1,6},?\s$/i;
const OF_TITLE = /\s{1,2}of\s{1,2}title\s{1,2}\d{1,2}(?![\w-])/iy;
const LAST_TITLE = 54;

interface CodeName {
  readonly names: readonly LawName[];
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly end: number;
}

/** A title or chapter, then its code: Title 42, United States Code, Section 1983; Title VII of the Civil Rights Act; Chapter 93A. */
export function titleFirst(passage: Passage, at: number): Reading | null {
  const { tokens, text } = passage;
  if (!passage.isNextTo(at)) return null;
  const number = tokens.word(at + 1);
  const isChapter = !/^tit/.test(tokens.word(at));
  if (!isChapter && /^[ivxl]+$/.test(number)) return partOfAct(passage, at, number);
  const from = passage.start(at + 1);
  const printed = isChapter ? match(CHAPTER_NUMBER, text, from) : number;
  if (!printed || !HELD_NUMBER.test(printed)) return null;
  const numberEnd =
    from + printed.length + (isChapter ? (match(POINT_BEFORE_OF, text, from + printed.length)?.length ?? 0) : 0);
  const sections = sectionsBehind(text, numberEnd);
  const end = sections?.end ?? numberEnd;
  const start = passage.start(at);
  const held = isChapter ? { chapter: printed } : { title: number };
  // "Title 59.1, Chapter 17 of the Virginia Code": a chapter of a title is no chapter of the code.
  if (isChapter && IN_TITLE.test(text.slice(Math.max(0, start - 16), start)))
    return { kind: 'other', start, end: numberEnd, rule: 'chapter-of-title' };
  const ofTitle = isChapter && !sections ? chapterOfTitle(passage, start, numberEnd, printed) : null;
  if (ofTitle) return ofTitle;
  const law = codeAfterTitle(passage, end) ?? (sections ? codeAfterTitle(passage, numberEnd) : null);
  if (law) return titled(passage, start, law, held, sections);
  if (isChapter && sections && LETTERED_CHAPTER.test(printed)) return inChapter(start, printed, numberEnd, sections);
  if (isChapter || !sections || Number(number) > LAST_TITLE) return null;
  const name = { names: [{ kind: 'usc' }], assumed: true, nameStart: start, nameEnd: numberEnd } as const;
  return { kind: 'named', start, ...name, ...held, sections, sectionsAt: numberEnd, end, rule: 'title-section' };
}

/** "c. 93A, § 2": the letter with a point, before a chapter that has letters. */
export const abbreviatedChapter = (passage: Passage, at: number): Reading | null =>
  passage.text[passage.end(at)] === '.' && LETTERED_CHAPTER.test(passage.tokens.word(at + 1))
    ? titleFirst(passage, at)
    : null;

/** "Chapter 93A, §§ 2 and 9", "c. 151B, § 4": of a State that cites its law by chapters; of Massachusetts only where the court says so. */
const LETTERED_CHAPTER = /^\d{2,3}[A-Z]{1,2}$/;
function inChapter(start: number, chapter: string, nameEnd: number, sections: SectionList): Reading {
  const names = codesOfChapters().map((code) => ({ kind: 'code', code, qualified: false }) as const);
  const base = { kind: 'named', start, names, nameStart: start, nameEnd, chapter, assumed: true } as const;
  return { ...base, sections, sectionsAt: nameEnd, end: sections.end, rule: 'title-section' };
}
const codesOfChapters = lazily(() => stateCodes().filter(({ holds }) => holds === 'chapter'));

/** "Chapter 121 of Title 18 of the United States Code". */
function chapterOfTitle(passage: Passage, start: number, chapterEnd: number, chapter: string): Reading | null {
  const link = match(OF_TITLE, passage.text, chapterEnd);
  const title = /\d+/.exec(link ?? '')?.[0];
  if (!link || !title || Number(title) > LAST_TITLE) return null;
  const titleEnd = chapterEnd + link.length;
  const law = codeAfterTitle(passage, titleEnd);
  const usc = { names: [{ kind: 'usc' }], nameEnd: titleEnd, end: titleEnd } as const;
  return { kind: 'named', start, ...(law ?? usc), nameStart: start, title, chapter, rule: 'chapter' };
}

/** The sections that stand right behind a title's number. */
function sectionsBehind(text: string, at: number): SectionList | null {
  const list = readSections(text, at, ANY_SHAPE, false);
  return list?.marked && list.items[0]!.start - at < 14 && list.end > at ? list : null;
}

/** The code whose name follows the title or chapter that ends at the offset. */
export function codeAfterTitle(passage: Passage, offset: number): CodeName | null {
  const after = passage.nameFrom(offset + passage.linkAt(offset).length);
  const names = after?.named.names.filter(({ kind }) => kind === 'usc' || kind === 'cfr' || kind === 'code') ?? [];
  if (!after || names.length === 0) return null;
  const nameEnd = passage.end(after.named.next - 1);
  return { names, nameStart: passage.start(after.at), nameEnd, end: nameEnd };
}

function titled(
  passage: Passage,
  start: number,
  law: CodeName,
  held: { readonly title?: string; readonly chapter?: string },
  first: SectionList | null,
): Reading {
  const base = { kind: 'named', start, ...law, nameStart: start, ...held } as const;
  if (first) return { ...base, sections: first, sectionsAt: first.start, rule: 'title-section' };
  const [name] = law.names;
  // Of "Chapter 38 of the Remedies Code, including Section 38.001" the chapter is one citation, the section another.
  const isOwn = held.chapter !== undefined && name!.kind === 'code' && name!.code.holds === 'section';
  const at = isOwn ? law.nameEnd : passage.skipAfterName(passage.pastPoint(law.nameEnd));
  const list = passage.markedSections(at, shapeOf(law.names[0]!, held.title ?? ''));
  if (list) return { ...base, sections: list, sectionsAt: at, end: list.end, rule: 'title-section' };
  const plain = law.names[0]!.kind === 'usc' && held.title ? plainSection(passage, at, held.title) : null;
  if (plain) return { ...base, sections: plain, sectionsAt: at, end: plain.end, rule: 'title-section' };
  const part = law.names[0]!.kind === 'cfr' ? partAfter(passage.text, at) : null;
  if (part) return { ...base, chapter: part.number, end: part.end, rule: 'part' };
  return { ...base, rule: held.chapter ? 'chapter' : 'code-alone' };
}

/** "Title 47 United States Code 227": a number right behind the code that is a section of that title. */
function plainSection(passage: Passage, at: number, title: string): SectionList | null {
  const shape = codeShape(title);
  const list = readSections(passage.text, at, shape, true);
  const [first] = list?.items ?? [];
  return first && first.start - at <= 2 && shape.exists!(first.section) ? list : null;
}

/** "Title VII of the Civil Rights Act of 1964". */
function partOfAct(passage: Passage, at: number, part: string): Reading {
  const start = passage.start(at);
  const end = passage.end(at + 1);
  const link = match(OF, passage.text, end);
  const after = link ? passage.nameFrom(end + link.length) : null;
  const names = after?.named.names.filter(({ kind }) => kind === 'act') ?? [];
  if (!after || names.length === 0) return { kind: 'other', start, end, rule: 'part-alone' };
  const nameEnd = passage.withYear(passage.end(after.named.next - 1));
  const held = { names, nameStart: start, nameEnd, part: part.toUpperCase() } as const;
  return { kind: 'named', start, end: nameEnd, ...held, rule: 'title-of-act' };
}
