import { isDeepStrictEqual } from 'node:util';
import type { Box } from '@averment/record';
import type { Direction, GreyBitmap, OpenDocument, PageContent, TextRun } from '../engines/page-content.js';
import { buildRows } from '../layout/build-rows.js';
import { rowText } from '../layout/piece.js';
import { parseFilingStamp } from '../stamps/parse-stamp.js';
import { crop, onPage } from './crop.js';
import { readLines } from './read-scan.js';
import { hasStamp, isStampText } from './read-stamp-image.js';
import { hasPageSizedImage } from './reading-reason.js';
import { OCR_DPI } from './recognizer.js';
import { inkPatches, withoutWords } from './unread-ink.js';

/** A stamp's sides, in points; what is smaller is a mark, and what is larger a drawing. */
const SHORTEST_SIDE = 14;
const LONGEST_SIDE = 330;
const LONG_SIDE = 50;
/** Patches of ink that are read: each takes a good part of a second. */
const MOST_PATCHES = 3;
/** The second size in which a stamp is read, in dots an inch. */
const LARGER_DPI = 260;

/**
 * The words of a clerk's stamp that the reader of a scan passed over, since it stands sideways or was printed over
 * nothing that it took for a line; none where the page's words hold a stamp. Whatever ink no word explains is read,
 * turned each way that it may stand. Nothing else can confirm its figures: two sizes of the picture have to agree.
 */
export async function readUnreadStamp(document: OpenDocument, content: PageContent): Promise<TextRun[]> {
  if (!content.images?.length || !hasPageSizedImage(content) || hasStamp(content)) return [];
  const ink = unreadInk(document, content, OCR_DPI);
  if (!ink) return [];
  const patches = inkPatches(ink.bitmap, ink.pointsPerPixel).filter(mayBeStamp);
  for (const box of patches.slice(0, MOST_PATCHES)) {
    for (const direction of directionsOf(box)) {
      const reading = await readPatch(ink, box, direction);
      if (!reading) continue;
      const larger = unreadInk(document, content, LARGER_DPI);
      const again = larger && (await readPatch(larger, box, direction));
      return again && isDeepStrictEqual(again.fields, reading.fields) ? reading.runs : [];
    }
  }
  return [];
}

/** A page's picture with white in the place of its words. */
interface UnreadInk {
  readonly bitmap: GreyBitmap;
  readonly pointsPerPixel: number;
}

function unreadInk(document: OpenDocument, { number, width, runs }: PageContent, dpi: number): UnreadInk | null {
  const bitmap = document.render(number, dpi);
  if (!bitmap) return null;
  const pointsPerPixel = width / bitmap.width;
  return { bitmap: withoutWords(bitmap, runs, pointsPerPixel), pointsPerPixel };
}

/** What the patch says, read one way, if that is a stamp. */
async function readPatch({ bitmap, pointsPerPixel }: UnreadInk, box: Box, direction: Direction) {
  const patch = crop(bitmap, box, pointsPerPixel);
  const runs = (await readLines(patch.part, pointsPerPixel, { direction })).map((run) => onPage(run, patch));
  const text = buildRows(runs).map(rowText).join('\n');
  return isStampText(text) ? { runs, fields: parseFilingStamp(text)! } : null;
}

function mayBeStamp([x0, y0, x1, y1]: Box): boolean {
  const sides = [x1 - x0, y1 - y0];
  return Math.min(...sides) >= SHORTEST_SIDE && Math.max(...sides) >= LONG_SIDE && Math.max(...sides) <= LONGEST_SIDE;
}

/** The ways that the words of a patch may run: mostly along its longer side. */
function directionsOf([x0, y0, x1, y1]: Box): readonly Direction[] {
  const [width, height] = [x1 - x0, y1 - y0];
  if (width > 1.5 * height) return [0];
  return height > 1.5 * width ? [270, 90] : [0, 270, 90];
}
