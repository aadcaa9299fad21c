import type { Range } from '@averment/record';
import type { FilingText, Stamp } from '@averment/pdf-text';

/** Where words that a stamp prints stand in the text; the whole stamp where they can't be told from the rest. */
export function placeInStamp(filing: FilingText, stamp: Stamp, printed: string | undefined): Range {
  const at = printed ? filing.text.slice(stamp.start, stamp.end).indexOf(printed) : -1;
  if (at < 0) return { start: stamp.start, end: stamp.end };
  return { start: stamp.start + at, end: stamp.start + at + printed!.length };
}

/** Where a stamp prints its number and its date: what a reader looks for in it. The whole stamp where it has neither. */
export function placesInStamp(filing: FilingText, stamp: Stamp): Range[] {
  const printed = [stamp.caseNumber, stamp.filedOnPrinted].filter((words) => words !== undefined);
  const places = printed.length > 0 ? printed : [undefined];
  return places.map((words) => placeInStamp(filing, stamp, words)).sort((a, b) => a.start - b.start);
}
