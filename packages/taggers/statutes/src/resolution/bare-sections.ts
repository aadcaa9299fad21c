import {
  STATES_OF_MANY_CODES,
  findSection,
  identifySection,
  readSections,
  sectionOfAct,
  shapeOf,
  shortSections,
  type CitedSection,
  type Reading,
} from '@averment/authorities';
import { isAlike, isOfOneMake, lastSection, pathBefore, sectionBeside } from './beside.js';
import { addSections } from './codes.js';
import { hasLawCue } from './cues.js';
import { BESIDE, detail, NEAR, stretchOf, type Ledger, type Seen } from './ledger.js';
import { addSectionsOfTarget, itemsBeside } from './targets.js';

/** A section without a code: by its number, then by the code cited last, then by the act named last. */
export function resolveBare(ledger: Ledger, reading: Reading): void {
  if (OF_GUIDELINES.test(ledger.text.slice(Math.max(0, reading.start - 14), reading.start))) return;
  const items = reading.sections!.items;
  const [first] = items;
  const known = ledger.bySection.get(first!.section.toLowerCase());
  const short = shortSections().get(first!.section);
  const beside = isOfThatCode(ledger.text, reading.end) ? besideLast(ledger, reading, first!) : null;
  if (beside) return addSectionsOf(ledger, reading, beside, 0.85);
  if (known) return addSectionsOf(ledger, reading, known.id, 0.85);
  if (short && isShort(ledger, first!.section)) return addSectionsOf(ledger, reading, short.id, 0.85);
  const near = nearCode(ledger, reading, first!);
  if (near && !isOwnNumber(ledger, reading, first!)) {
    addSections(ledger, reading, near.law, near.held, { form: 'short', confidence: 0.7 });
    return;
  }
  const act = ledger.act;
  if (act && reading.start - act.at < (near ? NEAR : BESIDE)) {
    const its = act.law?.kind === 'act' ? act.law.act : null;
    const isIts = its !== null && (its.state === null || isAlike(its.place, first!.section));
    if (isIts && sectionOfAct(its, first!.section)) return addSectionsOfTarget(ledger, reading, act);
  }
  ledger.waiting.push(reading);
}

const OF_THAT_CODE = /^\s{1,2}of\s(?:that|said|such|the\ssame)\s(?:code|title|chapter)\b/i;
const isOfThatCode = (text: string, end: number): boolean => OF_THAT_CODE.test(text.slice(end, end + 30));

/** "§ 38.001 of that Code": the one in which the section lies that was cited last. */
const besideLast = ({ last }: Ledger, reading: Reading, { section }: CitedSection): string | null =>
  last && reading.start - last.end < NEAR ? sectionBeside(last.id, section) : null;

/** "CEQA Guidelines § 15064": numbers of their own. */
const OF_GUIDELINES = /\b(?:Guidelines|Manual|Standards),?\s{1,2}$/;

/** "§ 502(a)" after ERISA was named: the act has such a section, and the Code's of that number is none of the act's. */
function isOwnNumber(ledger: Ledger, reading: Reading, item: CitedSection): boolean {
  const law = ledger.act?.law;
  if (law?.kind !== 'act' || !law.act.act || reading.start - ledger.act!.at > NEAR) return false;
  const place = Number.parseInt(lastSection(law.act.place), 10) || 0;
  return Number.parseInt(item.section, 10) < place && sectionOfAct(law.act, item.section) !== null;
}

function isShort(ledger: Ledger, section: string): boolean {
  if (/^19[68]\d$/.test(section)) return true;
  const source = shortSections().get(section)!.source.split(',')[0]!;
  return ledger.mentions.some((mention) => mention.name?.startsWith(source));
}

/** The code cited last, if it can have such a section. */
function nearCode(ledger: Ledger, reading: Reading, item: CitedSection): Seen | null {
  const seen = ledger.code;
  if (!seen || reading.start - seen.at > NEAR) return null;
  const { law, held } = seen;
  if (law.kind === 'usc' || law.kind === 'title') {
    const title = law.kind === 'title' ? law.title : held.title;
    const isTelling =
      item.section.length > 2 || (reading.start - seen.at < BESIDE && ledger.text[reading.start] === '§');
    if (!title || !isTelling) return null;
    // "§§ 1956-57": as the title numbers its sections, a range.
    const own =
      readSections(ledger.text, reading.sectionsAt!, shapeOf({ kind: 'usc' }, title), false)?.items[0] ?? item;
    return findSection(title, own.section)?.status === 'in-force' ? seen : null;
  }
  if (law.kind === 'cfr') return /^\d{2,4}\.\d/.test(item.section) ? seen : null;
  if (seen.alone && isRightBehind(ledger, seen.at, reading.start))
    return /(?:\D{0,3}\d){3}/.test(item.section) ? seen : null;
  const path = `${pathBefore(identifySection(law, held, 'x'))}/s`;
  const isSign = ledger.text[reading.start] === '§' && !isOfOther(ledger.text, reading.start, law);
  return ledger.mentions.some(
    ({ id }) => id.startsWith(path) && (isAlike(id, item.section) || (isSign && isOfOneMake(id, item.section))),
  )
    ? seen
    : null;
}

/** "Transp. § 21-801", "Philadelphia Code § 9-1103": a name that no table has stands before it; or the State has many codes. */
const isOfOther = (text: string, at: number, law: Seen['law']): boolean =>
  (law.kind === 'code' && STATES_OF_MANY_CODES.has(law.code.state)) ||
  /[A-Z][A-Za-z.-]{1,20}\s(?:Code|Law|Regs?\.|Ord\.|Ordinance|Rules?)\s{0,2}$/.test(
    text.slice(Math.max(0, at - 40), at),
  );

/** "the Labor Code, which in Section 21.051 …": the code stands without a section of its own, and not a paragraph away. */
const RIGHT_BEHIND = 200;
const isRightBehind = (ledger: Ledger, from: number, to: number): boolean =>
  to - from < RIGHT_BEHIND && !ledger.text.slice(from, to).includes('\n\n');

/** The first section is known by its number; the others of the list lie in the same code. */
function addSectionsOf(ledger: Ledger, reading: Reading, id: string, confidence: number): void {
  const items = itemsBeside(ledger, reading, id);
  const ids = items.map((item, index) =>
    index === 0 ? id : (ledger.bySection.get(item.section.toLowerCase())?.id ?? sectionBeside(id, item.section)),
  );
  items.forEach((item, index) => {
    const found = ids[index];
    const through = item.through ? (ids[index + 1] ?? undefined) : undefined;
    if (found)
      ledger.remember(
        item.section,
        ledger.add({
          id: found,
          ...stretchOf(reading, items, index),
          ...detail(item),
          through,
          form: 'short',
          confidence,
          rule: reading.rule,
        }),
      );
  });
}

/** What no code before it explains may be a section that is cited in full later on. */
export function resolveWaiting(ledger: Ledger): void {
  for (const reading of ledger.waiting) {
    const known = ledger.bySection.get(reading.sections!.items[0]!.section.toLowerCase());
    if (known && reading.sections!.items[0]!.section.length > 2) addSectionsOf(ledger, reading, known.id, 0.6);
    else if (hasLawCue(ledger.text, reading.start)) ledger.leave(reading, 'no code is named for this section');
  }
}
