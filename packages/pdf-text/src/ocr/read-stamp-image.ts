import type { OpenDocument, PageContent, PageImage, TextRun } from '../engines/page-content.js';
import { buildRows } from '../layout/build-rows.js';
import { shareWidth } from '../engines/pdfjs/share-width.js';
import { rowText, runLeft, runRight } from '../layout/piece.js';
import { BARE_NUMBER, parseEcfStamp, parseFilingStamp } from '../stamps/parse-stamp.js';
import { crop } from './crop.js';
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
    const { part, x, y } = crop(bitmap, box, pointsPerPixel);
    const runs = await readLines(part, pointsPerPixel);
    const text = buildRows(runs).map(rowText).join('\n');
    const number = numberIn(runs);
    if (STAMP_WORDS.test(text) && parseFilingStamp(text)) found.push(...runs.map((run) => moved(run, x, y)));
    else if (number) found.push(moved(number, x, y));
  }
  return found;
}

function mayBeStamp({ box: [x0, y0, x1, y1] }: PageImage, { width, height }: PageContent): boolean {
  const part = ((x1 - x0) * (y1 - y0)) / (width * height);
  return part > SMALLEST && part < LARGEST && y0 > LOWEST * height;
}

const hasStamp = (content: PageContent): boolean =>
  buildRows(content.runs).some(
    (row) => parseEcfStamp(rowText(row)) || /^(?:electronically |e-)?filed\b/i.test(rowText(row)),
  );

const moved = (run: TextRun, x: number, y: number): TextRun => ({
  ...run,
  baseline: run.baseline + y,
  edges: Array.from(run.edges, (edge) => edge + x),
});

/** A case number that is all that the picture shows; OCR sees spaces after its hyphens. */
function numberIn(runs: readonly TextRun[]): TextRun | null {
  const [first] = runs;
  const last = runs.at(-1);
  const text = runs
    .map((run) => run.text)
    .join('')
    .replace(/\s/g, '');
  if (!first || !last || BARE_NUMBER.exec(text)?.[1] !== text) return null;
  const width = runRight(last) - runLeft(first);
  const even = new Array<number>(text.length).fill(width / text.length);
  return { ...first, text, edges: shareWidth(text, runLeft(first), width, even) };
}
