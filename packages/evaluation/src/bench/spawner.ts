import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A program that is run by another process than ours. */
export interface Spawner {
  /** Resolves when the program has ended, its output read. */
  run(command: string, args: readonly string[]): Promise<void>;
  stop(): void;
}

/**
 * A small process that starts programs for a benchmark. To start one from ours would cost the program the copying of our
 * page tables, and us a fault for each page of memory that we then write to: either would be measured.
 */
export function startSpawner(): Spawner {
  const child = fork(fileURLToPath(import.meta.url), { stdio: 'inherit' });
  return {
    async run(command, args) {
      child.send([command, ...args]);
      await once(child, 'message');
    },
    stop: () => child.disconnect(),
  };
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url))
  process.on('message', ([command, ...args]: [string, ...string[]]) => {
    spawnSync(command, args, { maxBuffer: 1 << 28 });
    process.send!('ended');
  });
