/** One contestant: does the work of one item, a filing as a rule. */
export interface Contestant<T> {
  readonly name: string;
  /** Done before each run, and not timed. */
  prepare?(item: T): Promise<void> | void;
  run(item: T): unknown;
}

export interface Timing {
  readonly name: string;
  /** Seconds for all items: the sum of each one's best round, since on a shared machine the others tell of neighbours. */
  readonly best: number;
  /** Seconds of a core that this process spent, likewise; 0 where another process works. */
  readonly core: number;
}

/**
 * Runs the contestants in turn over all items (A B C, A B C, …), so that each is warm and a noisy minute hits all of them
 * alike: turns at each item would have every contestant begin with the caches that another one left. The first round
 * warms up and is not counted.
 */
export async function race<T>(
  items: readonly T[],
  contestants: readonly Contestant<T>[],
  rounds: number,
): Promise<Timing[]> {
  const totals = contestants.map(({ name }) => ({ name, best: 0, core: 0 }));
  const bests = items.map(() => contestants.map(() => ({ best: Infinity, core: Infinity })));
  for (let round = 0; round <= rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      for (const [at, item] of items.entries()) {
        const { best, core } = await time(contestant, item);
        const so = bests[at]![index]!;
        if (round > 0) Object.assign(so, { best: Math.min(so.best, best), core: Math.min(so.core, core) });
      }
    }
  }
  for (const ofItem of bests) {
    for (const [index, { best, core }] of ofItem.entries()) {
      totals[index]!.best += best;
      totals[index]!.core += core;
    }
  }
  return totals;
}

async function time<T>(contestant: Contestant<T>, item: T): Promise<Omit<Timing, 'name'>> {
  await contestant.prepare?.(item);
  const [begun, spent] = [performance.now(), process.cpuUsage()];
  await contestant.run(item);
  const { user, system } = process.cpuUsage(spent);
  return { best: (performance.now() - begun) / 1000, core: (user + system) / 1_000_000 };
}

/**
 * A table of rates: units a second, units a second of a core, and the ratios of both to the named
 * peer's. On a busy machine only the second says how fast the code is.
 */
export function rateTable(timings: readonly Timing[], units: number, unit: string, peer: string): Row[] {
  const than = timings.find(({ name }) => name === peer);
  return timings.map(({ name, best, core }) => ({
    contestant: name,
    [`${unit}/s`]: rounded(units / best),
    ...(core > 0 ? { [`${unit}/core s`]: rounded(units / core) } : {}),
    ...(than ? { [`ratio to ${peer}`]: Number((than.best / best).toFixed(2)) } : {}),
    ...(than && than.core > 0 ? { 'ratio of core time': Number((than.core / core).toFixed(2)) } : {}),
  }));
}

/** To four figures. */
export const rounded = (rate: number): number => Number(rate.toPrecision(4));

export type Row = Readonly<Record<string, string | number>>;

/** What a benchmark found. */
export interface Report {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Sentences: what was measured, what is the goal, what was left out. */
  readonly notes: readonly string[];
}
