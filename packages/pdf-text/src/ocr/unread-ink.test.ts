import type { GreyBitmap } from '../engines/page-content.js';
import { words } from '../testing/synthetic-page.js';
import { inkPatches, withoutWords } from './unread-ink.js';

/** Two pixels a point. */
const SCALE = 0.5;

/** A white page of US Letter size, with black rectangles: [x0, y0, x1, y1] in points from the lower left. */
function pageWith(...rectangles: (readonly [number, number, number, number])[]): GreyBitmap {
  const [width, height] = [1224, 1584];
  const pixels = new Uint8Array(width * height).fill(255);
  for (const [x0, y0, x1, y1] of rectangles) {
    for (let y = height - 2 * y1; y < height - 2 * y0; y++) pixels.fill(0, y * width + 2 * x0, y * width + 2 * x1);
  }
  return { width, height, pixels };
}

const around = (box: readonly number[] | undefined): number[] | undefined =>
  box?.map((edge) => Math.round(edge / 10) * 10);

describe('ink that no word explains', () => {
  it('is what is left once words are painted over', () => {
    const word = words(100, 700, 'COMPLAINT');
    const ink = [100, 699, 168, 709] as const;
    expect(inkPatches(pageWith(ink), SCALE)).toHaveLength(1);
    expect(inkPatches(withoutWords(pageWith(ink), [word], SCALE), SCALE)).toEqual([]);
  });

  it('is painted over where sideways words stand, too', () => {
    const word = words(600, -200, 'RECEIVED', { direction: 90 });
    const ink = [192, 600, 201, 660] as const;
    expect(inkPatches(withoutWords(pageWith(ink), [word], SCALE), SCALE)).toEqual([]);
    expect(inkPatches(withoutWords(pageWith([400, 600, 409, 660]), [word], SCALE), SCALE)).toHaveLength(1);
  });

  it('is one patch where lines stand close, and several where they do not; the largest comes first', () => {
    const page = pageWith([400, 600, 500, 620], [400, 630, 480, 645], [100, 100, 160, 130]);
    const [stamp, mark, ...others] = inkPatches(page, SCALE);
    expect(around(stamp)).toEqual([400, 600, 500, 650]);
    expect(around(mark)).toEqual([100, 100, 160, 130]);
    expect(others).toEqual([]);
  });

  it('is not dirt', () => {
    expect(inkPatches(pageWith([100, 100, 101, 101], [300, 300, 304, 304]), SCALE)).toEqual([]);
  });
});
