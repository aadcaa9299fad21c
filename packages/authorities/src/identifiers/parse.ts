import { readCitations, type LawName, type Reading } from '../citations/index.js';
import { chapteredCodes } from '../citations/word-lists.js';
import { matchActs } from '../citations/match-acts.js';
import type { Act } from '../acts/acts.js';
import { endOfAct } from '../acts/extents.js';
import { shortSections } from '../acts/short-sections.js';
import { codeOfIdentifier, plainPath, stateCodes } from '../codes/state-codes.js';
import { chapterOf, findChapter, lastOfChapter } from '../usc/sections.js';
import { identifyName, identifySection, type Held } from './identify.js';

/** What someone who asks for law means by what they typed. */
export interface CitedLaw {
  /** A section, a chapter, a title or a whole code: /us/usc/t18/s2701, /us/usc/t18, /us-ca/bpc. */
  readonly id: string;
  /** The last section of a range; of "et seq." the last of the chapter, and of an act its last, where the tables know it. */
  readonly through?: string;
  readonly pinpoint?: string;
  /** How the words were understood. */
  readonly as: 'identifier' | 'section' | 'range' | 'act' | 'chapter' | 'whole';
  /** The act's name. */
  readonly name?: string;
}

const IDENTIFIER = /^\/us(?:-[a-z]{2})?(?:\/[\w.:()-]+){1,5}$/;

/**
 * The law that a citation names, as a person types it: "18 U.S.C. 2701-2713", "Cal. Bus. & Prof. Code 17200", the name or the
 * abbreviation of an act, an identifier, a title ("18 U.S.C.") or a code ("Cal. Lab. Code"). A name that several acts have gives them
 * all, the likeliest first; what nothing is known of gives an empty list.
 *
 * @param state postal letters of the state whose code is meant where the words don't say so
 */
export function parseCitation(words: string, state: string | null = null): CitedLaw[] {
  const text = words.trim();
  if (IDENTIFIER.test(text)) return [{ id: text, as: identifierKind(text) }];
  const acts = matchActs(text, state);
  if (acts.length > 0) return acts.map(wholeAct);
  const [, section] = /^(?:section|sec\.|§)\s*(\d+)$/i.exec(text) ?? [];
  const short = section ? shortSections().get(section) : undefined;
  if (short) return [{ id: short.id, as: 'section' }];
  const found = readCitations(withSign(text, state)).readings.flatMap((reading) => lawsOf(reading, state));
  if (found.length > 0) return found;
  return wholeCodes(text, state);
}

/** An act is asked for with all its sections. */
function wholeAct(act: Act): CitedLaw {
  const through = endOfAct(act);
  return { id: act.place, as: 'act', name: act.name, ...(through ? { through } : {}) };
}

/** "ERISA 502(a)": behind an act's name a number is a section, though no sign says so. */
function withSign(text: string, state: string | null): string {
  const [, name, section] = /^(.*[A-Za-z.)])\s+(\d\S*)$/.exec(text) ?? [];
  return name && section && matchActs(name, state).length > 0 ? `${name} § ${section}` : text;
}

function identifierKind(id: string): CitedLaw['as'] {
  const last = id.split('/').at(-1)!;
  if (/\/(?:usc|cfr)\/t\w+$/.test(id) || codeOfIdentifier(id)?.path === id) return 'whole';
  return /^c\d/.test(last) ? 'chapter' : 'section';
}

function lawsOf(reading: Reading, state: string | null): CitedLaw[] {
  if (reading.places)
    return reading.places.map(({ id, pinpoint }) => ({ id, as: 'section', ...(pinpoint ? { pinpoint } : {}) }));
  if (reading.kind !== 'named') return [];
  const law = choose(reading.names!, state);
  const held: Held = { ...reading, title: reading.title || undefined };
  if (reading.sections) return sectionsOf(reading, law, held);
  const id = identifyName(law, held);
  if (id)
    return [{ id, as: law.kind === 'act' ? 'act' : reading.chapter && law.kind !== 'cfr' ? 'chapter' : 'section' }];
  if ((law.kind === 'usc' || law.kind === 'cfr') && held.title)
    return [{ id: `/us/${law.kind}/t${held.title}`, as: 'whole' }];
  if (law.kind === 'title') return [{ id: `/us/usc/t${law.title}`, as: 'whole' }];
  return law.kind === 'code'
    ? [{ id: plainPath(law.code.path) + (held.title ? `/t${held.title}` : ''), as: 'whole' }]
    : [];
}

function choose(names: readonly LawName[], state: string | null): LawName {
  const inState = names.find((name) => name.kind === 'code' && name.code.state === state);
  return inState ?? names.find((name) => name.kind !== 'code' || name.qualified) ?? names[0]!;
}

/** A range is one law from its first section to its last; other sections are one each. */
function sectionsOf(reading: Reading, law: LawName, held: Held): CitedLaw[] {
  const laws: CitedLaw[] = [];
  const items = reading.sections!.items;
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    const id = identifySection(law, held, item.section);
    if (!id) continue;
    const end = item.through ? identifySection(law, held, item.through) : item.etSeq ? endOfChapter(id) : null;
    if (item.through) index++;
    laws.push({
      id,
      as: end ? 'range' : 'section',
      ...(end ? { through: end } : {}),
      ...(item.pinpoint ? { pinpoint: item.pinpoint } : {}),
    });
  }
  return laws;
}

/** What "et seq." reaches at most: the last section of the chapter. */
function endOfChapter(id: string): string | null {
  const [, title, section] = /^\/us\/usc\/t(\w+)\/s(.+)$/.exec(id) ?? [];
  const chapter = title && section ? chapterOf(title, section) : null;
  return chapter ? `/us/usc/t${title}/s${lastOfChapter(chapter)}` : null;
}

/**
 * The extent of a chapter of the U.S. Code (/us/usc/t18/c121): its first and last section in force. Of a State's code whose sections
 * begin with the chapter's number (/us-oh/orc/c1345): from where to where they sort, the last being no section. Null where unknown.
 */
export function extentOfChapter(id: string): { first: string; last: string } | null {
  const [, path, own] = /^(\/us-[a-z]{2}\/\w+)\/c([\w.-]+)$/.exec(id) ?? [];
  if (path && own)
    return chapteredCodes().has(path) ? { first: `${path}/s${own}`, last: `${path}/s${own}:9999` } : null;
  const [, title, number] = /^\/us\/usc\/t(\w+)\/c(\w+)$/.exec(id) ?? [];
  const chapter = title && number ? findChapter(title, number) : null;
  return (
    chapter && { first: `/us/usc/t${title}/s${chapter.first}`, last: `/us/usc/t${title}/s${lastOfChapter(chapter)}` }
  );
}

function wholeCodes(text: string, state: string | null): CitedLaw[] {
  const wanted = text.toLowerCase();
  return stateCodes()
    .filter(
      (code) => (state === null || code.state === state) && code.forms.some((form) => form.toLowerCase() === wanted),
    )
    .map((code) => ({ id: plainPath(code.path), as: 'whole' }));
}
