import { readSections, sectionOfAct, type CitedSection, type Reading } from '@averment/authorities';
import { pathBefore, sectionBeside, shapeBeside } from './beside.js';
import { detail, stretchOf, type Ledger, type Target } from './ledger.js';

/** "SCA § 2702", "Section 17.50 of the DTPA": by the act's own numbers, or as a section of the code in which the act lies. */
export function addSectionsOfTarget(ledger: Ledger, reading: Reading, target: Target, definedAs?: string): void {
  const items = itemsBeside(ledger, reading, target.id);
  const ids = items.map((item) => sectionOfTarget(target, item.section));
  if (ids.every((id) => id === null)) return ledger.leave(reading, 'the act has no such section in the tables');
  const extra = { ...(definedAs ? { definedAs } : {}), ...(target.name ? { name: target.name } : {}) };
  items.forEach((item, index) => {
    const id = ids[index];
    if (!id) return;
    const through = item.through ? (ids[index + 1] ?? undefined) : undefined;
    const stretch = stretchOf(reading, items, index);
    const as = { form: 'short', confidence: 0.85, rule: reading.rule } as const;
    ledger.remember(item.section, ledger.add({ id, ...stretch, ...detail(item), through, ...as, ...extra }));
  });
}

export function itemsBeside(ledger: Ledger, reading: Reading, id: string): readonly CitedSection[] {
  const nameFirst = (reading.nameStart ?? 0) <= reading.sections!.start;
  const shape = shapeBeside(id);
  return (shape && readSections(ledger.text, reading.sectionsAt!, shape, nameFirst)?.items) || reading.sections!.items;
}

/** By the act's own numbers where it is known; else, or where the filing cites the act elsewhere, in the code in which it lies. */
function sectionOfTarget(target: Target, section: string): string | null {
  if (target.law?.kind !== 'act') return sectionBeside(target.id, section);
  const own = sectionOfAct(target.law.act, section);
  const isElsewhere = pathBefore(target.id) !== pathBefore(target.law.act.place);
  return own ?? (isElsewhere ? sectionBeside(target.id, section) : null);
}
