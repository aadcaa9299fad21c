import {
  HANDMADE_WEIGHT,
  isFederalCourt,
  leadingState,
  stateCodes,
  stateOfCourt,
  uniformCodes,
  type LawName,
  type Reading,
} from '@averment/authorities';

type CodeName = Extract<LawName, { kind: 'code' }>;
type ActLaw = Extract<LawName, { kind: 'act' }>;

/** What the filing as a whole says about whose law it speaks of. */
export class Jurisdiction {
  readonly state: string | null;
  readonly isFederal: boolean;
  /** States whose law the filing names outright. */
  readonly #named = new Map<string, number>();
  readonly usesFederalRules: boolean;

  constructor(courtId: string | null, readings: readonly Reading[]) {
    this.state = courtId ? (stateOfCourt(courtId)?.toUpperCase() ?? null) : null;
    this.isFederal = courtId !== null && isFederalCourt(courtId);
    this.usesFederalRules = readings.some((reading) => reading.rule === 'federal-rule' || reading.rule === 'set:frcp');
    for (const { names = [] } of readings)
      for (const name of names)
        if (name.kind === 'code' && name.qualified && names.length === 1)
          this.#named.set(name.code.state, (this.#named.get(name.code.state) ?? 0) + 1);
  }

  /** The code that a name means where several states have one so called; null where nothing decides. */
  code(names: readonly LawName[], near: string | null, isInitials: boolean): { law: CodeName; sure: boolean } | null {
    const codes = names.filter((name): name is CodeName => name.kind === 'code');
    const qualified = codes.filter((name) => name.qualified);
    if (qualified.length === 1) return { law: qualified[0]!, sure: true };
    const of = (state: string | null) =>
      (qualified.length > 0 ? qualified : codes).find((name) => name.code.state === state);
    const found = of(this.state) ?? of(near) ?? of(this.#mostNamed(codes));
    if (found) return { law: found, sure: true };
    // Two or three letters of another State's code may mean anything here: "MSA 3.548" in Michigan is not Minnesota's.
    if (isInitials && this.state !== null) return null;
    if (codes.some((name) => uniformCodes().has(name.code.path))) return null;
    const states = new Set(codes.map((name) => name.code.state));
    return states.size === 1 && codes[0]!.code.forms.length > 0 ? { law: codes[0]!, sure: false } : null;
  }

  /** The code of the court's state whose identifiers hold a title: Cal. Code Regs., Del. Code Ann. */
  titledCode(): CodeName | null {
    const code = stateCodes().find((item) => item.state === this.state && item.holds === 'title');
    return code ? { kind: 'code', code, qualified: true } : null;
  }

  #mostNamed(codes: readonly CodeName[]): string | null {
    let best: string | null = null;
    for (const { code } of codes)
      if ((this.#named.get(code.state) ?? 0) > (best ? (this.#named.get(best) ?? 0) : 0)) best = code.state;
    return best;
  }

  /** Which of several acts of one name is meant: the court's state's, then Congress's, then one of a state that the filing names. */
  act(names: readonly LawName[], hasCue: boolean, printed: string): ActLaw | null {
    const acts = names.filter((name): name is ActLaw => name.kind === 'act');
    const usable = acts.filter((name) => name.full || this.#mayAbbreviate(name, hasCue));
    const own = usable.filter((name) => name.act.state !== null && name.act.state === this.state);
    const federal = usable.filter((name) => name.act.state === null).sort((a, b) => b.act.weight - a.act.weight);
    const fullFederal = federal.find((name) => name.full);
    // "the False Claims Act" in a federal court is that of Congress, though the State has one of the same name.
    if (this.isFederal && fullFederal && fullFederal.act.weight >= HANDMADE_WEIGHT) return fullFederal;
    if (own.length > 0 && (!federal[0] || own[0]!.full || federal[0].act.cue !== 'always')) return own[0]!;
    if (fullFederal || federal[0]) return fullFederal ?? federal[0]!;
    // "Survival Act" in Illinois: a name that another State's act bears in full is no mere word, and the court's State has one so called.
    const home = acts.find((name) => name.act.state !== null && name.act.state === this.state);
    if (home) return usable.some((name) => name.full) ? home : null;
    const named = usable.filter((name) => this.#named.has(name.act.state!));
    if (new Set(named.map((name) => name.act.place)).size === 1) return named[0]!;
    const full = usable.filter((name) => name.full && (this.state === null || saysWhose(printed, name.act)));
    return new Set(full.map((name) => name.act.place)).size === 1 ? full[0]! : null;
  }

  #mayAbbreviate(name: ActLaw, hasCue: boolean): boolean {
    if (name.act.cue === 'defined') return false;
    if (name.act.state !== null) return hasCue && (name.act.state === this.state || this.#named.has(name.act.state));
    return name.act.cue === 'always' || hasCue;
  }
}

/** Abroad an act goes by its own name or with its State's, not by a form that any State may have: "Survival Act" in Ohio. */
function saysWhose(printed: string, { name, state }: ActLaw['act']): boolean {
  const words = plain(printed).split(' ');
  return plain(printed).startsWith(plain(name)) || leadingState(words)?.state.code === state;
}
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['\u2019.]/g, '')
    .replace(/\s+/g, ' ');
