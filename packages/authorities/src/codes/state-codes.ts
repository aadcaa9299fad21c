import { lazily, readRows } from '../data-file.js';
import type { SectionShape } from '../citations/section-numbers.js';

/** A state's code, its regulations, constitution or a city's code. */
export interface StateCode {
  /** The identifier's path: /us-tx/bc, /us-de/code/t{title}, /us-il/ilcs/{chapter}/{act}. */
  readonly path: string;
  readonly state: string;
  readonly kind: 'statute' | 'constitution' | 'regulation' | 'municipal';
  readonly name: string;
  /** As the Bluebook cites it: Tex. Bus. & Com. Code § {s}. */
  readonly citation: string;
  readonly forms: readonly string[];
  readonly shape: SectionShape;
  /** Its chapters or titles whose sections hold a hyphen where others hold none: Massachusetts's c. 106, § 2-314. */
  readonly hyphenedChapters: readonly string[];
  /** What its identifiers hold before the section. */
  readonly holds: 'section' | 'title' | 'chapter' | 'act';
}

interface Grammar {
  readonly hyphens: number;
  readonly letters: boolean;
  readonly separators: string;
  readonly citation: string;
  readonly forms: string;
  readonly points?: number;
  readonly hyphenedChapters?: string;
}

/** A code's place in the tables: what it takes to make it, done when it is first asked for. */
interface CodeRow {
  readonly path: string;
  readonly make: () => StateCode;
}

const codeRows = lazily((): readonly CodeRow[] => {
  const grammars = readGrammars();
  const rows: CodeRow[] = readRows('law/state-codes.tsv').map((row) => {
    const [path, state, kind, name, abbreviation, forms, example] = row as CodeCells;
    const own = grammars.get(path);
    grammars.delete(path);
    const make = () => {
      const grammar = own ?? guessGrammar(path, abbreviation, example);
      return makeCode(path, state, kind, name, [abbreviation, ...split(forms), ...split(grammar.forms)], grammar);
    };
    return { path, make: lazily(make) };
  });
  for (const [path, grammar] of grammars) {
    const kind = /\/(?:lamc|sf-|chicago)/.test(path) ? 'municipal' : 'regulation';
    const forms = split(grammar.forms);
    const state = path.slice(4, 6).toUpperCase();
    rows.push({ path, make: lazily(() => makeCode(path, state, kind, forms[0] ?? path, forms, grammar)) });
  }
  return rows;
});
type CodeCells = [string, string, StateCode['kind'], string, string, string, string];

export const stateCodeCount = (): number => codeRows().length;
export const stateCode = (row: number): StateCode => codeRows()[row]!.make();
export const stateCodes = lazily((): readonly StateCode[] => codeRows().map((row) => row.make()));

const byPath = lazily(() => new Map(codeRows().map((row) => [plainPath(row.path), row])));

/** The code to which an identifier belongs, or null. */
export function codeOfIdentifier(id: string): StateCode | null {
  const parts = id.split('/');
  for (let length = Math.min(parts.length, 4); length > 2; length--) {
    const found = byPath().get(parts.slice(0, length).join('/'));
    if (found) return found.make();
  }
  return null;
}

/** The path before what an identifier fills in: /us-il/ilcs of /us-il/ilcs/{chapter}/{act}. */
export const plainPath = (path: string): string => path.split('{')[0]!.replace(/\/[tc]?$/, '');
const split = (list: string): string[] => list.split('; ').filter(Boolean);

function readGrammars(): Map<string, Grammar> {
  const rows = readRows('law/state-code-grammar.tsv') as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string?,
    string?,
  ][];
  return new Map(
    rows.map(([path, hyphens, letters, separators, , citation, forms, points, hyphenedChapters]) => [
      path,
      {
        hyphens: Number(hyphens),
        letters: letters === '1',
        separators,
        citation,
        forms: forms ?? '',
        ...(points ? { points: Number(points) } : {}),
        ...(hyphenedChapters ? { hyphenedChapters } : {}),
      },
    ]),
  );
}

/** A code without a row of its own: as many hyphens as the example has; New York's sections may end in "-a". */
function guessGrammar(path: string, abbreviation: string, example: string): Grammar {
  const section = example.split(/[^\w.:-]/).at(-1)!;
  return {
    hyphens: (section.match(/-\d/g) ?? []).length,
    letters: path.startsWith('/us-ny/'),
    separators: section.includes(':') ? ':' : '',
    citation: `${abbreviation} § {s}`,
    forms: '',
  };
}

/** States whose codes number articles where others number sections. */
const STATES_OF_ARTICLES = new Set(['LA', 'TX', 'PR']);

function makeCode(
  path: string,
  state: string,
  kind: StateCode['kind'],
  name: string,
  forms: readonly string[],
  grammar: Grammar,
): StateCode {
  const clean = [name, ...forms]
    .map((form) => form.split(' (')[0]!.replace(/\s(?:(?:art|ch|c|tit)\.|chapter)$/, ''))
    // "La. Code Evid." is "La. Code Evid. Ann." too.
    .flatMap((form) => (form.endsWith(' Ann.') ? [form, form.slice(0, -' Ann.'.length)] : [form]))
    .filter((form) => form && !/[§]|\b(?:Chapter|tit|[Tt]itle)\b|^\d+[A-Z]? [A-Z]/.test(form));
  const { hyphens, letters, separators, points = Infinity, hyphenedChapters = '' } = grammar;
  const hyphened = hyphenedChapters.split(' ').filter(Boolean);
  return {
    path,
    state,
    kind,
    name,
    citation: grammar.citation,
    forms: [...new Set(clean)],
    shape: {
      hyphens,
      letters,
      separators,
      points,
      articles: STATES_OF_ARTICLES.has(state),
      acts: path.includes('{act}'),
      bare: hyphens === 0 || path.includes('{title}') || kind !== 'statute',
      hyphened: path.includes('{') ? [] : hyphened,
    },
    hyphenedChapters: path.includes('{') ? hyphened : [],
    holds: path.includes('{act}')
      ? 'act'
      : path.includes('{title}')
        ? 'title'
        : path.includes('{chapter}')
          ? 'chapter'
          : 'section',
  };
}
