import { lazily, readLines, readRows, readText } from '../data-file.js';
import { findSection } from '../usc/sections.js';

/** How freely an act's short form is read: wherever it stands, after words of law only, or where the filing defines it only. */
export type Cue = 'always' | 'law' | 'defined';

/** An act, as complaints name it. */
export interface Act {
  readonly name: string;
  /** Identifier of the section where it begins in its code. */
  readonly place: string;
  /** /us/pl/93/406, where its own sections are known. */
  readonly act: string;
  /** The act's title or division that bears the name: "title VII". */
  readonly part: string;
  /** Postal letters of a state's act; null of one of Congress. */
  readonly state: string | null;
  readonly cue: Cue;
  /** To rank homonyms: how often the Code's notes name it, and how sure the place is. */
  readonly weight: number;
}

/** A name under which an act goes. */
export interface ActName {
  readonly name: string;
  readonly act: Act;
  /** The act's full name, or one that says whose act it is: no cue is needed. */
  readonly full: boolean;
}

const identifierOf = (place: string): string => `/us/usc/t${place.replace(':', '/s')}`;
const isAbbreviation = (name: string): boolean =>
  !/\s/.test(name) || !/[a-z]{3}/.test(name.replace(/^(?:the|The) /, ''));

/** The acts written by hand: places that the tables lack, and usual short forms. */
function handmadeNames(): ActName[] {
  const names: ActName[] = [];
  for (const [name, aliases, place, act, part, cue] of readRows('law/act-names.tsv') as [
    string,
    string,
    string,
    string,
    string,
    Cue,
  ][]) {
    const entry: Act = { name, place, act, part, state: null, cue, weight: 5000 };
    names.push({ name, act: entry, full: true });
    for (const alias of aliases.split('; ').filter(Boolean))
      names.push({ name: alias, act: entry, full: !isAbbreviation(alias) });
  }
  return names;
}

/** The lines of the table of federal acts: 7,000, of which a filing needs a few. `readActLine` reads one. */
export const federalActLines = lazily(() => readLines('law/federal-acts.tsv', true));
const handmadeKeys = lazily(() => new Set(handmadeNames().map((name) => name.name.toLowerCase())));

/** A line of the table, or null where an act written by hand goes by the name. */
export function readActLine(line: string): ActName | null {
  const [name, act, part, place, weight] = line.split('\t') as [string, string, string, string, string];
  if (handmadeKeys().has(name.toLowerCase())) return null;
  const entry: Act = {
    name,
    place: identifierOf(place),
    act,
    part,
    state: null,
    cue: 'always',
    weight: Number(weight),
  };
  return { name, act: entry, full: true };
}

function abbreviationNames(): ActName[] {
  return (readRows('law/federal-abbreviations.tsv') as [string, string, string, string, string][])
    .filter(([abbreviation]) => !handmadeKeys().has(abbreviation.toLowerCase()))
    .map(([abbreviation, name, act, part, place]) => {
      const entry: Act = { name, place: identifierOf(place), act, part, state: null, cue: 'law', weight: 900 };
      return { name: abbreviation, act: entry, full: false };
    });
}

function stateNames(): ActName[] {
  const names: ActName[] = [];
  for (const [printed, abbreviations, state, place, status] of readRows('law/state-acts.tsv') as string[][]) {
    const name = printed!.replace(/\s*\(.*$/, '');
    if (/§|\bstatutes?$|\bchapter$|\barticle$/.test(name)) continue;
    const entry: Act = {
      name,
      place: place!,
      act: '',
      part: '',
      state: state!,
      cue: 'law',
      weight: status === 'confirmed' ? 20 : 10,
    };
    names.push({ name, act: entry, full: true });
    for (const alias of abbreviations!.split('; ').filter((form) => form && !/\d/.test(form)))
      names.push({ name: alias, act: entry, full: !isAbbreviation(alias) });
  }
  return names;
}

/** The names of acts but those of `federalActLines`, those written by hand first. */
export const actNames = lazily((): readonly ActName[] => [...handmadeNames(), ...abbreviationNames(), ...stateNames()]);

interface PlacedSections {
  readonly part: string;
  readonly title: string;
  readonly sections: string;
}

const sectionTable = lazily(() => readText('law/act-sections.tsv'));
const placedSections = new Map<string, readonly PlacedSections[]>();

/** The lines of one act, which stand together in the table. */
function sectionLinesOf(act: string): readonly PlacedSections[] {
  let known = placedSections.get(act);
  if (known) return known;
  const table = sectionTable();
  const lines: PlacedSections[] = [];
  for (let at = table.indexOf(`\n${act}\t`); at >= 0; at = table.indexOf(`\n${act}\t`, at + 1)) {
    const [, part, title, sections] = table.slice(at + 1, table.indexOf('\n', at + 1)).split('\t') as [
      string,
      string,
      string,
      string,
    ];
    lines.push({ part, title, sections });
  }
  placedSections.set(act, (known = lines));
  return known;
}

/**
 * The place in the U.S. Code of an act's own section (ERISA § 502 is 29 U.S.C. § 1132), or null where no table has it. Where the
 * act repeats the number in several of its titles, that of `part` is taken.
 */
export function codeSectionOf(act: string, part: string, section: string): string | null {
  const found: { readonly id: string; readonly samePart: boolean }[] = [];
  for (const line of sectionLinesOf(act)) {
    const at = ` ${line.sections}`.toLowerCase().indexOf(` ${section.toLowerCase()}>`);
    if (at < 0) continue;
    const code = line.sections.slice(at + section.length + 1).split(' ')[0]!;
    found.push({ id: `/us/usc/t${line.title}/s${code}`, samePart: line.part === part });
  }
  return (found.find((place) => place.samePart) ?? found[0])?.id ?? null;
}

const partStarts = lazily(
  () =>
    new Map(
      (readRows('law/act-titles.tsv') as string[][]).map(([act, part, title, start]) => [
        `${act} ${part}`,
        `/us/usc/t${title}/s${start}`,
      ]),
    ),
);

/** Where a title of an act begins in the Code: title VII of the Civil Rights Act of 1964, 42 U.S.C. § 2000e; null where unknown. */
export const startOfPart = (act: string, part: string): string | null =>
  partStarts().get(`${act} ${part.toUpperCase()}`) ?? null;

/**
 * The section of a code that "§ N of the X Act" means: by the act's own numbers first, then as the code's section, which is how acts
 * of the codified titles, and most acts in complaints, are cited ("FDCPA § 1692e"). Null where neither is a section.
 */
export function sectionOfAct(act: Act, section: string): string | null {
  if (act.act) {
    const own = codeSectionOf(act.act, act.part, section);
    if (own) return own;
  }
  const code = /^\/us\/usc\/t(\w+)\/s(\d+)/.exec(act.place);
  if (code) {
    const found = findSection(code[1]!, section);
    const isWithin = found !== null && found.status === 'in-force' && Number.parseInt(section, 10) >= Number(code[2]);
    return isWithin ? `/us/usc/t${code[1]}/s${found.section}` : null;
  }
  return act.place.replace(/\/s[^/]*$/, `/s${section}`);
}
