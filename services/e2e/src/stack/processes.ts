import { readFileSync, readdirSync } from 'node:fs';

/** State and parent of a process, as Linux tells them; null if it is gone. */
function status(pid: number): { state: string; parent: number } | null {
  try {
    // The name in brackets may hold anything, brackets too.
    const [state = '', parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
}

/** Process ids of a process's children. */
export const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((child) => child && status(child)?.parent === pid);

/** False also of a zombie: where no init collects it, a killed process stays as one. */
export const isAlive = (pid: number): boolean => !['Z', undefined].includes(status(pid)?.state);
