import { reallegeOpeners } from '../cues/cues.js';
import type { Line } from '../text/lines.js';

/** True if the lines from `from` on begin by taking up what stands above: "Plaintiff realleges the foregoing paragraphs". */
export function realleges(lines: readonly Line[], from: number, to: number): boolean {
  const words: string[] = [];
  for (let index = from; index < Math.min(to, from + 4); index++) words.push(...lines[index]!.words);
  const head = words.slice(0, 26);
  const match = reallegeOpeners().find(head);
  return (
    match !== null &&
    head.some((word) =>
      /^(?:paragraphs?|allegations?|foregoing|preceding|above|averments?|statements?|herein|facts)$/.test(word),
    )
  );
}
