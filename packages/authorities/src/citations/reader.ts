import { findSection } from '../usc/sections.js';
import { hasRegulation } from '../cfr/sections.js';
import { ordinalOf, readAmendments, readConstitutionParts, readPublicLaw, readRules } from './fixed-places.js';
import { Definitions, type Alias, type Cluster } from './definitions.js';
import { matchName, type LawName, type NameMatch } from './names.js';
import type { Reading } from './readings.js';
import { pinpointEnd, readSections, type SectionList } from './section-lists.js';
import { ANY_SHAPE, match, type SectionShape } from './section-numbers.js';
import { areJoined, CAPITAL, LOWER, NUMBER, SIGN, tokenAt, tokenize, type Tokens } from './tokens.js';

/** The shape of a section of the U.S. Code's title. */
export const codeShape = (title: string): SectionShape => ({
  hyphens: 3,
  letters: true,
  separators: '',
  exists: (section) => findSection(title, section) !== null,
});
export const regulationShape = (title: string): SectionShape => ({
  hyphens: 3,
  letters: true,
  separators: '',
  parts: true,
  exists: (section) => hasRegulation(title, section),
});

/** The shape in which a name's sections are numbered. */
export function shapeOf(name: LawName, title: string): SectionShape {
  if (name.kind === 'code') return name.code.shape;
  if (name.kind === 'usc' || name.kind === 'title') return codeShape(name.kind === 'title' ? name.title : title);
  if (name.kind === 'cfr') return regulationShape(title);
  if (name.kind === 'alias' && name.alias.law) return shapeOf(name.alias.law, title);
  return ANY_SHAPE;
}

type Words = Readonly<Record<string, (reader: Reader, at: number) => Reading | null>>;

const OPTIONAL_AFTER_NAME =
  /(?:[,\s]{0,3}(?:Ann(?:\.|otated\b)|Art(?:\.|icle\b)(?!\s?\d)|\(?(?:19|20)\d\d(?:,?\s?as amended)?\)|\((?:West|Vernon|Lexis|LexisNexis|Consol\.?|McKinney|Deering|Baldwin|Purdon)[^)]{0,30}\)|Rev\.(?=\s)|Supp\.(?=\s)|as amended,?)){1,3}/iy;
const DEFINITION_BETWEEN = /\s?\((?:the\s|hereinafter,?\s)?["\u201c][^"\u201d()]{2,30}["\u201d]\)/y;
const TITLE_AFTER = /[,\s]{0,3}(?:tit(?:\.|le\b)\s?|t\.\s?)(\d{1,3}[A-Z]?(?:-[A-Z])?)(?=[,\s(])/iy;
const BARE_TITLE_AFTER = /\s(\d{1,2}[A-Z]?),\s{1,2}(?=§)/y;
const CHAPTER_AFTER =
  /[,\s]{0,3}(?:ch(?:\.|s\.|apters?\b)|c(?:\.|h\.)|chap\.)\s?(\d{1,4}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]?)?)(?=[\s,.;)(]|$)/iy;
const PART_AFTER = /[,\s]{0,3}(?:pts?\.|parts?)\s{1,2}(\d{1,5})(?!\.?\d)/iy;
const APPENDIX = /[,\s]{0,3}\(?app(?:\.|endix\b|x\.)\)?/iy;
const CHAPTER_NUMBER = /\d{1,4}[A-Z]{0,2}(?:\.\d{1,3}[A-Z]?)?(?![\w-])/y;
const CHAPTER_OF_TITLE = /[,\s]{0,3}(?:ch\.|chapter)\s{1,2}(\d{1,4}[A-Z]?)(?![\w-])/iy;
const ILLINOIS = /\s?(?:§\s?)?(\d{1,4}[A-Z]?)\s?\/\s?(?=\d)/y;
const OF_THE =
  /\s{0,2}[,]?\s{0,2}(?:(?:of|under|to|in)\s{1,2})?(?:(?:the|said|this|that)\s{1,2})?(?:(?:federal|state|State of)\s)?/y;
/** Words with a capital that stand before an act's name and are no part of it. */
const BEFORE_NAMES = new Set(
  'the under federal both violated violation violations of in for plaintiff plaintiffs defendant defendants said this that these section sections act state count alleged pursuant amended as by and or each former new such see cf also'.split(
    ' ',
  ),
);
/** A paper whose sections are no law. */
const PAPERS =
  /^\s?,?\s?(?:of|in|to|under)\s{1,2}(?:(?:the|this|that|its|his|her|their|said|an?|each|such|Plaintiff['\u2019]?s?|Defendants?['\u2019]?s?)\s{1,2}){0,2}["\u201c]?(?:[A-Z0-9][\w.&'\u2019-]*["\u201d]?,?\s{1,2}|of\s|and\s|the\s|for\s|to\s|&\s){0,8}?(?:Agreements?|Contracts?|Leases?|Polic(?:y|ies)|Terms|Plan|By-?[Ll]aws|Notes?|Deeds?|CBA|MOU|Handbook|Manual|Complaint|Declaration|Trust|Covenants?|CC&Rs|Constitution and By-?[Ll]aws|Charter|Indenture|Mortgage|License|Guidelines|Report|Exhibit|Restatement|Memorandum|EULA|TOS|TOU|Conditions|Rider|Endorsement|Certificate|SOW|MSA|NDA|PSA|Order|Protocol|Township|map|Map|agreement|contract|lease|policy|terms|plan|complaint|declaration|handbook)\b/;

/** All that the grammar takes for law in text[start, end), in order, none over another; and what the text itself defines. */
export function readCitations(
  text: string,
  start = 0,
  end = text.length,
): { readings: Reading[]; clusters: readonly Cluster[]; aliases: readonly Alias[] } {
  const reader = new Reader(tokenize(text, start, end));
  const readings = reader.readAll();
  return { readings, clusters: reader.definitions.clusters, aliases: reader.definitions.aliases };
}

export class Reader {
  readonly text: string;
  readonly definitions: Definitions;
  constructor(readonly tokens: Tokens) {
    this.text = tokens.text;
    this.definitions = new Definitions(tokens);
  }

  readAll(): Reading[] {
    const readings: Reading[] = [];
    for (let at = 0; at < this.tokens.count;) {
      const reading = this.readAt(at);
      if (!reading) {
        at++;
        continue;
      }
      readings.push(reading);
      const end = this.definitions.follow(reading, at);
      at = Math.max(at + 1, tokenAt(this.tokens, end, at));
    }
    return readings;
  }

  #match(at: number): NameMatch | null {
    return this.definitions.match(at) ?? matchName(this.tokens, at);
  }

  readAt(at: number): Reading | null {
    const kind = this.tokens.kinds[at];
    if (kind === NUMBER) return this.#atNumber(at);
    const word = this.tokens.words[at]!;
    if (kind === SIGN) return word === '§' ? this.#sectionFirst(at) : null;
    if (kind === CAPITAL) {
      const named = this.#match(at);
      if (named) {
        const reading = this.#named(at, named, '');
        if (reading) return reading;
      }
    }
    const special = Object.hasOwn(SPECIAL, word) ? SPECIAL[word] : undefined;
    if (special) return special(this, at);
    return kind === CAPITAL && ordinalOf(word) ? readAmendments(this.tokens, at) : null;
  }

  // ---- a number, then a name: 18 U.S.C. § 2702; 550 U.S. 544; 740 ILCS 14/15; 14th Amendment; 1933 Act ----
  #atNumber(at: number): Reading | null {
    const { tokens } = this;
    const word = tokens.words[at]!;
    if (at + 1 >= tokens.count) return null;
    const next = tokens.kinds[at + 1];
    if (next === NUMBER || next === SIGN) return null;
    if (next === LOWER && !/^(?:usc|usca|uscs|us|cfr|ilcs)$/.test(tokens.words[at + 1]!)) {
      return ordinalOf(word) ? readAmendments(tokens, at) : null;
    }
    if (ordinalOf(word)) return readAmendments(tokens, at);
    const own = this.#match(at);
    if (own) return this.#named(at, own, '');
    if (!areJoined(this.text, tokens.ends[at]!, tokens.starts[at + 1]!) || !/^\d{1,4}[A-Z]?$/.test(word)) return null;
    const named = this.#match(at + 1);
    return named ? this.#afterNumber(at, word, named) : null;
  }

  #afterNumber(at: number, number: string, named: NameMatch): Reading | null {
    const start = this.tokens.starts[at]!;
    const from = this.tokens.ends[named.next - 1]!;
    const has = (kind: LawName['kind']) => named.names.some((name) => name.kind === kind);
    if (has('stat') || has('fr') || has('reporter')) {
      const page =
        match(/[,.]?\s{1,2}(?:No\.\s)?(?:\d{1,5}(?:,\d{3})?|at\s\d{1,5})(?![\w.]*[/-]\d)/y, this.text, from) ??
        match(/\.?\s{0,2}\d{1,5}/y, this.text, from);
      if (page) {
        const end = from + page.length;
        if (!has('stat')) return { kind: 'other', start, end, rule: has('fr') ? 'register' : 'case' };
        const place = { id: `/us/stat/${number}/${/\d[\d,]*$/.exec(page)![0].replace(',', '')}`, start, end };
        return { kind: 'fixed', start, end, places: [place], rule: 'statutes-at-large' };
      }
      if (!has('usc') && !has('code')) return null;
    }
    if (has('usc') || has('cfr') || named.names.some((name) => name.kind === 'code' && name.code.holds !== 'section'))
      return this.#named(at, named, number);
    return null;
  }

  // ---- a name, then its sections ----
  #named(at: number, named: NameMatch, title: string): Reading | null {
    const [law] = named.names;
    const start = this.tokens.starts[at]!;
    const nameEnd = this.tokens.ends[named.next - 1]!;
    switch (law!.kind) {
      case 'reporter':
      case 'stat':
      case 'fr':
        return null;
      case 'pl':
        return readPublicLaw(this.text, start, nameEnd);
      case 'rules':
        return this.#rules(start, nameEnd, law!.set);
      case 'clause':
        return { kind: 'named', start, end: nameEnd, names: named.names, nameStart: start, nameEnd, rule: 'clause' };
      case 'constitution':
        return this.#constitution(start, nameEnd, law!.path);
      case 'act':
        if (this.definitions.isBlocked(at, named) || this.#isTailOfName(at, named)) return null;
        return this.#act(start, nameEnd, named.names);
      case 'alias':
        return this.#alias(at, start, nameEnd, named.names);
      default: {
        const reading = this.#code(start, nameEnd, named.names, title);
        const acts = named.names.filter((name) => name.kind === 'act');
        return reading?.sections || acts.length === 0 ? reading : this.#act(start, nameEnd, acts);
      }
    }
  }

  #rules(start: number, nameEnd: number, set: string): Reading {
    const { places, end } = readRules(this.text, nameEnd + (this.text[nameEnd] === '.' ? 1 : 0), set);
    const first = places[0];
    if (!first) return { kind: 'other', start, end: nameEnd, rule: `set:${set}` };
    return { kind: 'fixed', start, end, places: [{ ...first, start }, ...places.slice(1)], rule: 'federal-rule' };
  }

  #constitution(start: number, nameEnd: number, path: string): Reading {
    const from = nameEnd + (this.text[nameEnd] === '.' ? 1 : 0);
    const { places, end } = readConstitutionParts(this.text, from, path);
    const first = places[0];
    if (!first) return { kind: 'other', start, end: nameEnd, rule: `constitution:${path}` };
    return { kind: 'fixed', start, end, places: [{ ...first, start }, ...places.slice(1)], rule: 'constitution' };
  }

  #act(start: number, nameEnd: number, names: readonly LawName[]): Reading {
    const year = match(/,?\s{1,2}of\s{1,2}(?:1[789]|20)\d\d\b/y, this.text, nameEnd);
    const end = nameEnd + (year?.length ?? 0);
    const base = { kind: 'named', names, nameStart: start, nameEnd: end, start, rule: 'act' } as const;
    const from = this.#skipOptional(end);
    const list = this.#markedSections(from, ANY_SHAPE);
    if (!list) return { ...base, end };
    return { ...base, end: list.end, sections: list, sectionsAt: from, rule: 'act-section' };
  }

  /** "Safety Act" at the end of "Fictional Widget Safety Act" is no act of its own. */
  #isTailOfName(at: number, named: NameMatch): boolean {
    const { starts, ends, kinds, words } = this.tokens;
    const name = this.text.slice(starts[at], ends[named.next - 1]);
    if (
      at === 0 ||
      kinds[at - 1] !== CAPITAL ||
      starts[at]! - ends[at - 1]! !== 1 ||
      !/[a-z]/.test(name) ||
      !/\s/.test(name)
    )
      return false;
    const before = this.text.slice(starts[at - 1], ends[at - 1]);
    return /^[A-Z][a-z]+$/.test(before) && !BEFORE_NAMES.has(words[at - 1]!);
  }

  #alias(at: number, start: number, nameEnd: number, names: readonly LawName[]): Reading | null {
    if (!this.definitions.mayStand(at, names)) return null;
    const law = (names[0] as Extract<LawName, { kind: 'alias' }>).alias.law;
    if (!law || law.kind === 'act') return this.#act(start, nameEnd, names);
    const base = { kind: 'named', names, nameStart: start, nameEnd, start } as const;
    const from = this.#skipOptional(nameEnd);
    const list = readSections(this.text, from, shapeOf(law, ''), true);
    if (list && (list.marked || this.#isNear(from, list)))
      return { ...base, end: list.end, sections: list, sectionsAt: from, rule: 'alias-section' };
    return { ...base, end: nameEnd, rule: 'alias' };
  }

  #markedSections(at: number, shape: SectionShape): SectionList | null {
    const list = readSections(this.text, at, shape, true);
    return list?.marked ? list : null;
  }

  #skipOptional(at: number): number {
    let end = at + (match(OPTIONAL_AFTER_NAME, this.text, at)?.length ?? 0);
    const definition = match(DEFINITION_BETWEEN, this.text, end);
    if (definition && readSections(this.text, end + definition.length, ANY_SHAPE, true)?.marked)
      end += definition.length;
    return end;
  }

  #code(start: number, nameEnd: number, names: readonly LawName[], before: string): Reading | null {
    const base = { kind: 'named', names, nameStart: start, nameEnd, start } as const;
    let at = this.#skipOptional(nameEnd + (this.text[nameEnd] === '.' ? 1 : 0));
    let title = before;
    let chapter = '';
    const law = names.find((name) => name.kind !== 'act') ?? names[0]!;
    const holds = law.kind === 'code' ? law.code.holds : law.kind;
    if (!title && (holds === 'title' || holds === 'usc' || holds === 'cfr')) {
      TITLE_AFTER.lastIndex = BARE_TITLE_AFTER.lastIndex = at;
      const found = TITLE_AFTER.exec(this.text) ?? BARE_TITLE_AFTER.exec(this.text);
      if (found) {
        title = found[1]!;
        at += found[0].length;
      }
    }
    if (holds === 'act') return this.#illinois(base, at, title);
    if (holds === 'chapter') {
      CHAPTER_AFTER.lastIndex = at;
      const found = CHAPTER_AFTER.exec(this.text);
      if (found) {
        chapter = found[1]!;
        at += found[0].length;
        const list = this.#markedSections(at, shapeOf(law, ''));
        return {
          ...base,
          chapter,
          end: list?.end ?? at,
          ...(list ? { sections: list, sectionsAt: at } : {}),
          rule: 'code',
        };
      }
    }
    const appendix = holds === 'usc' ? (match(APPENDIX, this.text, at)?.length ?? 0) : 0;
    at += appendix;
    const list = readSections(this.text, at, shapeOf(law, title), true);
    const strong = title !== '' || names.some((name) => name.kind !== 'code' || name.qualified);
    if (
      list &&
      (list.marked || (this.#isNear(at, list) && (strong || isTelling(this.text.slice(start, nameEnd), list))))
    ) {
      return { ...base, title, end: list.end, sections: list, sectionsAt: at, appendix: appendix > 0, rule: 'code' };
    }
    return this.#withoutSections(base, at, title, holds);
  }

  /** A number without a mark stands right behind its code. */
  #isNear(at: number, list: SectionList): boolean {
    return list.items[0]!.start - at <= 3;
  }

  #withoutSections(
    base: Pick<Reading, 'start' | 'nameEnd' | 'names'> & { kind: 'named' },
    at: number,
    title: string,
    holds: string,
  ): Reading | null {
    for (const [pattern, rule] of [
      [PART_AFTER, 'part'],
      [CHAPTER_AFTER, 'chapter'],
      [CHAPTER_OF_TITLE, 'chapter'],
    ] as const) {
      pattern.lastIndex = at;
      const found = pattern.exec(this.text);
      if (found && (rule === 'chapter' || holds === 'cfr'))
        return { ...base, title, chapter: found[1]!, end: at + found[0].length, rule };
    }
    return { ...base, title, end: base.nameEnd!, rule: 'code-alone' };
  }

  #illinois(
    base: { kind: 'named'; names: readonly LawName[]; start: number; nameStart: number; nameEnd: number },
    at: number,
    title: string,
  ): Reading {
    ILLINOIS.lastIndex = at;
    const found = ILLINOIS.exec(this.text);
    if (!found || !title) {
      const act = match(/\s?\d{1,4}\b/y, this.text, at);
      return { ...base, title, end: act && title ? at + act.length : base.nameEnd, rule: 'code-alone' };
    }
    const from = ILLINOIS.lastIndex;
    const list = readSections(this.text, from, shapeOf(base.names[0]!, ''), true)!;
    return { ...base, title, act: found[1]!, end: list.end, sections: list, sectionsAt: from, rule: 'code' };
  }

  // ---- sections, then a name: section 1983 of title 42; § 17.44 of the Texas Business and Commerce Code; Section 2702(a) ----
  #sectionFirst(at: number): Reading | null {
    const start = this.tokens.starts[at]!;
    const list = readSections(this.text, start, ANY_SHAPE, false);
    if (!list?.marked) return null;
    const after = this.#lawAfter(start, list);
    if (after) return after;
    if (PAPERS.test(this.text.slice(list.end, list.end + 160)))
      return { kind: 'other', start, end: list.end, rule: 'paper' };
    return { kind: 'bare', start, end: list.end, sections: list, sectionsAt: start, rule: 'bare-section' };
  }

  #lawAfter(start: number, list: SectionList): Reading | null {
    const link = match(OF_THE, this.text, list.end)!;
    const at = tokenAt(this.tokens, list.end + link.length);
    if (at >= this.tokens.count || this.tokens.starts[at]! - list.end - link.length > 2) return null;
    const linked = /of|under|in\s/.test(link) || /^\s{1,2}$/.test(link) || link.includes(',');
    if (!linked) return null;
    const isOf = /of|under/.test(link);
    const word = this.tokens.words[at]!;
    const of = { start, sections: list, sectionsAt: start } as const;
    if (word === 'title' || word === 'chapter') return this.#titleAfter(at, of);
    const named = this.tokens.kinds[at] === CAPITAL || this.tokens.kinds[at] === NUMBER ? this.#match(at) : null;
    const law = named?.names[0];
    if (!named || !law) {
      const isTheAct =
        isOf && (word === 'act' || word === 'statute') && this.tokens.kinds[at] === CAPITAL && !this.#isActOfDate(at);
      return isTheAct ? { kind: 'definite', ...of, end: this.tokens.ends[at]!, rule: 'section-of-the-act' } : null;
    }
    const nameEnd = this.tokens.ends[named.next - 1]!;
    if (law.kind === 'constitution') return { kind: 'other', start, end: nameEnd, rule: 'constitution-section' };
    if (law.kind === 'usc' || law.kind === 'cfr' || !['act', 'code', 'title', 'alias'].includes(law.kind)) return null;
    if (!isOf && !this.#isAfterComma(law, link, nameEnd)) return null;
    const year =
      law.kind === 'act' ? (match(/,?\s{1,2}of\s{1,2}(?:1[789]|20)\d\d\b/y, this.text, nameEnd)?.length ?? 0) : 0;
    return {
      kind: 'named',
      ...of,
      names: named.names,
      nameStart: this.tokens.starts[at]!,
      nameEnd: nameEnd + year,
      end: nameEnd + year,
      rule: 'section-of',
    };
  }

  /** "section 768.72, Florida Statutes": the code's name follows, and has no section of its own behind it. */
  #isAfterComma(law: LawName, link: string, nameEnd: number): boolean {
    if (law.kind !== 'code') return law.kind === 'title';
    if (!link.includes(',')) return true;
    const from = this.#skipOptional(nameEnd + (this.text[nameEnd] === '.' ? 1 : 0));
    return readSections(this.text, from, ANY_SHAPE, true) === null;
  }

  #isActOfDate(at: number): boolean {
    return /^\s{1,2}of\s{1,2}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Congress)/.test(
      this.text.slice(this.tokens.ends[at]!, this.tokens.ends[at]! + 12),
    );
  }

  /** "… of title 42 (of the) United States Code", "… of Title 6 of the Delaware Code", "… of Title VII". */
  #titleAfter(at: number, of: { start: number; sections: SectionList; sectionsAt: number }): Reading | null {
    const named = this.#match(at);
    if (named?.names[0]?.kind === 'act') {
      const nameEnd = this.tokens.ends[named.next - 1]!;
      return {
        kind: 'named',
        ...of,
        names: named.names,
        nameStart: this.tokens.starts[at]!,
        nameEnd,
        end: nameEnd,
        rule: 'section-of',
      };
    }
    const number = this.tokens.words[at + 1] ?? '';
    if (!/^\d{1,3}[A-Z]{0,2}$/.test(number)) return null;
    const isChapter = this.tokens.words[at] === 'chapter';
    const end = this.tokens.ends[at + 1]!;
    const law = this.#codeAfterTitle(end);
    if (law)
      return {
        kind: 'named',
        ...of,
        ...law,
        ...(isChapter ? { chapter: number } : { title: number }),
        rule: 'section-of-title',
      };
    if (isChapter || Number(number) > 54) return null;
    return {
      kind: 'named',
      ...of,
      names: [{ kind: 'usc' }],
      assumed: true,
      nameStart: this.tokens.starts[at]!,
      nameEnd: end,
      end,
      title: number,
      rule: 'section-of-title',
    };
  }

  #codeAfterTitle(at: number): { names: readonly LawName[]; nameStart: number; nameEnd: number; end: number } | null {
    const link = match(OF_THE, this.text, at)!;
    const next = tokenAt(this.tokens, at + link.length);
    if (next >= this.tokens.count || this.tokens.starts[next]! - at - link.length > 2) return null;
    const named = this.#match(next);
    const names =
      named?.names.filter((name) => name.kind === 'usc' || name.kind === 'cfr' || name.kind === 'code') ?? [];
    if (!named || names.length === 0) return null;
    const nameEnd = this.tokens.ends[named.next - 1]!;
    return { names, nameStart: this.tokens.starts[next]!, nameEnd, end: nameEnd };
  }

  // ---- Title 42, United States Code, Section 1983; Title VII of the Civil Rights Act; Chapter 93A ----
  titleOrChapter(at: number): Reading | null {
    const number = this.tokens.words[at + 1] ?? '';
    const isChapter = this.tokens.words[at] !== 'title';
    const start = this.tokens.starts[at]!;
    if (!this.#isNextTo(at)) return null;
    if (!isChapter && /^[ivxl]+$/.test(number)) return this.#partOfAct(at, number);
    const printed = isChapter ? match(CHAPTER_NUMBER, this.text, this.tokens.starts[at + 1]!) : number;
    if (!printed || !/^\d{1,4}[A-Z]{0,2}(?:\.\d+[A-Z]?)?$/.test(printed)) return null;
    const end = this.tokens.starts[at + 1]! + printed.length;
    const first = readSections(this.text, end, ANY_SHAPE, false);
    const from = first?.marked && first.items[0]!.start - end < 14 ? first.end : end;
    const law = this.#codeAfterTitle(from) ?? (from === end ? null : this.#codeAfterTitle(end));
    const held = isChapter ? { chapter: printed } : { title: number };
    if (law) return this.#titled(start, law, held, from > end ? first : null);
    if (isChapter || from === end || Number(number) > 54) return null;
    return {
      kind: 'named',
      start,
      names: [{ kind: 'usc' }],
      assumed: true,
      nameStart: start,
      nameEnd: end,
      ...held,
      sections: first!,
      sectionsAt: end,
      end: from,
      rule: 'title-section',
    };
  }

  #titled(
    start: number,
    law: { names: readonly LawName[]; nameStart: number; nameEnd: number; end: number },
    held: { title?: string; chapter?: string },
    first: SectionList | null,
  ): Reading {
    const base = { kind: 'named', start, ...law, nameStart: start, ...held } as const;
    if (first) return { ...base, sections: first, sectionsAt: first.start, rule: 'title-section' };
    const at = this.#skipOptional(law.nameEnd);
    const list = readSections(this.text, at, shapeOf(law.names[0]!, held.title ?? ''), true);
    if (list?.marked) return { ...base, sections: list, sectionsAt: at, end: list.end, rule: 'title-section' };
    const part = law.names[0]!.kind === 'cfr' ? partAfter(this.text, at) : null;
    if (part) return { ...base, chapter: part.number, end: part.end, rule: 'part' };
    return { ...base, rule: held.chapter ? 'chapter' : 'code-alone' };
  }

  #isNextTo(at: number): boolean {
    return at + 1 < this.tokens.count && this.tokens.starts[at + 1]! - this.tokens.ends[at]! <= 2;
  }

  #partOfAct(at: number, part: string): Reading | null {
    const end = this.tokens.ends[at + 1]!;
    const link = match(/\s{1,2}of\s{1,2}(?:the\s{1,2})?/y, this.text, end);
    const next = link ? tokenAt(this.tokens, end + link.length) : -1;
    const named = next >= 0 && next < this.tokens.count ? this.#match(next) : null;
    const names = named?.names.filter((name) => name.kind === 'act') ?? [];
    const start = this.tokens.starts[at]!;
    if (!named || names.length === 0) return { kind: 'other', start, end, rule: 'part-alone' };
    const nameEnd = this.tokens.ends[named.next - 1]!;
    const year = match(/,?\s{1,2}of\s{1,2}(?:1[789]|20)\d\d\b/y, this.text, nameEnd)?.length ?? 0;
    return {
      kind: 'named',
      start,
      end: nameEnd + year,
      names,
      nameStart: start,
      nameEnd: nameEnd + year,
      part: part.toUpperCase(),
      rule: 'title-of-act',
    };
  }

  // ---- Article III of the Constitution; art. I, § 8; Article I, Section 7 of the California Constitution ----
  article(at: number): Reading | null {
    const start = this.tokens.starts[at]!;
    const { places, end } = readConstitutionParts(this.text, start, '/us/const');
    if (places.length === 0) return null;
    const link = match(OF_THE, this.text, end)!;
    const next = tokenAt(this.tokens, end + link.length);
    const named =
      /of|,/.test(link) && next < this.tokens.count && this.tokens.kinds[next] === CAPITAL ? this.#match(next) : null;
    const law = named?.names[0];
    if (named && law?.kind === 'constitution') {
      const to = this.tokens.ends[named.next - 1]!;
      const own = places.map((place) => ({ ...place, id: place.id.replace('/us/const', law.path) }));
      return { kind: 'fixed', start, end: to, places: own, rule: 'constitution' };
    }
    if (
      /^\s{1,2}(?:standing|judge|court|case|injury|power)/.test(this.text.slice(end, end + 12)) &&
      places[0]!.id.endsWith('art3')
    )
      return { kind: 'fixed', start, end, places, rule: 'article-three' };
    return null;
  }

  // ---- Rule 23 of the Federal Rules of Civil Procedure; Rule 10b-5; Rule 23(a) ----
  rule(at: number): Reading | null {
    const start = this.tokens.starts[at]!;
    const from = this.tokens.ends[at]!;
    const securities = match(
      /\s{1,2}(?:10b-5(?:-1)?|10b5-1|14a-\d{1,2}|13d-\d{1,2}|12b-\d{1,2}|13a-\d{1,2}|15d-\d{1,2}|14e-\d|16b-3|14d-\d{1,2}|10b-18|15c2-\d{1,2})(?![\w-])/y,
      this.text,
      from,
    );
    if (securities) {
      const number = from + securities.length;
      const end = pinpointEnd(this.text, number);
      const pinpoint = this.text.slice(number, end).trim();
      const place = { id: `/us/cfr/t17/s240.${securities.trim()}`, start, end, ...(pinpoint ? { pinpoint } : {}) };
      return { kind: 'fixed', start, end, places: [place], rule: 'securities-rule' };
    }
    const { places, end } = readRules(this.text, from, 'frcp');
    if (places.length === 0) return null;
    const link = match(OF_THE, this.text, end)!;
    const next = tokenAt(this.tokens, end + link.length);
    const named = link.includes('of') && next < this.tokens.count ? this.#match(next) : null;
    const law = named?.names[0];
    const spaced = places.map((place, index) => (index === 0 ? { ...place, start } : place));
    if (law?.kind === 'rules') {
      const own = spaced.map((place) => ({ ...place, id: place.id.replace('frcp', law.set) }));
      return { kind: 'fixed', start, end: this.tokens.ends[named!.next - 1]!, places: own, rule: 'federal-rule' };
    }
    return { kind: 'bare', start, end, places: spaced, rule: link.includes('of') ? 'rule-of-another' : 'bare-rule' };
  }

  // ---- Id. § 1343; the Act; ECF No. 15 ----
  id(at: number): Reading | null {
    const start = this.tokens.starts[at]!;
    const printed = this.text.slice(start, this.tokens.ends[at]!);
    if (!/^(?:Id|Ibid|ID|IBID|id)$/.test(printed) || this.text[this.tokens.ends[at]!] !== '.') return null;
    const from = this.tokens.ends[at]! + 1;
    const list = readSections(
      this.text,
      from + (match(/,?\s(?:at|under)\b/y, this.text, from)?.length ?? 0),
      ANY_SHAPE,
      true,
    );
    if (list?.marked)
      return { kind: 'id', start, end: list.end, sections: list, sectionsAt: list.start, rule: 'id-section' };
    return { kind: 'id', start, end: from, rule: 'id' };
  }

  definite(at: number): Reading | null {
    const before = at > 0 ? this.tokens.words[at - 1]! : '';
    const isCapital = this.tokens.kinds[at] === CAPITAL;
    const said = before === 'said' || before === 'aforesaid' || before === 'aforementioned';
    if (!said && !(isCapital && (before === 'the' || before === 'this' || before === 'such'))) return null;
    if (this.#isActOfDate(at)) return null;
    const end = this.tokens.ends[at]!;
    const from = this.#skipOptional(end);
    const list = this.#markedSections(from, ANY_SHAPE);
    const start = this.tokens.starts[said || before === 'this' ? at - 1 : at]!;
    return {
      kind: 'definite',
      start,
      end: list?.end ?? end,
      ...(list ? { sections: list, sectionsAt: from } : {}),
      rule: 'the-act',
    };
  }

  section(at: number): Reading | null {
    return this.#sectionFirst(at);
  }

  subsection(at: number): Reading | null {
    const start = this.tokens.starts[at]!;
    const end = pinpointEnd(this.text, start);
    if (end === start || OF_A_SECTION.test(this.text.slice(end, end + 30))) return null;
    return { kind: 'definite', start, end, rule: 'subsection' };
  }

  docket(at: number): Reading | null {
    const start = this.tokens.starts[at]!;
    const entry = match(
      /(?:ECF|Dkt|DKT|Doc|D\.E|Docket)\.?\s?(?:(?:Entry|Nos?)\.?\s?)?(?:#\s?)?\d{1,4}(?:-\d{1,3})?/y,
      this.text,
      start,
    );
    return entry ? { kind: 'other', start, end: start + entry.length, rule: 'docket' } : null;
  }
}

/** A number that can only be a section, behind a name that another word could be: "CPLR 503", "R.C. 1345.02", but not "AS 2020". */
function isTelling(name: string, list: SectionList): boolean {
  const { section } = list.items[0]!;
  const letters = name.replace(/[^A-Za-z]/g, '').length;
  return letters > 3 ? section.length > 2 : /[.:-]/.test(section) && section.length > 4;
}

const OF_A_SECTION = /^\s{1,2}(?:of|to|under)\s/;

function partAfter(text: string, at: number): { number: string; end: number } | null {
  PART_AFTER.lastIndex = at;
  const found = PART_AFTER.exec(text);
  return found ? { number: found[1]!, end: at + found[0].length } : null;
}

const section = (reader: Reader, at: number) => reader.section(at);
const titleOrChapter = (reader: Reader, at: number) => reader.titleOrChapter(at);
const definite = (reader: Reader, at: number) => reader.definite(at);
const subsection = (reader: Reader, at: number) => reader.subsection(at);
const docket = (reader: Reader, at: number) => reader.docket(at);
const article = (reader: Reader, at: number) => reader.article(at);
const rule = (reader: Reader, at: number) => reader.rule(at);
const SPECIAL: Words = {
  section,
  sections: section,
  sec: section,
  secs: section,
  title: titleOrChapter,
  chapter: titleOrChapter,
  ch: titleOrChapter,
  article,
  art: article,
  rule,
  rules: rule,
  id: (reader, at) => reader.id(at),
  ibid: (reader, at) => reader.id(at),
  act: definite,
  statute: definite,
  subsection,
  subsections: subsection,
  subdivision: subsection,
  ecf: docket,
  dkt: docket,
  doc: docket,
  docket,
};
