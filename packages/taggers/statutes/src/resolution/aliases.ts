import { identifyName, type Alias, type Reading } from '@averment/authorities';
import { addSections } from './codes.js';
import type { Ledger, Target } from './ledger.js';
import { addSectionsOfTarget } from './targets.js';

/** A name that the filing itself gave to a law. */
export function resolveAlias(ledger: Ledger, reading: Reading, alias: Alias): void {
  const target = targetOf(ledger, alias);
  if (!target) return;
  const definedAs = alias.name;
  if (alias.law && alias.law.kind !== 'act') {
    const held = target.held ?? {};
    if (reading.sections) addSections(ledger, reading, alias.law, held, { form: 'short', confidence: 0.95, definedAs });
    return;
  }
  ledger.act = { ...target, at: reading.end };
  if (reading.sections) return addSectionsOfTarget(ledger, reading, target, definedAs);
  ledger.add({
    id: target.id,
    start: reading.start,
    end: reading.end,
    form: 'name',
    confidence: 0.95,
    rule: 'alias',
    definedAs,
    ...(target.name ? { name: target.name } : {}),
  });
}

function targetOf(ledger: Ledger, alias: Alias): Target | null {
  const { readings, printedName } = alias.cluster;
  const name = printedName ?? (alias.law?.kind === 'act' ? alias.law.act.name : undefined);
  const law = alias.law ?? undefined;
  const cited = readings.find((reading) => reading.sections || reading.places || reading.chapter);
  const first = cited ? ledger.ofReading.get(cited)?.[0] : undefined;
  const base = { ...(law ? { law } : {}), ...(name ? { name } : {}) };
  if (first) return { id: first.id, ...base };
  const head = readings[0]!;
  if (law?.kind === 'act') {
    const chosen = ledger.jurisdiction.act(head.names ?? [], true, ledger.nameIn(head));
    return chosen
      ? {
          id: ledger.boundActs.get(chosen.act.place) ?? identifyName(chosen, { part: head.part }) ?? chosen.act.place,
          law: chosen,
          name: chosen.act.name,
        }
      : { id: law.act.place, ...base };
  }
  if (law) return { id: '', law, held: { title: head.title || undefined, chapter: head.chapter } };
  const named = ledger.ofReading.get(head)?.[0];
  return named ? { id: named.id, ...base } : null;
}
