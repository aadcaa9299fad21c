import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './file-lock.js';

/** More writers than this in one folder are a mistake. */
const MOST_SLOTS = 999;

/** A writer's own row of files in a folder: `records-<slot>.000001.jsonl`, `records-<slot>.000002.jsonl` … */
export interface Slot {
  readonly number: number;
  release(): void;
}

/** Takes the first slot that no living process holds, so that a process takes over what a killed one has left. */
export function takeSlot(folder: string): Slot {
  for (let number = 1; number <= MOST_SLOTS; number++) {
    const lock = takeLock(join(folder, `records-${number}.lock`));
    if (lock) return { number, release: () => lock.release() };
  }
  throw new Error(`${MOST_SLOTS} processes write to ${folder} already.`);
}

/** The number of the slot's file that is written to; 1 if there is none yet. */
export function lastFile(folder: string, slot: number): number {
  const numbers = readdirSync(folder).map((name) => /^records-(\d+)\.(\d{6})\.jsonl$/.exec(name));
  return Math.max(1, ...numbers.filter((match) => Number(match?.[1]) === slot).map((match) => Number(match?.[2])));
}

export const filePath = (folder: string, slot: number, file: number): string =>
  join(folder, `records-${slot}.${String(file).padStart(6, '0')}.jsonl`);
