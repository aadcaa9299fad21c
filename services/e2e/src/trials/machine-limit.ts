import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const READER = fileURLToPath(new URL('./reading-process.js', import.meta.url));

/**
 * How much faster two processes read than one on this machine, where nothing but reading is done. Two virtual cores may
 * be halves of one, and always share its memory: what a queue can gain by a second process ends here.
 */
export async function machineLimit(filings = 150): Promise<number> {
  const alone = await secondsFor(1, filings);
  const together = await secondsFor(2, filings);
  return (2 * alone) / together;
}

/** Seconds until each of so many processes has read the filings once, all of them warm at the start. */
async function secondsFor(processes: number, filings: number): Promise<number> {
  const readers = Array.from({ length: processes }, () => fork(READER, [String(filings)]));
  await Promise.all(readers.map((reader) => once(reader, 'message')));
  const began = performance.now();
  await Promise.all(readers.map((reader) => once(reader, 'exit')));
  return (performance.now() - began) / 1000;
}
