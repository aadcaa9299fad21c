const began = performance.now();

/** A line of a trial's report, with the time since its start. */
export const say = (words: string): void => void process.stdout.write(`${since().padStart(7)} s  ${words}\n`);

const since = (): string => ((performance.now() - began) / 1000).toFixed(1);

/** Says whether something is as it has to be; a trial with something amiss ends with exit code 1. */
export function expectThat(words: string, isTrue: boolean): void {
  say(`${isTrue ? 'yes' : 'NO '}  ${words}`);
  if (!isTrue) process.exitCode = 1;
}
