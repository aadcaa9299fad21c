import type { Box } from '@averment/record';
import type { GreyBitmap, TextRun } from '../engines/page-content.js';
import { runBox } from '../layout/piece.js';

const DARK = 140;
const WHITE = 255;
/** The side of a cell in which ink is looked for, in pixels, and the dark pixels that are more than a speck. */
const CELL = 10;
const FEWEST_DARK = 4;
/** Cells so close are of one patch: a stamp's lines stand about a line's height apart. */
const REACH = 5;
/** A patch of fewer cells is dirt. */
const FEWEST_CELLS = 25;
/** Parts of the size of its type that a word's ink reaches above and below its baseline, accents and flourishes included. */
const ABOVE = 0.9;
const BELOW = 0.35;
/** How far ink strays from where the text layer has the word, in points. */
const STRAYS = 2;

/** The picture with every word painted over in white. */
export function withoutWords(bitmap: GreyBitmap, runs: readonly TextRun[], pointsPerPixel: number): GreyBitmap {
  const { width, height } = bitmap;
  const pixels = Uint8Array.from(bitmap.pixels);
  for (const run of runs) {
    const [x0, y0, x1, y1] = runBox(run, ABOVE, BELOW);
    const left = Math.max(0, Math.floor((x0 - STRAYS) / pointsPerPixel));
    const right = Math.min(width, Math.ceil((x1 + STRAYS) / pointsPerPixel));
    const top = Math.max(0, Math.floor(height - (y1 + STRAYS) / pointsPerPixel));
    const bottom = Math.min(height, Math.ceil(height - (y0 - STRAYS) / pointsPerPixel));
    for (let y = top; y < bottom && left < right; y++) pixels.fill(WHITE, y * width + left, y * width + right);
  }
  return { width, height, pixels };
}

/** Where ink lies close together, the largest patch first: boxes on the displayed page, in points. */
export function inkPatches(bitmap: GreyBitmap, pointsPerPixel: number): Box[] {
  const grid = inkGrid(bitmap);
  const patches: { cells: number; box: Box }[] = [];
  for (let cell = 0; cell < grid.cells.length; cell++) {
    if (grid.cells[cell] !== 1) continue;
    const { cells, left, right, top, bottom } = takePatch(grid, cell);
    if (cells < FEWEST_CELLS) continue;
    const scale = CELL * pointsPerPixel;
    const height = bitmap.height * pointsPerPixel;
    const box: Box = [left * scale, height - (bottom + 1) * scale, (right + 1) * scale, height - top * scale];
    patches.push({ cells, box });
  }
  return patches.sort((a, b) => b.cells - a.cells).map(({ box }) => box);
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** 1 where a cell has ink that belongs to no patch yet. */
  readonly cells: Uint8Array;
}

function inkGrid({ width, height, pixels }: GreyBitmap): Grid {
  const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
  const dark = new Uint8Array(columns * rows);
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.floor(y / CELL) * columns;
    for (let x = 0; x < width; x++, at++) if (pixels[at]! < DARK) dark[row + Math.floor(x / CELL)]!++;
  }
  return { columns, rows, cells: dark.map((count) => (count >= FEWEST_DARK ? 1 : 0)) };
}

/** Takes a cell out of the grid, with all that is reached from it. */
function takePatch({ columns, rows, cells }: Grid, first: number) {
  const patch = { cells: 0, left: columns, right: 0, top: rows, bottom: 0 };
  const waiting = [first];
  cells[first] = 0;
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    patch.cells++;
    patch.left = Math.min(patch.left, x);
    patch.right = Math.max(patch.right, x);
    patch.top = Math.min(patch.top, y);
    patch.bottom = Math.max(patch.bottom, y);
    for (let v = Math.max(0, y - REACH); v <= Math.min(rows - 1, y + REACH); v++) {
      for (let u = Math.max(0, x - REACH); u <= Math.min(columns - 1, x + REACH); u++) {
        const other = v * columns + u;
        if (cells[other] !== 1) continue;
        cells[other] = 0;
        waiting.push(other);
      }
    }
  }
  return patch;
}
