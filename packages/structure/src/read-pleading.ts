import type { Range } from '@averment/record';
import type { FilingText } from '@averment/pdf-text';
import { findCaptions } from './caption/find-captions.js';
import { makeCaption } from './caption/make-caption.js';
import { attorneyBlockAbove } from './caption/attorney-block.js';
import {
  countClosingCaption,
  findCountHeadings,
  makeCounts,
  withoutPrayerParts,
  type CountHeading,
} from './counts/find-counts.js';
import { findBareCounts, withBareCauses } from './counts/bare-counts.js';
import { choosePaper } from './extent.js';
import { findHeadings, type HeadingLines } from './headings.js';
import { findParagraphLines } from './paragraphs.js';
import type { Paragraph, Pleading, Prayer } from './pleading.js';
import { opensPrayer, partsPrayer } from './prayer-lines.js';
import { findPrayers, makePrayer } from './prayers.js';
import { makeSections } from './sections.js';
import {
  findSignatures,
  findUnopenedSignature,
  opensAfterPaper,
  opensSignature,
  type SignatureLines,
} from './signatures.js';
import { bodyLines, renumbered, type Line } from './text/lines.js';
import { findTrialPaper } from './transcript.js';

/**
 * Reads a filing as a pleading: which of its papers is the complaint, and that paper's parts. Where the filing is no
 * complaint, kind is `other`, and the parts are those of its first paper.
 */
export function readPleading(filing: FilingText): Pleading {
  const lines = bodyLines(filing).filter((line) => !onLeftOutPage(filing, line));
  const trial = findTrialPaper(lines);
  const relined = renumbered(lines.slice(trial?.from ?? 0));
  const captions = findCaptions(relined);
  const paper = choosePaper(filing, relined, captions);
  const entry = trial?.entry;
  const clerkEntry = entry ? { start: lines[entry[0]]!.start, end: lines[entry[1] - 1]!.end } : null;
  return { ...readPaper(filing, relined, paper), clerkEntry };
}

const onLeftOutPage = (filing: FilingText, line: Line): boolean => {
  const role = filing.pages[line.page - 1]?.role;
  return role === 'contents' || role === 'cover-sheet';
};

function readPaper(
  filing: FilingText,
  lines: readonly Line[],
  paper: ReturnType<typeof choosePaper>,
): Omit<Pleading, 'clerkEntry'> {
  const { text } = filing;
  const body = paper.caption?.to ?? paper.from;
  const end = endOfPaper(lines, body, paper.to);
  const numbered = findParagraphLines(lines, body, end);
  const isParagraph = new Set(numbered.map((one) => one.line));
  let countHeadings = findCountHeadings(lines, body, end, isParagraph);
  if (paper.caption && paper.caption.title.length > 0)
    countHeadings = [
      ...countClosingCaption(lines, paper.caption.title.at(-1)! + 1, body, countHeadings),
      ...countHeadings,
    ];
  const inCount = linesOf(countHeadings);
  const allFound = findHeadings(lines, body, end, union(isParagraph, inCount));
  countHeadings = withoutPrayerParts(lines, countHeadings, allFound);
  // What stands below the last paragraph is signed by a "W. Jane Roe", and pleads nothing.
  const lastNumbered = numbered.at(-1)?.line ?? end;
  const above = allFound.filter(({ from }) => from < lastNumbered);
  countHeadings =
    countHeadings.length === 0 ? findBareCounts(lines, above, end) : withBareCauses(lines, countHeadings, above);
  const countStarts = countHeadings.map((heading) => heading.from);
  const parts = allFound.filter((heading) => heading.kind !== null).map((heading) => heading.from);
  const signatures = signatureBlocks(lines, allFound, body, end, new Set([...parts, ...countStarts]));
  // A firm's name in bold capitals looks like a heading.
  const headings = allFound.filter(
    (heading) => !signatures.some((block) => block.from <= heading.from && heading.from < block.to),
  );
  const prayerStops = new Set([
    ...headings.filter((heading) => !isWithinPrayer(lines, heading)).map((heading) => heading.from),
    ...countStarts,
    ...signatures.map((block) => block.from),
  ]);
  const prayers = findPrayers(lines, headings, body, end, prayerStops);
  const attorneyBlock = paper.caption ? attorneyBlockAbove(lines, paper.caption) : null;
  const last = Math.max(signatures.at(-1)?.to ?? 0, 0) || end;
  const extent: Range =
    lines.length === 0
      ? { start: 0, end: 0 }
      : {
          start: attorneyBlock?.start ?? lines[Math.min(paper.from, lines.length - 1)]!.start,
          end: lines[Math.max(last, body + 1, 1) - 1]?.end ?? filing.bodyEnd,
        };
  const allHeadings = [
    ...headings,
    ...countHeadings
      .filter((count) => !headings.some((heading) => heading.from === count.from))
      .map((count) => asHeading(lines, count)),
  ].sort((a, b) => a.start - b.start);
  const finalPrayer = prayers.at(-1) ?? null;
  const made = prayers.map((prayer) => makePrayer(lines, prayer));
  const closing = closingLines(
    lines,
    headings,
    countHeadings,
    signatures,
    finalPrayer && isFinal(lines, finalPrayer, countHeadings) ? finalPrayer.from : null,
  );
  const counts = makeCounts(text, lines, countHeadings, closing, extent.end);
  const paragraphs = makeParagraphs(
    lines,
    numbered,
    allHeadings.map((heading) => heading.start),
    made,
    signatures,
    extent.end,
  );
  return {
    filing,
    kind: paper.kind,
    extent,
    excluded: excludedIn(filing, extent),
    caption: makeCaption(filing, lines, paper.caption),
    headings: allHeadings,
    paragraphs,
    sections: makeSections(lines, allHeadings, counts, made.at(-1) ?? null, signatures, body, end),
    counts,
    prayer: made.at(-1) ?? null,
    countPrayers: made.slice(0, -1),
    signatures: signatures.map((block) => ({ start: lines[block.from]!.start, end: lines[block.to - 1]!.end })),
    attorneyBlock,
  };
}

/** Where exhibits and the like begin; a paper's own list of exhibits before any signature doesn't end it. */
function endOfPaper(lines: readonly Line[], from: number, to: number): number {
  let signed = -1;
  for (let index = from; index < to; index++) {
    const line = lines[index]!;
    if (opensSignature(line)) signed = index;
    else if (signed >= 0 && opensAfterPaper(line) && !/^exhibits?\s+(?:list|[a-z\d]+\s*[-–:])/i.test(line.text))
      return index;
  }
  return to;
}

/** The signature blocks; where none follows the last prayer, one is looked for that no usual words open. */
function signatureBlocks(
  lines: readonly Line[],
  headings: readonly HeadingLines[],
  from: number,
  to: number,
  stops: ReadonlySet<number>,
): SignatureLines[] {
  const opened = findSignatures(lines, from, to, stops);
  let asked = headings.findLast((heading) => heading.kind === 'prayer')?.to ?? -1;
  for (let index = Math.max(asked, from); index < to; index++) if (opensPrayer(lines[index]!)) asked = index;
  if (asked < 0 || opened.some((block) => block.from >= asked)) return opened;
  const unopened = findUnopenedSignature(lines, asked, to, stops);
  return unopened ? [...opened.filter((block) => block.to <= unopened.from), unopened] : opened;
}

/** A heading that parts a prayer, or an item that looks like one, if one is asked in: of no section that must stand outside of it. */
const isWithinPrayer = (lines: readonly Line[], heading: HeadingLines): boolean =>
  ((heading.kind === null || heading.kind === 'other' || heading.kind === 'claims') &&
    partsPrayer(lines[heading.from]!)) ||
  goesOnWithList(lines, heading);

/** "A. Damages Against All Defendants, in an Amount" behind "as follows:" or "Costs;" is the beginning of an item. */
const goesOnWithList = (lines: readonly Line[], { from, label, kind }: HeadingLines): boolean =>
  label !== null && kind === null && /(?:[:;,]|\b(?:and|or))$/.test(lines[from - 1]?.text ?? '');

const linesOf = (headings: readonly CountHeading[]): Set<number> => {
  const all = new Set<number>();
  for (const heading of headings) for (let line = heading.from; line < heading.to; line++) all.add(line);
  return all;
};

const union = (a: ReadonlySet<number>, b: ReadonlySet<number>): Set<number> => new Set([...a, ...b]);

const asHeading = (lines: readonly Line[], count: CountHeading): HeadingLines => ({
  start: lines[count.from]!.start,
  end: lines[count.to - 1]!.end,
  level: 2,
  label: null,
  from: count.from,
  to: count.to,
  words: '',
  kind: null,
  style: 0,
});

/** The last prayer asks on all counts if a heading opens it, or if the counts before it have none of their own. */
function isFinal(lines: readonly Line[], prayer: { from: number }, counts: readonly CountHeading[]): boolean {
  return counts.length === 0 || !opensPrayer(lines[prayer.from]!) || counts.at(-1)!.from < prayer.from;
}

/** Offsets at which a count ends, though no other count follows: the prayer, a section of another kind, a signature. */
function closingLines(
  lines: readonly Line[],
  headings: readonly HeadingLines[],
  counts: readonly CountHeading[],
  signatures: readonly SignatureLines[],
  finalPrayer: number | null,
): number[] {
  const isCount = new Set(counts.map((count) => count.from));
  const kinds = new Set([
    'prayer',
    'jury-demand',
    'verification',
    'certificate-of-service',
    'class-allegations',
    'parties',
    'jurisdiction-and-venue',
    'claims',
  ]);
  const lastCount = counts.at(-1)?.from ?? -1;
  const closers = headings.filter(
    (heading) =>
      !isCount.has(heading.from) &&
      heading.kind !== null &&
      (kinds.has(heading.kind) || (heading.kind === 'other' && heading.from > lastCount)) &&
      !(heading.kind === 'prayer' && heading.from < lastCount),
  );
  const offsets = closers.map((heading) => lines[heading.from]!.start);
  if (finalPrayer !== null) offsets.push(lines[finalPrayer]!.start);
  if (signatures.length > 0) offsets.push(...signatures.map((block) => lines[block.from]!.start));
  return offsets.sort((a, b) => a - b);
}

function makeParagraphs(
  lines: readonly Line[],
  numbered: ReturnType<typeof findParagraphLines>,
  headings: readonly number[],
  prayers: readonly Prayer[],
  signatures: readonly SignatureLines[],
  end: number,
): Paragraph[] {
  const borders = [
    ...headings,
    ...prayers.map((prayer) => prayer.start),
    ...signatures.map((block) => lines[block.from]!.start),
  ].sort((a, b) => a - b);
  let border = 0;
  const paragraphs: Paragraph[] = [];
  numbered.forEach((one, index) => {
    const line = lines[one.line]!;
    const next = numbered[index + 1];
    while (border < borders.length && borders[border]! <= line.start) border++;
    const stop = Math.min(next ? lines[next.line]!.start : end, borders[border] ?? end);
    if (line.start >= end || isPrayerItem(prayers, line.start, one.number, paragraphs.at(-1)?.number ?? 0)) return;
    const wordsAt = one.wordsAt >= line.text.length ? line.end : line.start + one.wordsAt;
    paragraphs.push({
      start: line.start,
      end: lastCharacterBefore(lines, one.line, stop),
      number: one.number,
      wordsStart: wordsAt,
    });
  });
  return paragraphs;
}

/** The items of a prayer count from 1 anew; a paragraph that goes on with the numbers is none of them. */
const isPrayerItem = (prayers: readonly Prayer[], start: number, number: number, last: number): boolean =>
  number <= last && prayers.some((prayer) => prayer.start < start && start < prayer.end);

/** The end of the last line before the offset: no white space at a paragraph's end. */
function lastCharacterBefore(lines: readonly Line[], from: number, offset: number): number {
  let index = from;
  while (index + 1 < lines.length && lines[index + 1]!.start < offset) index++;
  return Math.min(lines[index]!.end, Math.max(offset, lines[from]!.end));
}

const EXCLUDED = new Set(['table-of-contents', 'table-of-authorities', 'form', 'furniture']);

/** Tables, forms, and the pages that are nothing else. */
function excludedIn(filing: FilingText, extent: Range): Range[] {
  const excluded: Range[] = [];
  for (const block of filing.blocks) {
    const role = filing.pages[block.page - 1]?.role;
    if (block.start < extent.start || block.start >= extent.end) continue;
    if (EXCLUDED.has(block.kind) || role === 'contents' || role === 'cover-sheet')
      excluded.push({ start: block.start, end: block.end });
  }
  return excluded;
}
