import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second. */
const TICKS = 100;

/** Seconds of a core that each part of the stack has spent so far, by what runs there. Empty on other systems. */
export type CoreSeconds = ReadonlyMap<string, number>;

export function coreSeconds(): CoreSeconds {
  const spent = new Map<string, number>();
  const add = (part: string, seconds: number) => spent.set(part, (spent.get(part) ?? 0) + seconds);
  const pids = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  for (const pid of pids) {
    const part = partOf(pid);
    if (!part) continue;
    add(part, secondsOf(pid));
    // Children that were replaced meanwhile are counted with their parent only.
    if (CHILD_SERVICES.has(part)) add(childrenOf(part), endedSecondsOf(pid));
  }
  return spent;
}

/** Seconds of a core that the processes which this one started, and which have ended, have spent. */
export const childSeconds = (): number => endedSecondsOf('self');

const CHILD_SERVICES: ReadonlySet<string> = new Set(['extractor', 'tagger']);
const childrenOf = (service: string): string => `${service}: children`;

/** What was spent since, in milliseconds a filing, the most first. */
export function spentSince(before: CoreSeconds, filings: number): { part: string; milliseconds: number }[] {
  return [...coreSeconds()]
    .map(([part, seconds]) => ({ part, milliseconds: (1000 * (seconds - (before.get(part) ?? 0))) / filings }))
    .filter(({ milliseconds }) => milliseconds >= 0.05)
    .sort((a, b) => b.milliseconds - a.milliseconds);
}

/** What a process is to the stack; null if it is none of its. */
function partOf(pid: string): string | null {
  const command = textOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  const [, service, file] = /services\/(\w+)\/dist\/(\w+)\.js/.exec(command) ?? [];
  if (pid === String(process.pid)) return 'feeder';
  if (service) return file === 'child' ? childrenOf(service) : service;
  return /redis-server|\bpostgres\b/.exec(command)?.[0] ?? null;
}

/** User and system time: fields 14 and 15 of stat in proc(5), which begins to count at the process's name. */
const secondsOf = (pid: string): number => fieldsOf(pid, [11, 12]);

/** The same of its children that have ended: fields 16 and 17. */
const endedSecondsOf = (pid: string): number => fieldsOf(pid, [13, 14]);

function fieldsOf(pid: string, places: readonly number[]): number {
  const stat = textOf(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return places.reduce((sum, place) => sum + Number(fields[place] ?? 0), 0) / TICKS;
}

/** A process may end while it is looked at. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
