import { findSection, identifyName, type Held, type Reading } from '@averment/authorities';
import { addSections } from './codes.js';
import { hasCue } from './cues.js';
import type { ActLaw, Ledger } from './ledger.js';
import { addSectionsOfTarget } from './targets.js';

/** A citation that names an act. */
export function resolveAct(ledger: Ledger, reading: Reading, next: Reading | undefined): void {
  const law = ledger.jurisdiction.act(reading.names!, hasCue(ledger, reading), ledger.nameIn(reading));
  if (!law) return leaveAct(ledger, reading, next);
  const { act } = law;
  const held: Held = { part: reading.part };
  if (reading.sections) {
    if (addSections(ledger, reading, law, held, { form: 'name', confidence: 0.95, name: act.name })) {
      ledger.act = { id: act.place, law, name: act.name, at: reading.end };
      return;
    }
    ledger.open.pop();
    return addSectionsOfTarget(ledger, reading, {
      id: ledger.boundActs.get(act.place) ?? act.place,
      law,
      name: act.name,
    });
  }
  mentionByName(ledger, reading, law, held);
}

function mentionByName(ledger: Ledger, reading: Reading, law: ActLaw, held: Held): void {
  const { act } = law;
  const cited = citedWith(ledger, reading);
  const id = cited ? null : (ledger.boundActs.get(act.place) ?? identifyName(law, held));
  ledger.act = { id: id ?? act.place, law, name: act.name, at: reading.end };
  if (cited) ledger.pending.set(cited, reading);
  else if (id)
    ledger.add({
      id,
      start: reading.start,
      end: reading.end,
      form: 'name',
      confidence: 0.9,
      rule: reading.rule,
      name: act.name,
    });
}

/** The citation that stands beside the act's name, and says what the filing means by it. */
export function citedWith(ledger: Ledger, reading: Reading): Reading | null {
  const cluster = ledger.clusters.get(reading) ?? null;
  return (
    cluster?.readings.find((other) => other !== reading && (other.sections || other.places || other.chapter)) ?? null
  );
}

/** A citation is resolved: the name before it, and what is defined by both, mean its first section. */
export function bindCluster(ledger: Ledger, reading: Reading): void {
  const named = ledger.pending.get(reading);
  if (!named) return;
  const first = ledger.mentions.find((mention) => mention.start >= reading.start) ?? ledger.mentions.at(-1);
  if (!first) return;
  const law = ledger.jurisdiction.act(named.names!, true, ledger.nameIn(named));
  const name = law?.act.name;
  ledger.add({
    id: first.id,
    start: named.start,
    end: named.end,
    form: 'name',
    confidence: 0.95,
    rule: named.rule,
    name,
    etSeq: first.etSeq,
    likely: law ? likelyInstead(first.id, law.act.place) : undefined,
  });
  if (law && (first.etSeq || first.through || IS_PART.test(first.id))) ledger.boundActs.set(law.act.place, first.id);
  if (ledger.act) ledger.act = { ...ledger.act, id: first.id };
}

/** 16 C.F.R. Part 310: all of the act, as "et seq." says. */
const IS_PART = /\/p\d+$/;

/** What names meant before the filing told where the act stands. */
export function rebindNames({ mentions, boundActs }: Ledger): void {
  mentions.forEach((mention, index) => {
    const bound = mention.rule === 'act' ? boundActs.get(mention.id) : undefined;
    if (bound) mentions[index] = { ...mention, id: bound };
  });
}

/** Of "the Fair Debt Collection Practices Act, 18 U.S.C. § 1692": the section of the act's own title, where only that one exists. */
function likelyInstead(cited: string, place: string): string | undefined {
  const [, title, section] = CODE_SECTION.exec(cited) ?? [];
  const [, ownTitle] = CODE_SECTION.exec(place) ?? [];
  if (!title || !section || !ownTitle || title === ownTitle) return undefined;
  const isLive = (of: string) => findSection(of, section)?.status === 'in-force';
  return isLive(ownTitle) && !isLive(title) ? `/us/usc/t${ownTitle}/s${section}` : undefined;
}
const CODE_SECTION = /^\/us\/usc\/t(\d+)\/s(.+)$/;

function leaveAct(ledger: Ledger, reading: Reading, next: Reading | undefined): void {
  if (reading.sections && next) ledger.leave(reading, 'several acts go by that name');
  else if (reading.names!.some((name) => name.kind === 'act' && name.full))
    ledger.leave(reading, 'several acts go by that name');
}
