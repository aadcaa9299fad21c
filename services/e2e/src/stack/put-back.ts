import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Puts a folder back to its place, with the files that somebody wrote there in the meantime, each in one step. False
 * where a new folder got there first: try again.
 */
export function putBack(away: string, place: string): boolean {
  const meantime = `${place}-meantime`;
  if (existsSync(place)) renameSync(place, meantime);
  try {
    renameSync(away, place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTEMPTY') return false;
    throw error;
  } finally {
    if (existsSync(meantime)) {
      moveFiles(meantime, existsSync(away) ? away : place);
      rmSync(meantime, { recursive: true });
    }
  }
  return true;
}

function moveFiles(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, file));
    mkdirSync(dirname(target), { recursive: true });
    renameSync(file, target);
  }
}
