/** One contestant: does the whole work once. */
export interface Contestant {
  readonly name: string;
  /** Done before each run, and not timed. */
  prepare?(): Promise<void> | void;
  run(): Promise<void> | void;
}

export interface Timing {
  readonly name: string;
  /** Seconds of the best round: on a shared machine the others tell of the neighbours. */
  readonly best: number;
  readonly all: readonly number[];
  /** Seconds of a core that this process spent in the round that took the fewest; 0 where another process works. */
  readonly core: number;
}

/**
 * Runs the contestants in turn (A B C, A B C, …), so that a noisy minute hits all of them alike. The first round warms
 * up and is not counted.
 */
export async function race(contestants: readonly Contestant[], rounds: number): Promise<Timing[]> {
  const times = contestants.map((): { wall: number; core: number }[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      await contestant.prepare?.();
      const [begun, spent] = [performance.now(), process.cpuUsage()];
      await contestant.run();
      const { user, system } = process.cpuUsage(spent);
      if (round > 0)
        times[index]!.push({ wall: (performance.now() - begun) / 1000, core: (user + system) / 1_000_000 });
    }
  }
  return contestants.map(({ name }, index) => {
    const all = times[index]!.map(({ wall }) => wall);
    return { name, best: Math.min(...all), all, core: Math.min(...times[index]!.map(({ core }) => core)) };
  });
}

/**
 * A table of rates: units a second of the best round, units a second of a core, and the ratios of both to the named
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
