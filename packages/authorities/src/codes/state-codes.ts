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
  /** What its identifiers hold before the section. */
  readonly holds: 'section' | 'title' | 'chapter' | 'act';
}

interface Grammar {
  readonly hyphens: number;
  readonly letters: boolean;
  readonly separators: string;
  readonly citation: string;
  readonly forms: string;
}

export const stateCodes = lazily((): readonly StateCode[] => {
  const grammars = readGrammars();
  const codes: StateCode[] = [];
  for (const [path, state, kind, name, abbreviation, forms, example] of readRows('law/state-codes.tsv') as string[][]) {
    const grammar = grammars.get(path!) ?? guessGrammar(path!, abbreviation!, example!);
    grammars.delete(path!);
    codes.push(
      makeCode(
        path!,
        state!,
        kind as StateCode['kind'],
        name!,
        [abbreviation!, ...split(forms!), ...split(grammar.forms)],
        grammar,
      ),
    );
  }
  for (const [path, grammar] of grammars) {
    const kind = /\/(?:lamc|sf-|chicago)/.test(path) ? 'municipal' : 'regulation';
    const forms = split(grammar.forms);
    codes.push(makeCode(path, path.slice(4, 6).toUpperCase(), kind, forms[0] ?? path, forms, grammar));
  }
  return codes;
});

const byPath = lazily(() => new Map(stateCodes().map((code) => [plainPath(code.path), code])));

/** The code to which an identifier belongs, or null. */
export function codeOfIdentifier(id: string): StateCode | null {
  const parts = id.split('/');
  for (let length = Math.min(parts.length, 4); length > 2; length--) {
    const found = byPath().get(parts.slice(0, length).join('/'));
    if (found) return found;
  }
  return null;
}

const plainPath = (path: string): string => path.replace(/\/[tc]?\{.*$/, '');
const split = (list: string): string[] => list.split('; ').filter(Boolean);

function readGrammars(): Map<string, Grammar> {
  const rows = readRows('law/state-code-grammar.tsv') as [string, string, string, string, string, string, string][];
  return new Map(
    rows.map(([path, hyphens, letters, separators, , citation, forms]) => [
      path,
      { hyphens: Number(hyphens), letters: letters === '1', separators, citation, forms: forms ?? '' },
    ]),
  );
}

/** A code without a row of its own: as many hyphens as the example has; New York's sections may end in "-a". */
function guessGrammar(path: string, abbreviation: string, example: string): Grammar {
  const section = /[\dA-Z][\w.:-]*$/.exec(example)?.[0] ?? '';
  return {
    hyphens: (section.match(/-\d/g) ?? []).length,
    letters: path.startsWith('/us-ny/'),
    separators: section.includes(':') ? ':' : '',
    citation: `${abbreviation} § {s}`,
    forms: '',
  };
}

function makeCode(
  path: string,
  state: string,
  kind: StateCode['kind'],
  name: string,
  forms: readonly string[],
  grammar: Grammar,
): StateCode {
  const clean = [name, ...forms]
    .map((form) => form.replace(/\s\(.*$/, '').replace(/\s(?:art|ch|c|tit)\.$/, ''))
    .filter((form) => form && !/[§]|\b(?:Chapter|tit|[Tt]itle)\b|^\d+[A-Z]? [A-Z]/.test(form));
  const { hyphens, letters, separators } = grammar;
  return {
    path,
    state,
    kind,
    name,
    citation: grammar.citation,
    forms: [...new Set(clean)],
    shape: { hyphens, letters, separators },
    holds: path.includes('{act}')
      ? 'act'
      : path.includes('{title}')
        ? 'title'
        : path.includes('{chapter}')
          ? 'chapter'
          : 'section',
  };
}
