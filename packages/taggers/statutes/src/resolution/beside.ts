import { codeOfIdentifier, findSection, shapeOf, type Act, type SectionShape } from '@averment/authorities';

/** The path of the code in which a section lies; the identifier itself where it is none of a section. */
export function pathBefore(id: string | null): string {
  const at = id?.lastIndexOf('/') ?? -1;
  return id ? (id[at + 1] === 's' ? id.slice(0, at) : id) : '';
}

/** 2702 of /us/usc/t18/s2702. */
export const lastSection = (id: string): string => id.slice(id.lastIndexOf('/') + 2);

/** Another section of the code in which an identifier lies; null where the code is known not to have it. */
export function sectionBeside(id: string, section: string): string | null {
  const code = /^\/us\/usc\/t(\w+)\/s/.exec(id);
  if (code) {
    const found = findSection(code[1]!, section);
    return found ? `/us/usc/t${code[1]}/s${found.section}` : null;
  }
  if (/\/c[^/]*$/.test(id) && codeOfIdentifier(id)?.holds === 'chapter') return `${id}/s${section}`;
  if (!/\/s[^/]*$/.test(id)) return null;
  // "§ 12" after "N.C. Gen. Stat. § 143-422": a number without a hyphen is none of a code that has no such sections.
  if (shapeBeside(id)?.bare === false && !/[-:]/.test(section)) return null;
  return `${pathBefore(id)}/s${section.replace(/[\u2010-\u2014\u2212]/g, '-')}`;
}

/** How the sections of the code are numbered in which an identifier lies; null where no table has the code. */
export function shapeBeside(id: string): SectionShape | null {
  const title = /^\/us\/usc\/t(\w+)\//.exec(id)?.[1];
  if (title) return shapeOf({ kind: 'usc' }, title);
  const code = codeOfIdentifier(id);
  return code ? code.shape : null;
}

export const shapeOfAct = (act: Act): SectionShape => shapeBeside(act.place) ?? shapeOf({ kind: 'fr' }, '');

/** "§ 8.01-581.15" after "Va. Code § 59.1-196": the same marks inside, and long enough to be a section of a State's code. */
export function isOfOneMake(id: string, section: string): boolean {
  const known = lastSection(id);
  const count = (number: string, mark: string) => number.split(mark).length - 1;
  if (count(section, '-') > 0) return section.length > 4 && count(section, '-') === count(known, '-');
  const isLong = section.replace(/\D/g, '').length > 4;
  return isLong && count(section, '.') > 0 && count(section, '.') === count(known, '.') && count(known, '-') === 0;
}

/** Numbers of one make: 17.46 and 17.50, 1770 and 1780, 349 and 350-e. */
export function isAlike(id: string, section: string): boolean {
  const known = lastSection(id);
  // New York's 350-e is a section like 349.
  const split = (number: string) => number.replace(/-[a-z]{1,2}$/i, '').split(/[.:-]/);
  const a = split(known);
  const b = split(section);
  if (a.length > 1 || b.length > 1) return a.length > 1 && b.length > 1 && a[0] === b[0];
  return section.length > 2 && Math.abs(known.length - section.length) <= 1;
}
