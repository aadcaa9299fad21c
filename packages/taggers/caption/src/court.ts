import type { Court, Range } from '@averment/record';
import { lineIndexAt, spansOf } from '@averment/pdf-text';
import { findCourt, stateNames, type CourtMatch } from '@averment/authorities';
import type { Pleading } from '@averment/structure';
import { captionReach, linesIn, textOf } from './caption-lines.js';
import { clerkLines } from './clerk-entry.js';
import { placeInStamp } from './stamp-places.js';

const COURT_WORD = /\bcourts?\b|\bcommon pleas\b|\bchancery\b|\bdistrict\b|\bcircuit\b/i;
const PLACE_WORD =
  /\b(?:county|parish|district|division|circuit|state|commonwealth|borough|department|term|branch|part|unit|law|civil|at|ss\b\.?|sc\b\.?)\b/i;

/** The court that the caption names; where it names none, the one that a stamp prints. */
export function tagCourt(pleading: Pleading): Court {
  const state = stateOfFiling(pleading);
  for (const lines of courtCandidates(pleading)) {
    const printed = lines.map((line) => textOf(pleading, line)).join('\n');
    const match = findCourt(printed, state ? { state } : {});
    if (match) return courtRecord(pleading, match, lines);
  }
  return courtOfStamp(pleading) ?? { id: null, name: null, spans: [] };
}

function courtRecord(pleading: Pleading, match: CourtMatch, lines: readonly Range[]): Court {
  const spans = lines.length ? spansOf(pleading.filing, lines[0]!.start, lines.at(-1)!.end) : [];
  const { id, name, division, county } = match;
  return { id, name, ...(division && { division }), ...(county && { county }), spans };
}

/** Groups of lines in which to look for the court, the likeliest first. */
function courtCandidates(pleading: Pleading): Range[][] {
  const groups: Range[][] = [];
  const { court, case: column } = pleading.caption;
  if (court) groups.push(withVenue(pleading, court), linesIn(pleading, court));
  const reach = linesIn(pleading, captionReach(pleading));
  const columns = column
    .flatMap((range) => linesIn(pleading, range))
    .filter((line) => isCourtLine(textOf(pleading, line)));
  if (court && columns.length > 0) groups.push([...linesIn(pleading, court), ...columns]);
  if (columns.length > 0) groups.push(columns);
  const first = reach.findIndex((line) => COURT_WORD.test(textOf(pleading, line)));
  if (first >= 0) {
    const from = Math.max(0, first - 3);
    const near = reach.slice(from, first + 6).filter((line) => isCourtLine(textOf(pleading, line)));
    groups.push(near);
  }
  if (pleading.clerkEntry) groups.push(clerkLines(pleading).filter((line) => isCourtLine(textOf(pleading, line))));
  return groups;
}

/** How far above and below the court's line the lines of its place may stand. */
const LINES_ABOVE = 4;
const LINES_BELOW = 3;
/** The State may be printed over the caption that the county opens. */
const LINES_OVER = 2;
/** "STATE OF MAINE", "CUMBERLAND, ss.", "Chittenden Unit", "TRIAL DIVISION - CIVIL". */
const VENUE =
  /^(?:the )?(?:state|commonwealth|county|parish|city and county) of\b|,? (?:ss|sc)\.?:?$|\bunit$|\bdivision\b|\bjudicial (?:district|circuit)\b/i;

/** The court's lines with those beside them, and those at the caption's head, that say where it sits. */
function withVenue(pleading: Pleading, court: Range): Range[] {
  const { filing, caption } = pleading;
  const at = lineIndexAt(filing, court.start);
  const page = filing.lines[at]?.page;
  const beside = filing.lines.slice(Math.max(0, at - LINES_ABOVE), lineIndexAt(filing, court.end) + LINES_BELOW);
  const top = lineIndexAt(filing, caption.range.start);
  const head = filing.lines.slice(Math.max(0, top - LINES_OVER), top + LINES_ABOVE);
  const lines = new Map<number, Range>();
  for (const line of [...head, ...beside]) {
    const inCourt = line.start >= court.start && line.end <= court.end;
    const words = textOf(pleading, line).trim();
    const isVenue = words.length < 70 && VENUE.test(words) && !/[,;]$/.test(words);
    if (inCourt || (isVenue && pageOf(pleading, line) === page)) lines.set(line.start, line);
  }
  return [...lines.values()].sort((a, b) => a.start - b.start);
}

const pageOf = ({ filing }: Pleading, line: Range): number | undefined =>
  filing.lines[lineIndexAt(filing, line.start)]?.page;

/** A line that names a court or its place, and is no sentence. */
const isCourtLine = (line: string): boolean =>
  line.length < 120 && (COURT_WORD.test(line) || PLACE_WORD.test(line) || /^[A-Z .'’-]+,? ss\.?/i.test(line));

function courtOfStamp(pleading: Pleading): Court | null {
  for (const stamp of pleading.filing.stamps) {
    const printed = stamp.court ?? '';
    const match = printed ? (findCourt(printed) ?? findCourt(`United States District Court ${printed}`)) : null;
    if (match) return courtRecord(pleading, match, [placeInStamp(pleading.filing, stamp, printed)]);
  }
  return null;
}

/** Letters of the State in the first address of the filing ("San Diego, CA 92101"), a hint for captions that name none. */
function stateOfFiling(pleading: Pleading): string | null {
  const head = pleading.filing.text.slice(pleading.extent.start, pleading.extent.start + 1500);
  const match = /\b([A-Z]{2})[. ]{1,3}\d{5}\b/.exec(head);
  return match && stateNames().has(match[1]!) ? match[1]! : null;
}
