import { hasRegulation } from '../cfr/sections.js';
import { findSection } from '../usc/sections.js';
import type { LawName } from './law-name.js';
import { ANY_SHAPE, type SectionShape } from './section-numbers.js';

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

/** The shape in which a name's sections are numbered; `title`: the title or chapter in which they stand. */
export function shapeOf(name: LawName, title: string): SectionShape {
  if (name.kind === 'code')
    return name.code.hyphenedChapters.includes(title) ? { ...name.code.shape, hyphens: 1 } : name.code.shape;
  if (name.kind === 'usc' || name.kind === 'title') return codeShape(name.kind === 'title' ? name.title : title);
  if (name.kind === 'cfr') return regulationShape(title);
  if (name.kind === 'alias' && name.alias.law) return shapeOf(name.alias.law, title);
  return ANY_SHAPE;
}
