import {
  findSection,
  identifyName,
  identifySection,
  readSections,
  shapeOf,
  shortSections,
  type CitedSection,
  type Held,
  type LawName,
  type Reading,
} from '@averment/authorities';
import type { Mentioned } from '../findings.js';
import { bindCluster } from './acts.js';
import { shapeOfAct } from './beside.js';
import { detail, stretchOf, type Ledger } from './ledger.js';

const BESIDE_TITLE = 60;

/** A citation that names its code. */
export function resolveCode(ledger: Ledger, reading: Reading): void {
  const chosen = chooseCode(ledger, reading);
  if (!chosen) {
    if (reading.sections) ledger.leave(reading, 'no state is named whose code this is');
    return;
  }
  const { law, sure } = chosen;
  const held = heldFor(ledger, law, reading);
  if (!reading.sections) {
    ledger.code = { law, held, at: reading.end, alone: true };
    const id = identifyName(law, held);
    if (id) {
      ledger.add({ id, start: reading.start, end: reading.end, form: 'full', confidence: 0.9, rule: reading.rule });
      bindCluster(ledger, reading);
    }
    return;
  }
  const confidence = (sure ? 1 : 0.8) * (held.title === (reading.title || undefined) ? 1 : 0.7);
  addSections(ledger, reading, law, held, { form: 'full', confidence });
  bindCluster(ledger, reading);
}

function chooseCode(ledger: Ledger, reading: Reading): { law: LawName; sure: boolean } | null {
  const names = reading.names!;
  const beside = ledger.code;
  // "Okla. Stat. tit. 15, § 751, and tit. 23, § 9.1": another title of the code just cited.
  const isBeside = reading.assumed && beside !== null && reading.start - beside.at < BESIDE_TITLE;
  if (isBeside && beside.law.kind === 'code' && beside.law.code.holds === 'title')
    return { law: beside.law, sure: false };
  const federal = names.find((name) => name.kind === 'usc' || name.kind === 'cfr' || name.kind === 'title');
  // "Chapter 93A, § 2": read in the courts of the State that cites its law so, and near a citation of it.
  if (reading.assumed && !reading.title) {
    const own = ledger.jurisdiction.code(names, beside?.law.kind === 'code' ? beside.law.code.state : null, true);
    return own?.sure ? own : null;
  }
  const isWrong = reading.assumed && !findSection(reading.title!, reading.sections!.items[0]!.section);
  const titled = isWrong ? ledger.jurisdiction.titledCode() : null;
  if (titled) return { law: titled, sure: false };
  // "D.C. Mun. Regs. tit. 14, § 400": another code's title, since the U.S. Code has no such section in it.
  if (isWrong) return null;
  if (federal) return { law: federal, sure: true };
  const near = ledger.code?.law.kind === 'code' ? ledger.code.law.code.state : null;
  const printed = ledger.text.slice(reading.nameStart, reading.nameEnd);
  return ledger.jurisdiction.code(names, near, /^(?:[A-Z]\.?\s?){2,3}$/.test(printed));
}

/** What the citation holds beside its section; a title that it lacks is that of the code cited last. */
function heldFor(ledger: Ledger, law: LawName, reading: Reading): Held {
  const held = {
    title: reading.title || (law.kind === 'cfr' ? law.title : undefined),
    chapter: reading.chapter,
    act: reading.act,
    part: reading.part,
    appendix: reading.appendix,
  };
  if (held.title || (law.kind !== 'usc' && law.kind !== 'cfr')) return held;
  const section = reading.sections?.items[0]?.section ?? '';
  const known = ledger.bySection.get(section.toLowerCase())?.id;
  const title = /^\/us\/usc\/t(\w+)\//.exec(known ?? '')?.[1] ?? titleWith(ledger, section, law.kind);
  return title ? { ...held, title } : held;
}

function titleWith(ledger: Ledger, section: string, kind: 'usc' | 'cfr'): string | undefined {
  const short = kind === 'usc' ? shortSections().get(section)?.id : undefined;
  const titled = ledger.code?.law.kind === kind ? ledger.code.held.title : undefined;
  if (titled && (kind === 'cfr' || findSection(titled, section))) return titled;
  return /^\/us\/usc\/t(\w+)\//.exec(short ?? '')?.[1];
}

/** One mention a section, each with its own stretch. */
export function addSections(
  ledger: Ledger,
  reading: Reading,
  law: LawName,
  held: Held,
  as: Pick<Mentioned, 'form' | 'confidence'> & { name?: string; definedAs?: string },
): boolean {
  const items = itemsFor(ledger, reading, law, held);
  const ids = items.map((item) => identifySection(law, held, item.section));
  if (ids.every((id) => id === null)) {
    ledger.leave(reading, law.kind === 'act' ? 'the act has no such section in the tables' : 'no title is named');
    return false;
  }
  items.forEach((item, index) => {
    const id = ids[index];
    if (!id) return;
    const through = item.through ? (ids[index + 1] ?? undefined) : undefined;
    ledger.remember(
      item.section,
      ledger.add({ id, ...stretchOf(reading, items, index), ...detail(item), through, ...as, rule: reading.rule }),
    );
  });
  if (law.kind !== 'act') ledger.code = { law, held, at: reading.end };
  return true;
}

/** The sections again, in the shape of the code that the context gave them. */
function itemsFor(ledger: Ledger, reading: Reading, law: LawName, held: Held): readonly CitedSection[] {
  const list = reading.sections!;
  const nameFirst = (reading.nameStart ?? 0) <= list.start;
  const shape = law.kind === 'act' ? shapeOfAct(law.act) : shapeOf(law, held.title ?? held.chapter ?? '');
  return readSections(ledger.text, reading.sectionsAt!, shape, nameFirst)?.items ?? list.items;
}
