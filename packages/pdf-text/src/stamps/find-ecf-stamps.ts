import { runLeft } from '../layout/piece.js';
import type { TextRun } from '../engines/page-content.js';
import { numbersDocument, parseEcfStamp } from './parse-stamp.js';

/**
 * The runs of each line that ECF printed. The content draws a stamp in one go, so that it is whole in the content's
 * order even where it is printed over another stamp, or over words.
 */
export function findEcfStamps(runs: readonly TextRun[]): TextRun[][] {
  const stamps: TextRun[][] = [];
  let group: TextRun[] = [];
  const finish = () => {
    if (group.some((run) => numbersDocument(run.text)) && parseEcfStamp(wordsOf(group))) stamps.push(group);
    group = [];
  };
  for (const run of runs) {
    const last = group.at(-1);
    if (last && !isBeside(last, run)) finish();
    group.push(run);
  }
  finish();
  return stamps;
}

const wordsOf = (runs: readonly TextRun[]): string =>
  runs
    .map((run) => run.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Drawn in the same go: a scanner's reading of the same stamp begins at the left again. */
const isBeside = (last: TextRun, run: TextRun): boolean =>
  Math.abs(last.baseline - run.baseline) < 1.5 && Math.abs(last.size - run.size) < 1 && runLeft(run) > runLeft(last);
