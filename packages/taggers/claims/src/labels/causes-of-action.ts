import { lazily, readRecords } from '@averment/record/data-file';
import { foldedTitle } from './folded-title.js';

/** A cause of action of the closed list. */
export interface CauseOfAction {
  readonly label: string;
  readonly group: string;
  /** Identifier of the law under which it is brought, or '' where it is none of statute. */
  readonly statute: string;
  /** The number of the last section of that law, or NaN where it is the one section. */
  readonly through: number;
  /** The words of its title and variants, folded. */
  readonly words: ReadonlySet<string>;
}

/** A title under which a cause is pleaded. */
export interface PleadedAs {
  readonly cause: CauseOfAction;
  /** True if the form says under which law: an act's name, a section, initials. */
  readonly namesLaw: boolean;
}

/** All causes, in the order of the list. */
export const causesOfAction = lazily((): CauseOfAction[] => rows().map(({ cause }) => cause));

/** The causes by each folded form of their titles. Of a form that two causes share, the first. */
export const pleadedForms = lazily(() => {
  const forms = new Map<string, PleadedAs>();
  for (const { cause, titles } of rows())
    for (const title of titles) {
      const key = foldedTitle(title.replace(/^Violations? of (?:the )?/, '')).join(' ');
      if (!forms.has(key)) forms.set(key, { cause, namesLaw: NAMES_LAW.test(title) });
    }
  return forms;
});

const NAMES_LAW = /\d|\bAct\b|\bLaw\b|\bTitle\b|\bClause\b|\bAmendment\b|\bCode\b|\b[A-Z]{3,}\b|§/;

const rows = lazily(() =>
  readRecords(new URL('../../data/causes-of-action.tsv', import.meta.url)).map((row) => {
    const titles = [row['title']!, ...row['variants']!.split('; ')].filter((title) => title !== '');
    const cause: CauseOfAction = {
      label: row['label']!,
      group: row['group']!,
      statute: row['statute']!,
      through: Number.parseFloat(row['through']!),
      words: new Set(titles.flatMap(foldedTitle)),
    };
    return { cause, titles };
  }),
);

/** The identifier of a code, and of its section the number and what is lettered behind it: 1681, e. */
function partsOf(id: string): { code: string; number: number; letters: string } | null {
  const at = id.lastIndexOf('/s') + 2;
  const figures = /^\d{1,8}(?:\.\d{1,6})?/.exec(id.slice(at))?.[0];
  if (at < 2 || !figures) return null;
  return { code: id.slice(0, at), number: Number.parseFloat(figures), letters: id.slice(at + figures.length) };
}

/** True if the identifier is the cause's law, one of its act's sections, or a section lettered after it (1681e of 1681). */
export function isUnder(id: string, { statute, through }: CauseOfAction): boolean {
  if (statute === '') return false;
  if (id === statute) return true;
  const own = partsOf(statute);
  const cited = partsOf(id);
  if (!own || cited?.code !== own.code) return false;
  if (cited.number > own.number && cited.number <= through) return true;
  const added = cited.letters.startsWith(own.letters) ? cited.letters.slice(own.letters.length) : null;
  return cited.number === own.number && added !== null && /^[a-z]{0,2}(?:-\d{1,3})?$/.test(added);
}

/** The plain lower-case words of each title of the list. */
export const knownTitles = lazily((): string[][] =>
  rows().flatMap(({ titles }) =>
    titles.map((title) =>
      title
        .toLowerCase()
        .replace(/[^a-z ]/g, '')
        .split(' '),
    ),
  ),
);
