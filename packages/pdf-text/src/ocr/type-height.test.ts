import { typeHeight } from './type-height.js';

const SIZE = 100;
const BLUR = 1.5;
const word = (text: string, part: number, confidence = 90) => ({ text, height: part * SIZE + BLUR, confidence });

describe('the size of a line’s type', () => {
  it.each<[why: string, ...Parameters<typeof typeHeight>]>([
    ['capitals', [word('COUNT', 0.67), word('ONE', 0.67)]],
    ['small letters only', [word('summer', 0.46), word('seems', 0.46)]],
    ['letters that reach down', [word('paragraph', 0.88), word('gauge', 0.67), word('judge', 0.88)]],
    ['figures alone', [word('3-1.', 0.67)]],
    ['a comma behind', [word('Plaintiff,', 0.8), word('county,', 0.88)]],
  ])('is measured by what its letters reach: %s', (_why, words) =>
    expect(Math.abs(typeHeight(words)! / SIZE - 1)).toBeLessThan(0.01),
  );

  it('is not a specked word’s, nor that of a word of which the reader is unsure', () => {
    const words = [word('Plaintiff', 0.67), word('realleges', 0.88), word('action', 1.9), word('therefore', 0.2, 30)];
    expect(typeHeight(words)! / SIZE).toBeCloseTo(1);
  });

  it('is unknown where no word shows it', () => expect(typeHeight([word('§', 0.9), word('...', 0.1)])).toBeNull());
});
