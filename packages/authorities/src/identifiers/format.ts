import { codeOfIdentifier } from '../codes/state-codes.js';

const RULE_SETS: Readonly<Record<string, string>> = {
  frcp: 'Fed. R. Civ. P.',
  frap: 'Fed. R. App. P.',
  fre: 'Fed. R. Evid.',
  frcrp: 'Fed. R. Crim. P.',
  frbp: 'Fed. R. Bankr. P.',
};

/** 14 -> XIV. */
export function roman(value: number): string {
  const numerals: readonly [number, string][] = [
    [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ]; // prettier-ignore
  let rest = value;
  return numerals
    .map(([worth, letters]) => {
      const times = Math.floor(rest / worth);
      rest -= times * worth;
      return letters.repeat(times);
    })
    .join('');
}

/** The citation of an identifier in Bluebook style: /us/usc/t18/s2702 is "18 U.S.C. § 2702". Unknown identifiers come back as they are. */
export function formatCitation(id: string): string {
  return (id.startsWith('/us/') ? formatFederal(id) : formatState(id)) ?? id;
}

function formatFederal(id: string): string | null {
  const [, , kind, first = '', second = ''] = id.split('/');
  const title = first.slice(1);
  const last = second.slice(1);
  switch (kind) {
    case 'usc':
      if (second === '') return `${title} U.S.C.`;
      if (title.endsWith('a') && /^\d/.test(title)) return `${title.slice(0, -1)} U.S.C. app. § ${last}`;
      return second[0] === 'c' ? `${title} U.S.C. ch. ${last}` : `${title} U.S.C. § ${last}`;
    case 'cfr':
      if (second === '') return `${title} C.F.R.`;
      return second[0] === 'p' ? `${title} C.F.R. pt. ${last}` : `${title} C.F.R. § ${last}`;
    case 'pl':
      return `Pub. L. No. ${first}-${second}`;
    case 'stat':
      return `${first} Stat. ${second}`;
    case 'const':
      return `U.S. Const. ${constitutionPart(first)}`;
    default:
      return RULE_SETS[kind!] ? `${RULE_SETS[kind!]} ${title}` : null;
  }
}

function constitutionPart(part: string): string {
  const found = /^(amend|art)(\d+)$/.exec(part);
  return found ? `${found[1]}. ${roman(Number(found[2]))}` : part;
}

function formatState(id: string): string | null {
  const code = codeOfIdentifier(id);
  if (!code) return null;
  const parts = id.split('/').slice(3);
  const section = parts.at(-1)!.slice(1);
  if (code.kind === 'constitution') return `${code.citation.replace(' § {s}', '')} ${constitutionPart(parts.at(-1)!)}`;
  if (code.holds === 'act') {
    const [chapter, act, last] = parts;
    return last ? `${chapter} ILCS ${act}/${last.slice(1)}` : `${chapter} ILCS ${act ?? ''}`.trim();
  }
  const title = code.holds === 'section' ? '' : parts[0]!.slice(1);
  const whole = code.holds !== 'section' && parts.length === 1;
  const cited = code.citation.replace(/\{(?:title|chapter)\}/, title);
  if (whole) return cited.replace(/,? §? ?\{s\}$/, '');
  if (parts.at(-1)![0] === 'c') return cited.replace(/§ \{s\}|\{s\}/, `ch. ${section}`);
  return cited.replace('{s}', section);
}
