import { setImmediate } from 'node:timers/promises';

/** Milliseconds for which timers, signals and other filings may wait; giving way costs a page of text a fiftieth. */
const PATIENCE = 10;

let last = 0;

/** Gives the event loop its turn, if it has long had none: neither engine ever waits for anything outside. */
export async function giveWay(): Promise<void> {
  if (performance.now() - last < PATIENCE) return;
  await setImmediate();
  last = performance.now();
}
