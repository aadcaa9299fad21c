import type { ComplaintRecord, Damages } from '@averment/record';
import type { GoldContractSection, GoldDamages, GoldLabel } from '../gold.js';
import { caseKey, likeness, pairUp, partyKey, plain, sameTitle, sectionKey, type Outcome } from './matching.js';

/** One family's outcome in one filing, its items as short strings for a person to read. */
export type FamilyOutcome = Outcome<string, string>;

/** Scores each family of a record that the label labels. */
export function scoreRecord(gold: GoldLabel, record: ComplaintRecord): Map<string, FamilyOutcome> {
  const outcomes = new Map<string, FamilyOutcome>();
  const set = (family: string, outcome: FamilyOutcome | null) => outcome && outcomes.set(family, outcome);
  set('documentKind', gold.document ? single(gold.document.kind, record.document.kind) : null);
  set('amendment', amendment(gold, record));
  set('court', gold.court === undefined ? null : single(gold.court?.id ?? null, record.court.id));
  set('caseNumber', gold.caseNumber === undefined ? null : caseNumber(gold.caseNumber, record.caseNumber.value));
  set('filedOn', gold.filedOn === undefined ? null : single(gold.filedOn, record.filedOn.value));
  parties(gold, record).forEach((outcome, family) => set(family, outcome));
  set('counsel', gold.counsel ? counsel(gold.counsel, record) : null);
  set('statutes', gold.statutes ? statutes(gold, record) : null);
  set('statutePlace', gold.statutes && gold.evidence ? statutePlaces(gold, record) : null);
  set('contractSections', gold.contractSections ? contractSections(gold, record) : null);
  damages(gold, record).forEach((outcome, family) => set(family, outcome));
  claims(gold, record).forEach((outcome, family) => set(family, outcome));
  set('classAction', bool(gold.classAction, record.classAction.alleged));
  set('juryDemand', bool(gold.juryDemand, record.juryDemand));
  return outcomes;
}

const equal = (a: string, b: string) => a === b;
const present = (value: string | null): string[] => (value === null || value === '' ? [] : [value]);
const single = (gold: string | null, found: string | null) => pairUp(present(gold), present(found), equal);
const bool = (gold: boolean | undefined, found: boolean) =>
  gold === undefined ? null : single(String(gold), String(found));

function amendment(gold: GoldLabel, record: ComplaintRecord): FamilyOutcome | null {
  if (gold.document?.kind !== 'complaint' || gold.document.amendment === undefined) return null;
  return single(String(gold.document.amendment), String(record.document.amendment));
}

const caseNumber = (gold: string | null, found: string | null) =>
  pairUp(present(gold), present(found), (a, b) => caseKey(a) === caseKey(b));

function parties(gold: GoldLabel, record: ComplaintRecord): Map<string, FamilyOutcome> {
  if (!gold.parties) return new Map();
  const keys = (party: { name: string; alt?: readonly string[] }) => [party.name, ...(party.alt ?? [])].map(partyKey);
  const outcome = pairUp(
    gold.parties,
    record.parties,
    (a, b) => a.role === b.role && keys(a).includes(partyKey(b.name)),
  );
  const optional = new Set((gold.partiesOptional ?? []).map(partyKey));
  const extra = outcome.extra.filter((party) => !optional.has(partyKey(party.name)));
  const kinds = outcome.pairs.map(([a, b]) => [`${a.name}: ${a.kind}`, `${a.name}: ${b.kind}`] as const);
  return new Map([
    ['parties', named({ ...outcome, extra }, (party) => `${party.role} ${party.name}`)],
    ['partyKind', compared(kinds)],
  ]);
}

const counsel = (gold: readonly string[], record: ComplaintRecord) =>
  pairUp(
    gold,
    record.counsel.map(({ name }) => name),
    (a, b) => likeness(a, b) >= 0.75,
  );

function statutes(gold: GoldLabel, record: ComplaintRecord): FamilyOutcome {
  const wanted = new Set(gold.statutes);
  const optional = new Set(gold.statutesOptional);
  const found = [...new Set(record.statutes.map(({ id }) => id))];
  return pairUp(
    [...wanted],
    found.filter((id) => wanted.has(id) || !optional.has(id)),
    equal,
  );
}

/** Of the statutes found: is a mention on the page that the labeller gave? */
function statutePlaces(gold: GoldLabel, record: ComplaintRecord): FamilyOutcome {
  const pages = new Map(record.statutes.map(({ id, mentions }) => [id, mentions.map(({ span }) => span.page)]));
  const asked = gold.statutes!.flatMap((id) => {
    const page = /^p\. ?(\d+)/.exec(gold.evidence![id] ?? '')?.[1];
    return page && pages.has(id) ? [[id, Number(page)] as const] : [];
  });
  const held = asked.filter(([id, page]) => pages.get(id)!.includes(page));
  const show = ([id, page]: readonly [string, number]) => `${id} p. ${page}`;
  const missed = asked.filter((item) => !held.includes(item)).map(show);
  return { pairs: held.map((item) => [show(item), show(item)]), missed, extra: [] };
}

function contractSections(gold: GoldLabel, record: ComplaintRecord): FamilyOutcome {
  const names = ({ agreement, aliases }: GoldContractSection) => [agreement, ...(aliases ?? [])].filter(Boolean);
  const same = (a: GoldContractSection, b: GoldContractSection) =>
    sectionKey(a.section) === sectionKey(b.section) &&
    names(a).some((x) => names(b).some((y) => plain(x) === plain(y) || likeness(x, y) >= 0.6));
  const outcome = pairUp<GoldContractSection, GoldContractSection>(
    gold.contractSections!,
    record.contractSections,
    same,
  );
  const extra = outcome.extra.filter((item) => !(gold.contractSectionsOptional ?? []).some((it) => same(it, item)));
  return named({ ...outcome, extra }, ({ section, agreement }) => `${section} of ${agreement}`);
}

function damages(gold: GoldLabel, record: ComplaintRecord): Map<string, FamilyOutcome> {
  const outcomes = new Map<string, FamilyOutcome>();
  if (gold.damages) {
    const outcome = damagesFigures(gold.damages, gold.damagesOptional ?? [], record.damages);
    outcomes.set(
      'damages',
      named(outcome, (it) => `${it.role} ${it.kind} ${amount(it)}`),
    );
    outcomes.set(
      'damagesKind',
      compared(outcome.pairs.map(([a, b]) => [`${amount(a)} ${a.kind}`, `${amount(b)} ${b.kind}`])),
    );
  }
  if (gold.damagesKindsDemanded) {
    const demanded = record.damages.filter(({ role, kind }) => role === 'demanded' && kind !== 'unspecified');
    const kinds = [...new Set<string>(demanded.map(({ kind }) => kind))];
    outcomes.set('damagesKindsDemanded', pairUp<string, string>(gold.damagesKindsDemanded, kinds, equal));
  }
  return outcomes;
}

/** Figures pair by amount, role and kind first, then by amount and role, so that a wrong kind is not a wrong figure. */
function damagesFigures(gold: readonly GoldDamages[], optional: readonly GoldDamages[], found: readonly Damages[]) {
  const figures = found.filter((it) => it.role !== 'background' && amount(it) !== NO_AMOUNT);
  const sameFigure = (a: GoldDamages, b: Damages) => amount(a) === amount(b) && a.role === b.role;
  const first = pairUp(gold, figures, (a, b) => sameFigure(a, b) && a.kind === b.kind);
  const then = pairUp(first.missed, first.extra, sameFigure);
  const extra = then.extra.filter((it) => !optional.some((other) => amount(other) === amount(it)));
  return { pairs: [...first.pairs, ...then.pairs], missed: then.missed, extra };
}

const amount = ({ min, max, multiplier }: GoldDamages) => `${min ?? ''}-${max ?? ''}x${multiplier ?? ''}`;
const NO_AMOUNT = '-x';

function claims(gold: GoldLabel, record: ComplaintRecord): Map<string, FamilyOutcome> {
  if (!gold.claims) return new Map();
  const outcome = pairUp(gold.claims, record.claims, (a, b) => a.number === b.number && sameTitle(a.title, b.title));
  const outcomes = new Map([['claims', named(outcome, ({ number, title }) => `${number}. ${title}`)]]);
  if (gold.claims.some((claim) => claim.statutes)) {
    const wanted = gold.claims.flatMap(({ number, statutes }) => [...new Set(statutes)].map((id) => `${number} ${id}`));
    const optional = new Set(gold.statutesOptional);
    const found = record.claims
      .flatMap(({ number, statutes }) => [...new Set(statutes)].map((id) => ({ id, key: `${number} ${id}` })))
      .filter(({ id, key }) => wanted.includes(key) || !optional.has(id));
    outcomes.set(
      'claimStatutes',
      pairUp(
        wanted,
        found.map(({ key }) => key),
        equal,
      ),
    );
  }
  return outcomes;
}

function named<Gold, Found>(outcome: Outcome<Gold, Found>, show: (item: Gold | Found) => string): FamilyOutcome {
  return {
    pairs: outcome.pairs.map(([a, b]) => [show(a), show(b)]),
    missed: outcome.missed.map(show),
    extra: outcome.extra.map(show),
  };
}

/** Pairs already made, each right if both sides read the same. */
function compared(pairs: readonly (readonly [string, string])[]): FamilyOutcome {
  const wrong = pairs.filter(([a, b]) => a !== b);
  return {
    pairs: pairs.filter(([a, b]) => a === b),
    missed: wrong.map(([a]) => a),
    extra: wrong.map(([, b]) => b),
  };
}
