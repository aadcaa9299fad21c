import type { Box } from '@averment/record';
import type { OpenDocument, PageContent, PageImage, TextRun } from '../engines/page-content.js';
import { buildRows } from '../layout/build-rows.js';
import { shareWidth } from '../engines/pdfjs/share-width.js';
import { rowText, runLeft, runRight } from '../layout/piece.js';
import { bareCaseNumber } from '../stamps/case-numbers.js';
import { parseEcfStamp, parseFilingStamp } from '../stamps/parse-stamp.js';
import { crop, onPage } from './crop.js';
import { readLines } from './read-scan.js';
import { OCR_DPI } from './recognizer.js';

/** A stamp's picture: parts of the page's area, and of its height from below. */
const SMALLEST = 0.003;
const LARGEST = 0.2;
const LOWEST = 0.5;
/** Words that a clerk's stamp has, and a law firm's mark has not. */
const STAMP_WORDS = /filed|clerk|court|received/i;

/**
 * The words of a clerk's stamp that stands only in a small picture on a page of text; none where the page's text has
 * a stamp already, or no picture is one.
 */
export async function readStampImage(document: OpenDocument, content: PageContent): Promise<TextRun[]> {
  const images = (content.images ?? []).filter((image) => mayBeStamp(image, content));
  if (images.length === 0 || hasStamp(content)) return [];
  const bitmap = document.render(content.number, OCR_DPI);
  if (!bitmap) return [];
  const pointsPerPixel = content.width / bitmap.width;
  const found: TextRun[] = [];
  for (const { box } of images) {
    const picture = crop(bitmap, box, pointsPerPixel);
    const runs = await readLines(picture.part, pointsPerPixel);
    const text = buildRows(runs).map(rowText).join('\n');
    const number = numberIn(runs);
    if (isStampText(text)) found.push(...runs.map((run) => onPage(run, picture)));
    else if (number) found.push(onPage(number, picture));
    else if (isStrip(box)) {
      const agreed = await numberAgreedOn(document, content, box);
      if (agreed) found.push(agreed);
    }
  }
  return found;
}

/** A number's picture is a strip of one line, no taller than this, in points. */
const isStrip = ([x0, y0, x1, y1]: Box): boolean => y1 - y0 < HIGHEST_STRIP && x1 - x0 > 3 * (y1 - y0);
const HIGHEST_STRIP = 40;
/** Sizes in which small type is read anew, in dots per inch. */
const OTHER_DPI = [160, 170, 180, 190, 210, 220, 230];

/** The number in type so small that each size of its picture is read a little differently: what most agree on. */
async function numberAgreedOn(
  document: OpenDocument,
  { number, width }: PageContent,
  box: Box,
): Promise<TextRun | null> {
  const readings: TextRun[] = [];
  for (const dpi of OTHER_DPI) {
    const bitmap = document.render(number, dpi);
    if (!bitmap) continue;
    const pointsPerPixel = width / bitmap.width;
    const strip = crop(bitmap, box, pointsPerPixel);
    const reading = numberIn(await readLines(strip.part, pointsPerPixel, { unsure: true }));
    if (reading) readings.push(onPage(reading, strip));
    // A firm's name or a rule is no number in any size.
    else if (readings.length === 0 && dpi >= OTHER_DPI[2]!) return null;
  }
  return agreedOn(readings);
}

/** The reading that three agree on, and three times as many as on any other: nothing else can confirm its figures. */
export function agreedOn(readings: readonly TextRun[]): TextRun | null {
  const counts = new Map<string, number>();
  for (const { text } of readings) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < 3 || (second && best[1] < 3 * second[1])) return null;
  return readings.find(({ text }) => text === best[0]) ?? null;
}

function mayBeStamp({ box: [x0, y0, x1, y1] }: PageImage, { width, height }: PageContent): boolean {
  const part = ((x1 - x0) * (y1 - y0)) / (width * height);
  return part > SMALLEST && part < LARGEST && y0 > LOWEST * height;
}

/** True of the words of a clerk's stamp that give a date or a number. */
export const isStampText = (text: string): boolean => STAMP_WORDS.test(text) && parseFilingStamp(text) !== null;

/** True if a page's words hold a stamp. */
export const hasStamp = (content: PageContent): boolean =>
  buildRows(content.runs).some(
    (row) => parseEcfStamp(rowText(row)) || /^(?:electronically |e-)?filed\b/i.test(rowText(row)),
  );

/** A case number that is all that the picture shows; OCR sees spaces after its hyphens, and zeros for the letter O. */
function numberIn(runs: readonly TextRun[]): TextRun | null {
  const [first] = runs;
  const last = runs.at(-1);
  const read = runs
    .map((run) => run.text)
    .join('')
    .replace(/\s/g, '');
  const text = [read, withLetterO(read)].find((each) => bareCaseNumber(each) === each);
  if (!first || !last || text === undefined) return null;
  const width = runRight(last) - runLeft(first);
  const even = new Array<number>(text.length).fill(width / text.length);
  return { ...first, text, edges: shareWidth(text, runLeft(first), width, even) };
}

/** With the letter for each zero beside a letter. */
const withLetterO = (text: string): string => text.replace(/0(?=[A-Z])|(?<=[A-Z])0(?=-)/g, 'O');
