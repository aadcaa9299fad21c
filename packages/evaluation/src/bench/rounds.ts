/** One contestant: does the whole work once. */
export interface Contestant {
  readonly name: string;
  run(): Promise<void> | void;
}

export interface Timing {
  readonly name: string;
  /** Seconds of the best round: on a shared machine the others tell of the neighbours. */
  readonly best: number;
  readonly all: readonly number[];
}

/**
 * Runs the contestants in turn (A B C, A B C, …), so that a noisy minute hits all of them alike. The first round warms
 * up and is not counted.
 */
export async function race(contestants: readonly Contestant[], rounds: number): Promise<Timing[]> {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      const begun = performance.now();
      await contestant.run();
      if (round > 0) times[index]!.push((performance.now() - begun) / 1000);
    }
  }
  return contestants.map(({ name }, index) => ({ name, best: Math.min(...times[index]!), all: times[index]! }));
}

/** A table of rates: units a second of the best round, and the ratio to the named peer's. */
export function rateTable(timings: readonly Timing[], units: number, unit: string, peer: string): object[] {
  const peerBest = timings.find(({ name }) => name === peer)?.best;
  return timings.map(({ name, best }) => ({
    contestant: name,
    [`${unit}/s`]: Number((units / best).toPrecision(4)),
    ...(peerBest ? { [`ratio to ${peer}`]: Number((peerBest / best).toFixed(2)) } : {}),
  }));
}
