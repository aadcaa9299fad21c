const MOST_NAME = 1024;
const MOST_PATH = 4096;
const NAMELESS = 'filing.pdf';

/**
 * A file's own name from what a sender calls it: without folders (of either kind of slash), control characters and
 * spaces around it, and no longer than a job may carry.
 */
export function filingName(given: string | undefined): string {
  const own = (given ?? '').split(/[/\\]/).pop()!;
  const name = withoutControls(own).trim().slice(0, MOST_NAME);
  return name === '' || name === '.' || name === '..' ? NAMELESS : name;
}

/** A path as a job carries it. One that is too long keeps its end, which tells it from its neighbours. */
export const filingPath = (path: string): string => withoutControls(path).slice(-MOST_PATH);

const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, '');
