import { findSection } from '../usc/sections.js';
import { startOfPart } from '../acts/act-sections.js';
import { sectionOfAct } from '../acts/acts.js';
import type { LawName } from '../citations/law-name.js';

/** What goes with a name in a citation. */
export interface Held {
  readonly title?: string | undefined;
  readonly chapter?: string | undefined;
  readonly act?: string | undefined;
  readonly part?: string | undefined;
  readonly appendix?: boolean | undefined;
}

/** Lower case, dashes as hyphens. */
const plain = (section: string): string => section.replace(/[\u2010-\u2014\u2212]/g, '-');

/** The identifier of a section under a name of law; null where the name needs a title or chapter that it doesn't have. */
export function identifySection(law: LawName, held: Held, printed: string): string | null {
  const section = plain(printed);
  switch (law.kind) {
    case 'usc':
      return held.title ? codeSection(held.title + (held.appendix ? 'a' : ''), section) : null;
    case 'title':
      return codeSection(law.title, section);
    case 'cfr':
      return held.title ? `/us/cfr/t${held.title}/s${section}` : null;
    case 'code':
      return stateSection(law, held, section);
    case 'act':
      return sectionOfAct(held.part ? { ...law.act, part: `title ${held.part}` } : law.act, section);
    default:
      return null;
  }
}

/** A section of the U.S. Code in the case that the Code itself prints. */
function codeSection(title: string, section: string): string {
  return `/us/usc/t${title}/s${findSection(title, section)?.section ?? section.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())}`;
}

function stateSection(law: Extract<LawName, { kind: 'code' }>, held: Held, printed: string): string | null {
  const { code } = law;
  const section =
    code.state === 'NY' ? printed.replace(/-([A-Z]+)$/, (_, letters: string) => `-${letters.toLowerCase()}`) : printed;
  if (code.holds === 'act' && section.includes('/')) {
    const [act, own] = section.split('/') as [string, string];
    return stateSection(law, { ...held, act }, own);
  }
  const path = pathOf(law, held);
  return path ? `${path}/s${section}` : null;
}

function pathOf({ code }: Extract<LawName, { kind: 'code' }>, held: Held): string | null {
  if (code.holds === 'section') return code.path;
  if (code.holds === 'act') return held.title && held.act ? `/us-il/ilcs/${held.title}/${held.act}` : null;
  const number = code.holds === 'title' ? held.title : held.chapter;
  return number ? code.path.replace(/\{\w+\}/, number) : null;
}

/** The identifier of what a name stands for without a section: where an act begins, a chapter, a part; null for a code alone. */
export function identifyName(law: LawName, held: Held): string | null {
  if (law.kind === 'act')
    return (held.part ? startOfPart(law.act.act, held.part) : null) ?? (held.part ? null : law.act.place);
  if (law.kind === 'clause') return law.places.length === 1 ? law.places[0]! : null;
  if (!held.chapter) return null;
  if (law.kind === 'cfr' && held.title) return `/us/cfr/t${held.title}/p${held.chapter}`;
  if (law.kind === 'usc' && held.title) return `/us/usc/t${held.title}/c${held.chapter}`;
  if (law.kind === 'code' && law.code.holds === 'section') return `${law.code.path}/c${held.chapter}`;
  if (law.kind === 'code' && law.code.holds === 'chapter') return pathOf(law, held);
  return null;
}
