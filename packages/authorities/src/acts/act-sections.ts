import { lazily, readRows, readText } from '../data-file.js';

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

/** The sections of a title of the Code that an act, or the part of it that bears a name, enacted. */
export const codePlacesOf = (act: string, part: string, title: string): readonly string[] =>
  sectionLinesOf(act)
    .filter((line) => line.title === title && (part === '' || line.part === part || line.part.startsWith(`${part};`)))
    .flatMap((line) => line.sections.split(' ').map((pair) => pair.slice(pair.indexOf('>') + 1)));

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
