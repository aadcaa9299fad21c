import { COURT, isBefore, LAST_PARTY, type PartedRegion, type Region } from './caption-region.js';
import { partedAt } from './part-row.js';
import { isParted, rowLeft, wordsOf, type Piece, type Row } from './piece.js';

const PARTIES = /\b(?:Plaintiffs?|Petitioners?|Claimants?|Relators?|Defendants?|Respondents?|Appell(?:ant|ee)s?)\b/i;
const VERSUS = /(?:^|\n)[-– ]{0,3}(?:v\.?|vs\.?|versus|against)[-– ]{0,3}(?:$|\n)/i;
const CASE =
  /\b(?:Case|Civil Action|C\.A\.|Index|Docket|Cause|No\.|NO:|Number|COMPLAINT|PETITION|JURY|Judge|Hon\.|Division|DISTRICT COURT|CIRCUIT COURT|SUPERIOR COURT)(?=\W|$)/i;

/** A caption whose columns are parted by white space: parties on the left, number and title on the right. */
export function whiteRegion(rows: readonly Row[]): PartedRegion | null {
  const leftmost = Math.min(...rows.map(rowLeft));
  let best: (PartedRegion & { weight: number }) | null = null;
  for (const edge of rightEdges(rows)) {
    const gutter = edge - 3;
    const parted = rows.map((row) => (rowLeft(row) < leftmost + INDENT ? partedAt(row, edge) : row));
    for (const [first, last] of stretches(parted, gutter)) {
      const stretch = { first, last, gutter };
      const region = namesParties(parted, stretch) ? trimmed(parted, stretch) : null;
      if (!region || !isColumn(rows, parted, region, edge)) continue;
      const weight = region.last - region.first;
      if (!best || weight > best.weight) best = { ...region, parted, weight };
    }
  }
  return best;
}

/** True if more rows begin a piece at the edge by themselves than were cut there. */
function isColumn(rows: readonly Row[], parted: readonly Row[], { first, last }: Region, edge: number): boolean {
  const within = rows.slice(first, last + 1);
  const cut = within.filter((row, index) => row !== parted[first + index]).length;
  return cut === 0 || cut < within.filter((row) => row.pieces.some((piece) => beginsAt(piece, edge))).length;
}

const beginsAt = (piece: Piece, x: number): boolean => Math.abs(piece.left - x) < 1.5;

/** In points: a party's line that fills its column begins at the margin; a court's name is centred. */
const INDENT = 20;
/** How many rows tell a column that has nothing beside it, and where it may begin, as a part of the page's lines. */
const FEWEST_ROWS = 3;
const LEFTMOST = 0.33;

/** Where a column on the right may begin: at a piece that has words to its left, or at several below each other. */
function rightEdges(rows: readonly Row[]): number[] {
  const beside = rows.flatMap((row) => row.pieces.slice(1).map((piece) => Math.round(piece.left)));
  const leftmost = Math.min(...rows.map(rowLeft));
  const rightmost = Math.max(...rows.map(({ pieces }) => pieces.at(-1)!.right));
  const firsts = rows
    .map(({ pieces }) => Math.round(pieces[0]!.left))
    .filter((left) => left > leftmost + LEFTMOST * (rightmost - leftmost));
  const alone = firsts.filter((left) => firsts.filter((other) => other === left).length >= FEWEST_ROWS);
  return [...new Set([...beside, ...alone])];
}

/** The longest runs of rows of which no piece crosses the gutter. */
function stretches(rows: readonly Row[], gutter: number): [number, number][] {
  const found: [number, number][] = [];
  let first = -1;
  rows.forEach((row, index) => {
    const clear = isParted(row, gutter);
    if (clear && first < 0) first = index;
    if (first >= 0 && (!clear || index === rows.length - 1)) {
      found.push([first, clear ? index : index - 1]);
      first = -1;
    }
  });
  return found;
}

/** True if the left side has what any list of parties has: most of what stands beside words is a paragraph's number. */
const namesParties = (rows: readonly Row[], { first, last, gutter }: Region): boolean =>
  rows.some(
    ({ pieces }, index) =>
      index >= first && index <= last && pieces.some((piece) => isBefore(piece, gutter) && PARTIES.test(piece.text)),
  );

/** The part of the stretch that is a caption, or null. */
function trimmed(rows: readonly Row[], { first, last, gutter }: Region): Region | null {
  const sideOf = (row: Row, after: boolean) => wordsOf(row.pieces.filter((piece) => isBefore(piece, gutter) !== after));
  for (let index = first; index <= last; index++) {
    // The lawyers' block and the court's name above the parties are no part of their column.
    if (COURT.test(sideOf(rows[index]!, false)) && sideOf(rows[index]!, true) === '') first = index + 1;
    if (
      LAST_PARTY.test(sideOf(rows[index]!, false)) &&
      rows.slice(index + 1, last + 1).every((row) => sideOf(row, true) === '')
    )
      last = index;
  }
  const side = (after: boolean) =>
    rows
      .slice(first, last + 1)
      .map((row) => sideOf(row, after))
      .join('\n');
  const [parties, number] = [side(false), side(true)];
  // A title below the parties stands beside nothing.
  const beside = rows.findIndex((row, index) => index >= first && sideOf(row, true) !== '');
  const lastParty = rows.findLastIndex((row, index) => index <= last && sideOf(row, false) !== '');
  const isCaption =
    beside <= lastParty &&
    PARTIES.test(parties) &&
    (VERSUS.test(parties) || /defendants?|respondents?/i.test(parties)) &&
    CASE.test(number);
  return isCaption && last > first ? { first, last, gutter } : null;
}
