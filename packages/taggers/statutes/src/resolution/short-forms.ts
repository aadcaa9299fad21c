import { findSection, type Reading } from '@averment/authorities';
import { addSections } from './codes.js';
import { sectionBeside } from './beside.js';
import { BESIDE, detail, NEAR, stretchOf, type Ledger } from './ledger.js';
import { addSectionsOfTarget, itemsBeside } from './targets.js';

const UNKNOWN: ReadonlySet<Reading['kind']> = new Set(['definite', 'bare']);

/** "Id.", "Id. § 1343": what was cited last. */
export function resolveId(ledger: Ledger, reading: Reading): void {
  const last = ledger.last;
  const before = ledger.lastReading;
  if (!last || !before || before.rule === 'case' || reading.start - last.end > NEAR) return;
  // "Section 4 of the Act. Id. § 4(b)": what nobody knows the law of is none that was cited before it.
  if (UNKNOWN.has(before.kind) && !ledger.ofReading.has(before)) return;
  if (!reading.sections) {
    if (before.kind !== 'other')
      ledger.add({ id: last.id, start: reading.start, end: reading.end, form: 'id', confidence: 0.7, rule: 'id' });
    return;
  }
  const items = itemsBeside(ledger, reading, last.id);
  items.forEach((item, index) => {
    const id = sectionBeside(last.id, item.section);
    if (id)
      ledger.remember(
        item.section,
        ledger.add({
          id,
          ...stretchOf(reading, items, index),
          ...detail(item),
          form: 'id',
          confidence: 0.75,
          rule: 'id-section',
        }),
      );
  });
}

/** "Section 1692k of that Act", where no act was named but a section of the Code was cited: one of the same title. */
function inCodeCited(ledger: Ledger, reading: Reading): void {
  const { code } = ledger;
  const section = reading.sections?.items[0]?.section;
  const title = code?.law.kind === 'usc' ? code.held.title : undefined;
  const isNear = code !== null && reading.start - code.at < NEAR;
  if (code && section && title && isNear && findSection(title, section)?.status === 'in-force')
    addSections(ledger, reading, code.law, code.held, { form: 'short', confidence: 0.6 });
  else ledger.leave(reading, 'no act is named before');
}

/** "the Act", "said statute", "subsection (b)". */
export function resolveDefinite(ledger: Ledger, reading: Reading): void {
  if (reading.rule === 'subsection') {
    const last = ledger.last;
    if (!last || reading.start - last.end > BESIDE || ledger.text.slice(last.end, reading.start).includes('\n\n'))
      return;
    const pinpoint = ledger.text
      .slice(reading.start, reading.end)
      .replace(/^\D*?(?=\()/, '')
      .replace(/\s+/g, ' ');
    ledger.add({
      id: last.id,
      start: reading.start,
      end: reading.end,
      form: 'short',
      pinpoint,
      confidence: 0.6,
      rule: 'subsection',
    });
    return;
  }
  const act = ledger.act;
  if (!act) return inCodeCited(ledger, reading);
  if (reading.sections) return addSectionsOfTarget(ledger, reading, act);
  ledger.add({
    id: act.id,
    start: reading.start,
    end: reading.end,
    form: 'short',
    confidence: 0.6,
    rule: reading.rule,
    ...(act.name ? { name: act.name } : {}),
  });
}
