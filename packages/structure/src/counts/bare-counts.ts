import type { Range } from '@averment/record';
import { wordsOf } from '../cues/cue-table.js';
import { causeHeadings } from '../cues/cues.js';
import type { HeadingLines } from '../headings.js';
import type { Line } from '../text/lines.js';
import type { CountHeading } from './find-counts.js';
import { realleges } from './realleges.js';

/**
 * Headings without count words: those that take up the foregoing, else those in a section of claims, else those that
 * name a cause of action and look like the headings of sections, as Texas' lawyers write: "V. NEGLIGENCE OF BECK".
 */
export function findBareCounts(lines: readonly Line[], headings: readonly HeadingLines[], to: number): CountHeading[] {
  const reallege = headings.filter(
    (heading, index) =>
      (heading.kind === null || namesCause(heading)) &&
      heading.words.length >= 4 &&
      realleges(lines, heading.to, headings[index + 1]?.from ?? to),
  );
  const chosen = [reallege, underClaims(headings), causeSections(headings)].find(({ length }) => length > 0) ?? [];
  return chosen.map((heading) => ({ ...asCount(lines, heading), listAbove: listAbove(headings, heading) }));
}

/** The counts and, where none has a number, the sections behind the first that name a cause without count words. */
export function withBareCauses(
  lines: readonly Line[],
  counts: readonly CountHeading[],
  headings: readonly HeadingLines[],
): CountHeading[] {
  if (counts.some(({ number }) => number !== null)) return [...counts];
  const more = causeSections(headings).filter(({ from }) => from > counts[0]!.from);
  return [...counts, ...more.map((heading) => asCount(lines, heading))].sort((a, b) => a.from - b.from);
}

const asCount = (lines: readonly Line[], heading: HeadingLines): CountHeading => ({
  from: heading.from,
  to: heading.to,
  number: null,
  through: null,
  titleStart: lines[heading.from]!.start + labelLength(lines, heading),
  wordsStart: -1,
});

function labelLength(lines: readonly Line[], heading: HeadingLines): number {
  const whole = lines[heading.from]!.text;
  const at = whole.indexOf(heading.words.slice(0, 12));
  return at > 0 ? at : heading.label !== null && whole.length <= heading.label.length + 2 ? whole.length : 0;
}

/** The headings one level below "CLAIMS FOR RELIEF", up to the next section; of each such heading, if there are several. */
const underClaims = (headings: readonly HeadingLines[]): HeadingLines[] =>
  headings.flatMap((heading, at) => (heading.kind === 'claims' ? belowClaims(heading, headings.slice(at + 1)) : []));

function belowClaims(claims: HeadingLines, next: readonly HeadingLines[]): HeadingLines[] {
  const below: HeadingLines[] = [];
  for (const heading of next) {
    if (heading.level <= claims.level || (heading.kind !== null && heading.kind !== 'other')) break;
    if (heading.kind === 'other' && !namesCause(heading)) continue;
    if (below.length === 0 || heading.level <= below[0]!.level) below.push(heading);
  }
  return below;
}

/** "CLAIMS AGAINST DEFENDANT MARLOW", where the heading stands below it: of all that is claimed there. */
function listAbove(headings: readonly HeadingLines[], heading: HeadingLines): Range | null {
  const claims = headings.findLast(({ start, level }) => start < heading.start && level < heading.level);
  return claims?.kind === 'claims' && AGAINST_WHOM.test(claims.words) ? { start: claims.start, end: claims.end } : null;
}

/** Who a cause is pleaded against, behind its name. */
const AGAINST_WHOM = / (?:[-–—(]|against\b|as to\b|(?:of|by) (?:the )?(?:defendants?|plaintiffs?)\b)/i;

const namesCause = ({ words }: HeadingLines): boolean =>
  causeHeadings().has(wordsOf(words.split(AGAINST_WHOM)[0]!.trim()));

/** Headings that name a cause of action, and look like one that opens a section of the pleading. */
function causeSections(headings: readonly HeadingLines[]): HeadingLines[] {
  const sections = headings.filter(({ kind }) => kind === 'facts' || kind === 'parties' || kind === 'other');
  return headings.filter(
    (heading) => namesCause(heading) && sections.some((section) => section !== heading && looksLike(heading, section)),
  );
}

const looksLike = (a: HeadingLines, b: HeadingLines): boolean =>
  a.label === null || b.label === null ? a.label === b.label && a.style === b.style : a.level === b.level;
