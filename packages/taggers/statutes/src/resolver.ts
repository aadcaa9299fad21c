import type { Cluster, Reading } from '@averment/authorities';
import type { Jurisdiction } from './context.js';
import type { Mentioned, Open } from './findings.js';
import { bindCluster, rebindNames, resolveAct } from './resolution/acts.js';
import { resolveAlias } from './resolution/aliases.js';
import { resolveBareRule } from './resolution/bare-rules.js';
import { resolveBare, resolveWaiting } from './resolution/bare-sections.js';
import { resolveClause } from './resolution/clauses.js';
import { resolveCode } from './resolution/codes.js';
import { Ledger } from './resolution/ledger.js';
import { resolveDefinite, resolveId } from './resolution/short-forms.js';

/** Reads the context into a list of readings: which section each of them means. Mentions come in the order of their places. */
export function resolve(
  text: string,
  readings: readonly Reading[],
  clusters: readonly Cluster[],
  jurisdiction: Jurisdiction,
): { mentions: readonly Mentioned[]; open: readonly Open[] } {
  const ledger = new Ledger(text, clusters, jurisdiction);
  readings.forEach((reading, index) => resolveReading(ledger, reading, readings[index + 1]));
  resolveWaiting(ledger);
  rebindNames(ledger);
  ledger.mentions.sort((a, b) => a.start - b.start || a.end - b.end);
  return ledger;
}

function resolveReading(ledger: Ledger, reading: Reading, next: Reading | undefined): void {
  const before = ledger.mentions.length;
  if (reading.kind === 'fixed') resolveFixed(ledger, reading);
  else if (reading.kind === 'named') resolveNamed(ledger, reading, next);
  else if (reading.kind === 'bare') (reading.places ? resolveBareRule : resolveBare)(ledger, reading);
  else if (reading.kind === 'id') resolveId(ledger, reading);
  else if (reading.kind === 'definite') resolveDefinite(ledger, reading);
  if (ledger.mentions.length > before) {
    const made = ledger.mentions.slice(before);
    ledger.ofReading.set(reading, made);
    ledger.last = made.at(-1)!;
  }
  ledger.lastReading = reading;
}

function resolveFixed(ledger: Ledger, reading: Reading): void {
  for (const place of reading.places!)
    ledger.add({
      id: place.id,
      start: place.start,
      end: place.end,
      form: 'full',
      pinpoint: place.pinpoint,
      confidence: 1,
      rule: reading.rule,
    });
  const cluster = ledger.clusters.get(reading);
  if (cluster?.printedName) bindCluster(ledger, reading);
}

/** A name, with sections or without. */
function resolveNamed(ledger: Ledger, reading: Reading, next: Reading | undefined): void {
  const names = reading.names!;
  const [first] = names;
  if (first!.kind === 'alias') return resolveAlias(ledger, reading, first!.alias);
  if (first!.kind === 'clause') return resolveClause(ledger, reading, first!.places);
  if (names.some((name) => name.kind === 'act') && !names.some((name) => name.kind === 'code' || name.kind === 'usc'))
    return resolveAct(ledger, reading, next);
  resolveCode(ledger, reading);
}
